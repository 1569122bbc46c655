import { expect } from '@open-wc/testing';
import { FAMILIES, type Case, type Family } from './case.js';
import { CASES } from './cases.js';
import { naive } from './guests.js';
import { LONG, runAll } from './suite.js';

/** The fewest cases of each family that the naive widget must fail. */
const FEWEST: Record<Family, number> = { network: 20, content: 12, values: 40, host: 18 };
const ALL = 60;

/** What it shows as well as any other widget, so that it is known to work. */
const WELL: Record<Family, string[]> = {
  network: ['the report, as it should be', 'the report, compressed', 'a redirect to the report'],
  content: ['white space around the report', 'the report in the page', 'a byte order mark'],
  values: ['a link with an anchor and a query'],
  host: ['a clock that stands at 1970', 'a base that opens other windows', 'another Lit'],
};

/** The true figures are no fault where nothing but the page stands in the way of them. */
const excused = ({ shows, body, route, requests }: Case): boolean =>
  ['fallback', 'nothing'].includes(shows) && body === undefined && route === undefined && requests !== 0;

/** The cases in which the naive widget breaks a promise. */
async function failures(family: Family): Promise<Case[]> {
  const broken = async (cases: Case[], script = naive): Promise<Case[]> =>
    [...(await runAll(cases, script))].filter(([, promises]) => promises.length).map(([each]) => each);
  const good = CASES[family].filter(({ name }) => WELL[family].includes(name));
  const all = [
    ...(await broken(CASES[family].filter((each) => !good.includes(each)))),
    // on a machine that is busy, too
    ...(await broken(good, { ...naive, patience: 10_000 })),
  ];
  const others = all.filter((each) => family !== 'host' || !excused(each));
  const doubtful = all.filter((each) => !others.includes(each));
  return [...others, ...(await broken(doubtful.map((each) => ({ ...each, shows: 'figures' }))))];
}

/** Tests for a family: it bites. */
export function bites(family: Family): void {
  describe(`a widget written in an afternoon, in the fault matrix: ${family}`, () => {
    let failed: string[];

    before('all pages are visited', async function () {
      this.timeout(LONG);
      failed = (await failures(family)).map(({ name }) => name);
    });

    it('works where nothing is wrong', () => {
      const names = CASES[family].map(({ name }) => name);
      expect(names).to.include.members(WELL[family]);
      expect(failed).not.to.include.oneOf(WELL[family]);
    });

    it(`breaks promises in ${FEWEST[family]} cases or more, of ${CASES[family].length}`, () => {
      expect(failed.length, failed.join('; ')).to.be.at.least(FEWEST[family]);
    });

    it(`breaks promises in ${ALL} cases or more, all families together`, () => {
      // each family is visited by a test file of its own, which holds the others to their least
      const others = FAMILIES.filter((each) => each !== family);
      const least = others.reduce((sum, each) => sum + FEWEST[each], 0);
      expect(failed.length + least).to.be.at.least(ALL);
    });
  });
}

import { expect } from '@open-wc/testing';
import type { Case, Family } from './case.js';
import { CASES } from './cases.js';
import { ours, type Script } from './guests.js';
import { run } from './run.js';

/** How many pages are open at a time. */
const LANES = 4;

/** What each test file may take, slow machines included. */
export const LONG = 110_000;

const lacks = ({ needs }: Case): boolean => !!needs && !(needs.has in window);

/** Runs cases with a guest, some at a time: the promises that it broke in each. */
export async function runAll(cases: Case[], script: Script): Promise<Map<Case, string[]>> {
  const left = cases.filter((each) => !lacks(each));
  const broken = new Map<Case, string[]>();
  const lane = async (): Promise<void> => {
    for (let each; (each = left.shift());) broken.set(each, await run(each, script));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return broken;
}

// a cookie for whoever would send it along
before(() => {
  document.cookie = 'reader=42; Path=/';
});
after(() => {
  for (const name of ['reader', 'guest']) document.cookie = `${name}=; Path=/; Max-Age=0`;
});

/** Tests for a family: the bundle shows what is named, and keeps its promises. */
export function keepsPromises(family: Family): void {
  describe(`the fault matrix: ${family}`, () => {
    const cases = CASES[family];
    let broken: Map<Case, string[]>;

    before('all pages are visited', async function () {
      this.timeout(LONG);
      broken = await runAll(cases, ours);
    });

    for (const each of cases)
      it(`${each.name}: ${each.shows}${lacks(each) ? `; not here, for lack of ${each.needs!.why}` : ''}`, function () {
        if (lacks(each)) this.skip();
        expect(broken.get(each)).to.deep.equal([]);
      });

    it('has cases that differ in their names', () => {
      expect(new Set(cases.map(({ name }) => name)).size).to.equal(cases.length);
    });
  });
}

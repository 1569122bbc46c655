// npm run bench: see README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { brotliSize } from '../../tools/budget.mjs';
import { article } from './article.js';
import { open, visit, type Visit } from './browser.js';
import { contenders } from './contenders.js';
import { checkSame } from './fair.js';
import { growth } from './growth.js';
import { install } from './install.js';
import { options } from './options.js';
import { address, DIFFERENT, publish } from './pages.js';
import type { Cell, Measure, Results } from './results.js';
import { serve } from './site.js';
import { summary } from './stats.js';
import { json, markdown, verdicts } from './writers.js';

const HERE = import.meta.dirname;
const { steps, only, ids, out, whole } = options(process.argv.slice(2), HERE);

install(HERE);
const chosen = contenders.filter(({ id, room }) => only.includes(room) && (!ids.length || ids.includes(id)));
const counts = [...new Set(steps.map(({ count }) => count))];
const site = await serve();
const browser = await open();
const bytes = await publish(site, browser, chosen, counts);
await checkSame(browser, chosen, (contender) => address(site, contender, DIFFERENT));

/** The visits of each page, by contender and step. */
const visits = new Map<string, Visit[]>();
const key = (id: string, count: number, slowdown: number): string => `${id} ${count} ${slowdown}`;

const rounds = Math.max(...steps.map(({ repeats }) => repeats));
for (let round = 0; round < rounds; round++) {
  for (const { count, slowdown, repeats } of steps) {
    if (round >= repeats) continue;
    // one after another, so that whatever the machine does meanwhile befalls them all; each round begins with another
    for (let turn = 0; turn < chosen.length; turn++) {
      const contender = chosen[(turn + round) % chosen.length]!;
      const at = key(contender.id, count, slowdown);
      visits.set(at, [
        ...(visits.get(at) ?? []),
        await visit(browser, address(site, contender, count), { slowdown, update: count > 0 }),
      ]);
    }
    process.stderr.write(`round ${round + 1} of ${rounds}: ${count} at ${slowdown}×\n`);
  }
}

function cells(): Cell[] {
  return chosen.flatMap(({ id }) =>
    steps.map(({ count, slowdown }) => {
      const all = visits.get(key(id, count, slowdown))!;
      const values = (measure: keyof Visit): number[] =>
        all.flatMap((each) => (each[measure] === undefined ? [] : [each[measure]]));
      const measures: Cell['measures'] = {};
      for (const measure of Object.keys(all[0]!) as (keyof Visit)[])
        if (values(measure).length) measures[measure] = summary(values(measure));
      const empty = visits.get(key(id, 0, 1));
      const each = (measure: 'heap' | 'nodes', name: Measure): void => {
        if (!empty || !count) return;
        const base = summary(empty.map((one) => one[measure])).median;
        measures[name] = summary(values(measure).map((value) => (value - base) / count));
      };
      each('heap', 'heapEach');
      each('nodes', 'nodesEach');
      return { id, count, slowdown, measures };
    }),
  );
}

const [processor] = cpus();
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} processors (${processor!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
  browser: `headless ${(await browser.version()).replace('/', ' ')}`,
  contenders: chosen.map(({ id, room, name, note }) => ({ id, room, name, note, bytes: bytes.get(id)! })),
  bundle: brotliSize(readFileSync(join(HERE, '../../dist/report-widgets.js'), 'utf8')),
  cells: cells(),
  curves: whole ? await growth(site, browser) : [],
  ...(whole && { article: await article(site, browser) }),
};
await browser.close();
site.close();

if (!existsSync(out)) mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'results.md'), markdown(results));
writeFileSync(join(out, 'results.json'), json(results));
console.log(verdicts(results));

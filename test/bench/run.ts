// npm run bench: see README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { brotliSize } from '../../tools/budget.mjs';
import { article } from './article.js';
import { open, visit } from './browser.js';
import { contenders } from './contenders.js';
import { checkSame } from './fair.js';
import { growth } from './growth.js';
import { install } from './install.js';
import { options } from './options.js';
import { address, DIFFERENT, publish } from './pages.js';
import { ratios } from './pairs.js';
import { cells, type Results, type Visited } from './results.js';
import { serve } from './site.js';
import { json, markdown, verdicts } from './writers.js';

const HERE = import.meta.dirname;
const { steps, only, ids, out, whole } = options(process.argv.slice(2), HERE);

install(HERE);
const named = contenders.filter(({ id, room }) => only.includes(room) && (!ids.length || ids.includes(id)));
// the limit is drawn by ours
const chosen = contenders.filter(
  (each) => named.includes(each) || named.some(({ drawn }) => drawn?.by === each.id),
);
if (!chosen.length) throw new Error('no contender goes by these names: see contenders.ts');
const counts = [...new Set(steps.map(({ count }) => count))];
const site = await serve();
const browser = await open();
const bytes = await publish(site, browser, chosen, counts);
await checkSame(browser, chosen, (contender) => address(site, contender, DIFFERENT));

const pages: Visited[] = steps.flatMap(({ count, slowdown }) =>
  chosen.map(({ id }) => ({ id, count, slowdown, visits: [] })),
);
const rounds = Math.max(...steps.map(({ repeats }) => repeats));
for (let round = 0; round < rounds; round++) {
  for (const { count, slowdown, repeats } of steps) {
    if (round >= repeats) continue;
    // one after another, so that whatever the machine does meanwhile befalls them all; there and back, so that nobody is always first
    for (const contender of round % 2 ? chosen.toReversed() : chosen) {
      const page = pages.find(
        (each) => each.id === contender.id && each.count === count && each.slowdown === slowdown,
      )!;
      const url = address(site, contender, count);
      page.visits.push(await visit(browser, url, { slowdown, update: count > 0 }));
    }
    process.stderr.write(`round ${round + 1} of ${rounds}: ${count} at ${slowdown}×\n`);
  }
}

const [processor] = cpus();
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} processors (${processor!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`,
  browser: `headless ${(await browser.version()).replace('/', ' ')}`,
  contenders: chosen.map(({ id, room, name, note }) => ({ id, room, name, note, bytes: bytes.get(id)! })),
  bundle: brotliSize(readFileSync(join(HERE, '../../dist/report-widgets.js'), 'utf8')),
  cells: cells(pages),
  ratios: ratios(pages),
  curves: whole ? await growth(site, browser) : [],
  ...(whole && { article: await article(site, browser) }),
};
await browser.close();
site.close();

if (!existsSync(out)) mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'results.md'), markdown(results));
writeFileSync(join(out, 'results.json'), json(results));
console.log(verdicts(results));

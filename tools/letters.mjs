// Looks for an order of letters in which the names of the script compress better, from the one in tools/letters.json on,
// and leaves there what it finds. For whoever has changed the script, and has to bring it below its budget again.
// node tools/letters.mjs [minutes] [another file]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { rollup } from 'rollup';
import { minify } from 'terser';
import configs from '../rollup.config.js';
import { brotliSize } from './budget.mjs';
import { naming } from './squeeze.mjs';

/** The script as it is before its names are short. */
async function longNamed() {
  const { input, plugins, output } = configs[0];
  const built = await rollup({ input, plugins });
  const last = output.plugins.findLastIndex(({ name }) => name === 'terser');
  const before = { ...output, sourcemap: false, plugins: output.plugins.slice(0, last) };
  return (await built.generate(before)).output[0].code;
}

/** Bytes of the script when names are given in that order. */
async function size(code, letters) {
  const { code: short } = await minify(code, naming(letters));
  return brotliSize(short.trimEnd());
}

/** Two letters of one of the orders change places. */
function swapped(letters) {
  const which = Math.random() < 0.5 ? 'locals' : 'properties';
  const order = [...letters[which]];
  const [one, other] = [0, 0].map(() => Math.floor(Math.random() * order.length));
  [order[one], order[other]] = [order[other], order[one]];
  return { ...letters, [which]: order.join('') };
}

/** Keeps whatever is no worse, which leads past places where no single change is better. */
async function search({ code, letters, until }) {
  let best = { letters, bytes: await size(code, letters) };
  while (Date.now() < until) {
    const changed = swapped(best.letters);
    const bytes = await size(code, changed);
    if (bytes <= best.bytes) best = { letters: changed, bytes };
  }
  return best;
}

if (isMainThread) {
  const [, , given = '5', file = 'tools/letters.json'] = process.argv;
  const minutes = Number(given);
  if (!(minutes > 0)) throw new Error(`not a number of minutes: ${given}`);
  const letters = JSON.parse(readFileSync(file, 'utf8'));
  const code = await longNamed();
  console.log(`${await size(code, letters)} bytes as it is; ${minutes} minutes of search`);
  const until = Date.now() + minutes * 60_000;
  const found = await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: { code, letters, until } });
          worker.once('message', resolve).once('error', reject);
        }),
    ),
  );
  const [best] = found.sort((one, other) => one.bytes - other.bytes);
  writeFileSync(file, `${JSON.stringify(best.letters, null, 2)}\n`);
  console.log(`${best.bytes} bytes; the build says what it comes to`);
} else parentPort.postMessage(await search(workerData));

// Looks for an order of letters in which the names of the script compress better, from the one in tools/letters.json on,
// and leaves there what it finds. For whoever has changed the script, and has to bring it below its budget again.
// node tools/letters.mjs [minutes] [another file]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { minify } from 'terser';
import configs from '../rollup.config.js';
import { brotliSize } from './budget.mjs';
import { changed } from './reorder.mjs';
import { nodes } from './rollup-plugins.mjs';
import { naming } from './squeeze.mjs';

/** The script as it is before its names are short. */
async function longNamed() {
  const { input, plugins, output } = configs[0];
  const built = await rollup({ input, plugins });
  const last = output.plugins.findLastIndex(({ name }) => name === 'terser');
  const before = { ...output, sourcemap: false, plugins: output.plugins.slice(0, last) };
  return (await built.generate(before)).output[0].code;
}

/**
 * The script in pieces, every second of which is a mark in place of a short name: `l` or `p` for a local one or a
 * property, and the how manieth it is. To put letters there takes a fifth of the time of naming all anew.
 */
async function marked(code) {
  const options = naming({ locals: '', properties: '' });
  const marks = (kind) => ({ get: (index) => `${kind}${index}ː` });
  options.mangle.nth_identifier = marks('l');
  options.mangle.properties.nth_identifier = marks('p');
  const { code: text } = await minify(code, options);
  const ast = parseAst(text);
  const properties = [
    ...[...nodes('MemberExpression', ast)].map(({ computed, property }) => !computed && property.name),
    ...[...nodes('Property', ast)].map(({ key }) => key.name),
  ];
  return {
    pieces: text.trimEnd().split(/([lp]\d+ː)/),
    // names that stay are given to nobody else
    taken: { l: new Set(['do', 'if', 'in', 'of', 'as']), p: new Set(properties) },
  };
}

/** The script with names given in that order. */
function named({ pieces, taken }, letters) {
  const { mangle } = naming(letters);
  const names = (namer, others) =>
    Array.from({ length: 500 }, (_, index) => namer.get(index)).filter((name) => !others.has(name));
  const given = {
    l: names(mangle.nth_identifier, taken.l),
    p: names(mangle.properties.nth_identifier, taken.p),
  };
  return (
    pieces
      .map((piece, index) => (index % 2 ? given[piece[0]][parseInt(piece.slice(1))] : piece))
      .join('')
      // a property and its value of one name are written once
      .replace(/(?<=[{,])([A-Za-z_$]\w?):\1(?=[,}])/g, '$1')
  );
}

/** Keeps whatever is no worse, which leads past places where no single change is better. */
function search({ script, letters, until }) {
  let best = { letters, bytes: brotliSize(named(script, letters)) };
  while (Date.now() < until) {
    const next = changed(best.letters);
    const bytes = brotliSize(named(script, next));
    if (bytes <= best.bytes) best = { letters: next, bytes };
  }
  return best;
}

if (isMainThread) {
  const [, , given = '5', file = 'tools/letters.json'] = process.argv;
  const minutes = Number(given);
  if (!(minutes > 0)) throw new Error(`not a number of minutes: ${given}`);
  const letters = JSON.parse(readFileSync(file, 'utf8'));
  const code = await longNamed();
  const script = await marked(code);
  const size = async (letters) => brotliSize((await minify(code, naming(letters))).code.trimEnd());
  console.log(`${await size(letters)} bytes as it is; ${minutes} minutes of search`);
  const until = Date.now() + minutes * 60_000;
  const found = await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: { script, letters, until } });
          worker.once('message', resolve).once('error', reject);
        }),
    ),
  );
  const [best] = found.sort((one, other) => one.bytes - other.bytes);
  writeFileSync(file, `${JSON.stringify(best.letters, null, 2)}\n`);
  console.log(`${await size(best.letters)} bytes`);
} else parentPort.postMessage(search(workerData));

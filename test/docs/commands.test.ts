import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { scratch, type Scratch } from './app.js';
import { blocks, blocksOf } from './blocks.js';
import { treated } from './treated.js';
import { TREATMENTS } from './treatments.js';

/** Each document has a folder of its own within the one that has the package. */
const placeOf = (file: string): string => file.replaceAll(/\W/g, '-');

describe('the commands of the documents', () => {
  let place: Scratch;
  /** What the commands of each block have printed, by id. */
  const printed = new Map<string, string>();
  const inPlace = (file: string, path: string): string => join(place.folder, placeOf(file), path);

  before(async () => {
    place = await scratch();
    await place.sh('npm install report-widgets');
    for (const file of new Set(blocks.map(({ file }) => file))) {
      mkdirSync(inPlace(file, '.'));
      copyFileSync('data/pakistan-ict-2025.json', inPlace(file, 'report.json'));
      // what the reader is told to save
      for (const { name, code, language } of blocksOf(file))
        if (language === 'json' && name.endsWith('.json')) writeFileSync(inPlace(file, name), code);
    }
  });
  after(() => place.remove());

  for (const { block, treatment } of treated('commands'))
    test(`are done: ${block.id}`, async () => {
      const { status = 0, prints } = treatment;
      const ended = place.sh(block.code, placeOf(block.file));
      const stdout = await (status
        ? ended.then(
            () => assert.fail('it ends well'),
            (error: { code: number; stdout: string }) => {
              assert.equal(error.code, status);
              return error.stdout;
            },
          )
        : ended);
      if (prints) assert.ok(stdout.length > 20, stdout);
      printed.set(block.id, stdout);
    });

  for (const { block } of treated('output'))
    test(`print what is said: ${block.id}`, () => {
      const before = blocks[blocks.indexOf(block) - 1]!;
      assert.equal(TREATMENTS[before.id]?.as, 'commands');
      assert.equal(block.code.trimEnd(), printed.get(before.id)!.trimEnd());
    });

  for (const { block, treatment } of treated('server'))
    test(`serve what is said: ${block.id}`, async () => {
      const { address, stop } = await place.start(block.code, placeOf(block.file));
      try {
        const answer = await fetch(address);
        assert.equal(answer.status, 200);
        if (treatment.links) assert.match(await answer.text(), /embed\/export-gauge\.en\.html/);
      } finally {
        await stop();
      }
    });

  test('make the folder that is to be uploaded, with the headers that are to be set', () => {
    const [{ block }] = treated('upload') as [ReturnType<typeof treated>[0]];
    const commands = block.code.replaceAll('\\\n', ' ').trim().split('\n');
    const id = 'pakistan-ict-2025';
    const headers = readFileSync(inPlace(block.file, 'public/_headers'), 'utf8');
    for (const command of commands) {
      const [, from, to, cache] = /cp (\S+) s3:\/\/BUCKET\/(\S+) .*--cache-control '([^']+)'/.exec(command)!;
      assert.ok(existsSync(inPlace(block.file, from!.replace('ID', id))), from);
      assert.equal(from!.replace('public', 'widgets'), to);
      const path = from!.replace('public', '/widgets').replace('ID', id);
      const rule = headers.split('\n').findIndex((line) => line.trim().replace(/\/?\*$/, '') === path);
      assert.notEqual(rule, -1, `${path} has no rule in\n${headers}`);
      const [, ...lines] = headers
        .split('\n')
        .slice(rule)
        .join('\n')
        .split(/\n(?=\S)/)[0]!
        .split('\n');
      assert.ok(
        lines.some((line) => line.trim() === `Cache-Control: ${cache}`),
        lines.join('\n'),
      );
    }
    const table = readFileSync(block.file, 'utf8').matchAll(/^\| `.*?\| `([^`]+)` +\|$/gm);
    for (const [, cache] of table) assert.ok(headers.includes(`Cache-Control: ${cache}`), cache);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../src/format/messages/en.js';
import { ur } from '../../src/format/messages/ur.js';
import { OWN } from '../../tools/squeeze.mjs';

const bundle = readFileSync('dist/report-widgets.js', 'utf8');

describe('the bundle', () => {
  // Browsers pass over a function that is written in the middle of an expression, and read it again when it is called:
  // all of the bundle, twice, is a third of its time.
  test('is a function that browsers see is called at once', () => {
    const [before] = bundle.split('"use strict"') as [string];
    assert.match(before, /^[!(]function\(\)\{.*[{;]\s*[!(]function\(\)\{$/ms);
  });

  test('asks Chromium, in its first line, to compile it beside the page’s own thread', () =>
    assert.ok(bundle.startsWith('//# allFunctionsCalledOnLoad\n')));

  // A letter that came twice would be the name of two things.
  test('takes its names from every letter once', () => {
    const letters = JSON.parse(readFileSync('tools/letters.json', 'utf8')) as Record<string, string>;
    const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ$_abcdefghijklmnopqrstuvwxyz'].sort();
    assert.deepEqual(Object.keys(letters), ['locals', 'properties']);
    for (const order of Object.values(letters)) assert.deepEqual([...order].sort(), all);
  });

  // A name that others use too would be another one in the bundle than everywhere else.
  test('shortens no name of a report, a language, an attribute, a property or an event', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    const names = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)])
        : [];
    const fields = (schema: unknown): string[] =>
      typeof schema === 'object' && schema !== null
        ? Object.entries(schema).flatMap(([name, inner]: [string, unknown]) =>
            name === 'properties' ? [...Object.keys(inner as object), ...fields(inner)] : fields(inner),
          )
        : [];
    const { modules } = read('dist/custom-elements.json') as {
      modules: { declarations?: Record<string, { name: string; privacy?: string }[] | undefined>[] }[];
    };
    const elements = modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ members = [], attributes = [], events = [] }) =>
        [...members, ...attributes, ...events].filter(({ privacy }) => !privacy || privacy === 'public'),
      ),
    );
    const known = new Set([
      ...fields(read('dist/report.schema.json')),
      ...names(en),
      ...names(ur),
      ...elements.map(({ name }) => name),
    ]);
    assert.ok(known.has('roundedTo') && known.has('notComputed') && known.has('headingLevel'));
    assert.deepEqual(
      OWN.split(' ').filter((name) => known.has(name)),
      [],
    );
  });

  test('has a map that leads to the lines of its sources', () => {
    const map = new SourceMap(
      JSON.parse(readFileSync('dist/report-widgets.js.map', 'utf8')) as ConstructorParameters<
        typeof SourceMap
      >[0],
    );
    for (const text of ['Not an http(s) address', 'prefers-reduced-motion', 'Copy citation']) {
      const before = bundle.slice(0, bundle.indexOf(text)).split('\n');
      const entry = map.findEntry(before.length - 1, before.at(-1)!.length) as {
        originalSource: string;
        originalLine: number;
      };
      const lines = readFileSync(resolve('dist', entry.originalSource), 'utf8').split('\n');
      assert.ok(lines[entry.originalLine]?.includes(text), `${text}: ${entry.originalSource}`);
    }
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { CustomElement, Package } from 'custom-elements-manifest';
import { ExportGauge, SubscriberCounter, TopSevenList } from '../../src/index.js';
import { FLAT } from '../../src/model/flat.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json')) as Package;
const CLASSES = {
  'export-gauge': ExportGauge,
  'subscriber-counter': SubscriberCounter,
  'top-seven-list': TopSevenList,
};
type Tag = keyof typeof CLASSES;

const elements = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations as CustomElement[])
    .filter(({ tagName }) => tagName)
    .map((element) => [element.tagName as Tag, element]),
);
const API = read('docs/api.md');

/** Everything that an element has. */
const allOf = ({
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}: CustomElement) => [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];

describe('the custom elements manifest', () => {
  test('has the three tags', () => {
    assert.deepEqual([...elements.keys()].sort(), Object.keys(CLASSES).sort());
  });

  for (const [tag, element] of elements) {
    test(`says of everything that <${tag}> has what it means`, () => {
      const silent = [element, ...allOf(element)]
        .filter(({ description = '' }) => !/\w{3}/.test(description))
        .map(({ name }) => name);
      assert.deepEqual(silent, []);
    });

    test(`says of each attribute of <${tag}> what holds without it, and of each number what it counts`, () => {
      const { attributes = [] } = element;
      const open = attributes.filter(
        ({ name, description = '' }) => name !== 'value' && !/left out|required beside/i.test(description),
      );
      assert.deepEqual(open, []);
      const bare = attributes.filter(
        ({ type, description = '' }) =>
          /^number/.test(type?.text ?? '') && !/\bunit\b|`unit`|Seconds|Level/.test(description),
      );
      assert.deepEqual(bare, []);
    });

    test(`has for each custom property of <${tag}> a type, and the value that the styles fall back to`, () => {
      const sheet = (file: string): string =>
        read(`src/elements/${file}.styles.ts`).replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')');
      // the element's own styles come after what all have in common
      const sheets = [sheet(tag), sheet('common')];
      for (const property of element.cssProperties ?? []) {
        const { name, default: value } = property;
        assert.match((property as { type?: { text: string } }).type?.text ?? '', /^<[a-z-]+>$/, name);
        const own = sheets.find((each) => each.includes(`var(${name},`));
        assert.ok(own?.includes(`var(${name}, ${value})`), `${name}: ${value}`);
      }
    });

    test(`says of what <${tag}> has from its parent which module of the package that is in`, () => {
      const modules = (allOf(element) as { inheritedFrom?: { module?: string } }[]).flatMap(
        ({ inheritedFrom }) => inheritedFrom?.module ?? [],
      );
      assert.deepEqual([...new Set(modules)], ['dist/esm/elements/report-element.js']);
    });

    test(`has the attributes that <${tag}> heeds, and no others`, () => {
      const named = (element.attributes ?? []).map(({ name }) => name);
      const heeded = CLASSES[tag].observedAttributes;
      // the elements observe what any of them may have for the simple case
      const others: readonly string[] = [...FLAT, 'label'];
      assert.deepEqual(
        named.filter((name) => name !== 'label' && !heeded.includes(name)),
        [],
      );
      assert.deepEqual(
        heeded.filter((name) => !named.includes(name) && !others.includes(name)),
        [],
      );
    });

    test(`has nothing of the inner life of <${tag}>`, () => {
      for (const { name, privacy } of element.members as { name: string; privacy?: string }[])
        assert.ok(!name.startsWith('#') && (privacy ?? 'public') === 'public', name);
    });

    test(`has what the documents say of <${tag}>, each in a row of its own`, () => {
      const { attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = element;
      for (const { name } of [...attributes, ...members, ...events, ...cssParts, ...cssProperties])
        assert.ok(API.includes(`\n| \`${name}\` `), name);
    });
  }

  test('has every attribute that the README has, on the element that it has it on', () => {
    const readme = read('README.md');
    const [, table] = /\n\| attribute [^\n]*\n((?:\|.*\n)+)/.exec(readme)!;
    const [, ...rows] = table!.trim().split('\n');
    assert.ok(rows.length > 4);
    const tags = { all: [...elements.keys()], gauge: ['export-gauge'], list: ['top-seven-list'] };
    for (const row of rows) {
      const [, names, on] = row.split('|').map((cell) => cell.trim()) as [string, string, keyof typeof tags];
      for (const [, name] of names.matchAll(/`([a-z-]+)(?:="\w+")?`/g))
        for (const tag of tags[on])
          assert.ok(
            elements.get(tag as Tag)!.attributes!.some((each) => each.name === name),
            `${tag} ${name}`,
          );
    }
  });

  test('is what editors get', () => {
    const { tags } = JSON.parse(read('dist/html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string; description?: string }[] }[];
    };
    const web = JSON.parse(read('dist/web-types.json')) as {
      contributions: { html: { elements: { name: string }[] } };
    };
    assert.deepEqual(tags.map(({ name }) => name).sort(), [...elements.keys()].sort());
    assert.deepEqual(
      web.contributions.html.elements.map(({ name }) => name).sort(),
      [...elements.keys()].sort(),
    );
    for (const { name, attributes } of tags)
      assert.deepEqual(
        attributes.map((each) => each.name).sort(),
        elements
          .get(name as Tag)!
          .attributes!.map((each) => each.name)
          .sort(),
      );
  });
});

import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { runs } from '../support/runs.js';
import {
  documentIn,
  freeName,
  pathText,
  textIn,
  textOf,
  valueAt,
  withMoved,
  withText,
  withValue,
  type Document,
  type Json,
} from '../../src/builder/document.js';
import { checked, placeOf } from '../../src/builder/findings.js';
import { newDocument, PLACES, withFigure, withKeyFigure, withSection } from '../../src/builder/new-report.js';
import { nameOf, rolesOf } from '../../src/builder/roles.js';
import { SECTIONS, WIDGETS } from '../../src/static/view.js';

const read = (text: string): Document => {
  const found = documentIn(text);
  assert.ok(found.ok);
  return found.value;
};
const REVIEW = read(readFileSync('data/pakistan-ict-2025.json', 'utf8'));

describe('a document that is edited', () => {
  test('gets a value where it is put, and stays as it was itself', () => {
    const next = withValue(REVIEW, ['figures', 'exports-to-date', 'value'], 2e9);
    assert.equal(valueAt(next, ['figures', 'exports-to-date', 'value']), 2e9);
    assert.equal(valueAt(REVIEW, ['figures', 'exports-to-date', 'value']), 1.8e9);
    assert.equal(next['developments'], REVIEW['developments']);
  });

  test('keeps fields that nobody knows, and a name like __proto__ is one of them', () => {
    const document = read('{"figures":{"a":{"value":1,"later":2}},"__proto__":{"x":1}}');
    const next = withValue(document, ['figures', 'a', 'value'], 3);
    assert.equal(JSON.stringify(next), '{"figures":{"a":{"value":3,"later":2}},"__proto__":{"x":1}}');
    assert.equal(valueAt(next, ['constructor']), undefined);
  });

  test('loses what is emptied, and what nothing is left in, but no figure', () => {
    let document = withValue({ figures: { a: {} } }, ['figures', 'a', 'period', 'start'], '2025-07-01');
    assert.deepEqual(document, { figures: { a: { period: { start: '2025-07-01' } } } });
    document = withValue(document, ['figures', 'a', 'period', 'start'], undefined);
    assert.deepEqual(document, { figures: { a: {} } });
  });

  test('has items of a list added, moved and removed', () => {
    let document: Document = withValue({}, ['developments', 0], { id: 'a' });
    document = withValue(document, ['developments', 1], { id: 'b' });
    document = withMoved(document, ['developments'], 1, -1);
    assert.deepEqual(document, { developments: [{ id: 'b' }, { id: 'a' }] });
    document = withValue(document, ['developments', 0], undefined);
    assert.deepEqual(document, { developments: [{ id: 'a' }] });
  });

  test('has a text in one language as a plain string, in more by language', () => {
    let document: Document = { lang: 'en' };
    document = withText(document, ['title'], 'en', 'Exports');
    assert.equal(document['title'], 'Exports');
    document = withText(document, ['title'], 'ur', 'برآمدات');
    assert.deepEqual(document['title'], { en: 'Exports', ur: 'برآمدات' });
    assert.equal(textIn(document, ['title'], 'ur'), 'برآمدات');
    document = withText(withText(document, ['title'], 'ur', ''), ['title'], 'en', '');
    assert.equal(document['title'], undefined);
  });

  test('is written as its file holds it', () => assert.deepEqual(read(textOf(REVIEW)), REVIEW));

  test('is told from what is none', () => {
    for (const text of ['', '[1]', '5', '{"a":', '<html>']) assert.ok(!documentIn(text).ok, text);
    assert.ok(documentIn('\uFEFF{}').ok);
  });

  test('has names for new entries that are free and fit the format', () => {
    assert.equal(freeName({}, ['figures'], 'Best month!'), 'best-month');
    assert.equal(freeName({ figures: { a: {} } }, ['figures'], 'a'), 'a-2');
    assert.equal(freeName({}, ['figures'], 'برآمدات'), 'entry');
  });

  test('has paths as findings have them', () =>
    assert.equal(pathText(['developments', 1, 'id']), '$.developments[1].id'));
});

describe('a finding is placed', () => {
  for (const [path, place] of [
    ['$.figures.exports-to-date.value', '$.figures.exports-to-date.value'],
    ['$.figures.exports-to-date.period.start', '$.figures.exports-to-date.period'],
    ['$.figures.exports-to-date.previous', '$.figures.exports-to-date'],
    ['$.figures.exports-to-date', '$.figures.exports-to-date'],
    ['$.exports.achieved', '$.figures.exports-to-date'],
    ['$.exports.claims[1]', '$.figures.exports-needed-claim'],
    ['$.subscribers.parts[0]', '$.figures.broadband-connections'],
    ['$.exports.title', '$.exports.title'],
    ['$.series.exports-monthly.points[2].value', '$.series.exports-monthly.points[2].value'],
    ['$.series.exports-monthly.points[2].period.start', '$.series.exports-monthly.points[2]'],
    ['$.series.exports-monthly', '$.series.exports-monthly'],
    ['$.developments[3].title', '$.developments[3].title'],
    ['$.developments[3].points[0]', '$.developments[3]'],
    ['$.sources.dawn.url', '$.sources.dawn.url'],
    ['$.title', '$.title'],
    ['$.checks[0]', '$'],
    ['$.units.devices', '$'],
    ['$', '$'],
  ] as const)
    test(`${path} at ${place}`, () => assert.equal(placeOf(REVIEW, path), place));
});

test('a broken figure is found beside its field, and no longer once it is mended', () => {
  const path = ['figures', 'exports-to-date', 'value'];
  const before = checked(REVIEW);
  const broken = checked(withValue(REVIEW, path, '1,8 bilion'));
  assert.equal(broken.report, undefined);
  assert.deepEqual(
    broken.open.map(({ place, severity }) => [place, severity]),
    [['$.figures.exports-to-date.value', 'error']],
  );
  const mended = checked(withValue(withValue(REVIEW, path, 'x'), path, 1.8e9));
  assert.deepEqual(mended, before);
});

test('a finding speaks of what an editor sees, not of the document behind it', () => {
  const said = (path: (string | number)[], value: string | undefined): string =>
    checked(withValue(REVIEW, path, value)).open[0]!.message;
  const figure = ['figures', 'exports-to-date', 'value'];
  assert.equal(said(figure, ''), 'The number of “ICT exports so far” is missing.');
  assert.equal(said(figure, undefined), 'The number of “ICT exports so far” is missing.');
  assert.equal(said(figure, 'x'), '“x” of “ICT exports so far” is no number that can be read.');
  assert.equal(said(figure, '1,234'), '“1,234” of “ICT exports so far” can be read in two ways.');
  assert.equal(said(['developments', 0, 'title'], ''), 'The title is missing.');
  assert.equal(said(['published'], '2025-13-01'), 'Expected a day as YYYY-MM-DD, found "2025-13-01"');
  const dayless = checked(withValue(REVIEW, ['figures', 'exports-to-date', 'asOf'], undefined));
  const advice = dayless.open.find(({ message }) => message.includes('as-of date'))!.advice;
  assert.match(advice, /^Set “As of” to the day/);
});

describe('a new report', () => {
  for (const widget of WIDGETS)
    test(`for ${widget} lacks nothing but what is filled in`, () => {
      const document = newDocument(widget, '2025-12-30');
      assert.ok(checked(document).open.every(({ rule }) => rule === 'type' || rule === 'size'));
      let filled = withValue(document, ['sources', 'source', 'name'], 'Ministry');
      for (const { key } of rolesOf(filled, widget).own)
        filled = withValue(filled, ['figures', key, 'value'], key === 'target' ? 10 : 5);
      if (widget === 'top-seven-list') filled = withValue(filled, ['developments', 0, 'title'], 'A law');
      const { report } = checked(filled);
      assert.ok(report?.[SECTIONS[widget]]);
    });

  test('takes more figures, each in its place', () => {
    for (const widget of WIDGETS)
      for (const place of PLACES[widget]) {
        const document = withFigure(newDocument(widget, '2025-12-30'), widget, place);
        const added = rolesOf(document, widget).own.at(-1)!.key;
        const filled = withValue(
          withText(document, ['figures', added, 'label'], 'en', 'New'),
          ['figures', added, 'value'],
          1,
        );
        assert.equal(nameOf(filled, added), 'New');
        assert.ok(!checked(filled).open.some((finding) => finding.place.startsWith(`$.figures.${added}.`)));
      }
  });

  test('has a key figure for an item, which the list shows', () => {
    const { document, key } = withKeyFigure(newDocument('top-seven-list', '2025-12-30'), 0);
    assert.deepEqual(rolesOf(document, 'top-seven-list').own, [{ key, role: 'of item 1' }]);
    assert.deepEqual(withKeyFigure(document, 0).document['developments'], [
      { id: 'item-1', title: '', source: 'source', figures: [`${key}-2`, key] },
    ]);
  });

  test('a section is added to a report without it, and nothing else changes', () => {
    const { exports: _, ...rest } = REVIEW;
    const next = withSection(rest, 'export-gauge', '2025-12-30');
    assert.ok(next['exports']);
    assert.equal(next['subscribers'], REVIEW['subscribers']);
    assert.equal(
      valueAt(next, ['figures', 'broadband-2023']),
      valueAt(REVIEW, ['figures', 'broadband-2023']),
    );
  });
});

test('the figures of a widget come first, in its order, and no figure is lost', () => {
  for (const widget of WIDGETS) {
    const { own, others } = rolesOf(REVIEW, widget);
    assert.deepEqual(
      [...own, ...others].map(({ key }) => key).sort(),
      Object.keys(REVIEW['figures'] as object).sort(),
    );
  }
  assert.deepEqual(
    rolesOf(REVIEW, 'export-gauge')
      .own.slice(0, 3)
      .map(({ key }) => key),
    ['exports-to-date', 'exports-target', 'exports-record-month'],
  );
});

test('whatever a document holds, nothing is thrown, and each finding has a place', () => {
  const names = fc.constantFrom(
    ...'figures series sources units exports subscribers developments title lang checks points achieved total parts a toString'.split(
      ' ',
    ),
  );
  const { any } = fc.letrec<{ any: Json }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>(null, true, 0, '', 'a', 'achieved', 'en'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(names, tie('any'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(names, any, { maxKeys: 8 }), names, names, (document, one, other) => {
      for (const widget of WIDGETS) {
        for (const { key } of rolesOf(document, widget).own)
          assert.equal(typeof nameOf(document, key), 'string');
        withSection(document, widget, '2025-12-30');
        for (const place of PLACES[widget]) withFigure(document, widget, place);
      }
      for (const { place } of checked(document).open) assert.match(place, /^\$/);
      const next = withText(withValue(document, [one, other, 'value'], 5), [one, other, 'label'], 'ur', 'x');
      assert.equal(valueAt(next, [one, other, 'value']), 5);
      assert.equal(textIn(next, [one, other, 'label'], 'ur'), 'x');
    }),
    runs,
  );
});

import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parse } from '../../src/model/parse.js';
import { partOf } from '../../src/static/part.js';
import { render } from '../../src/static/render.js';
import { snippet } from '../../src/static/snippet.js';
import { WIDGETS } from '../../src/static/view.js';
import { load } from '../format/helpers.js';
import { EVIL, hostile } from './helpers.js';

const REPORTS = ['pakistan-ict-2025', 'pakistan-ict-2025-update'].map((name) => load(name));

describe('the part of a report that one widget shows', () => {
  for (const report of REPORTS)
    for (const widget of WIDGETS) {
      const part = partOf(report, widget);

      test(`for ${widget} is a report, and smaller: ${JSON.stringify(report.updated ?? report.published)}`, () => {
        assert.ok(parse(part).ok);
        assert.ok(JSON.stringify(part).length < JSON.stringify(report).length);
      });

      for (const lang of ['en', 'ur'])
        for (const as of ['text', 'csv', 'json-ld', 'svg'] as const)
          test(`for ${widget} says in ${lang} as ${as} what the whole says, ${report.updated ?? report.published}`, () =>
            assert.equal(render(part, { widget, lang, as }), render(report, { widget, lang, as })));
    }
});

test('A correction that names no figures is of the whole report, and so of each part', () => {
  const corrections = [{ date: '2026-01-02', text: 'All of it was read again.', figures: [] }];
  for (const widget of WIDGETS)
    assert.deepEqual(partOf({ ...REPORTS[0]!, corrections }, widget).corrections, corrections);
});

describe('a snippet with the report in it', () => {
  const make = (report = REPORTS[0]!): string =>
    snippet(report, {
      for: 'script',
      widget: 'export-gauge',
      base: 'https://cdn.example.org/widgets',
      version: '1.2.3',
      integrity: 'sha384-abc',
      inline: true,
    });

  test('names no address of one, and holds what the widget shows', () => {
    const markup = make();
    assert.doesNotMatch(markup, /<export-gauge [^>]*src=/);
    assert.match(
      markup,
      /<script async src="https:\/\/cdn\.example\.org\/widgets\/1\.2\.3\/report-widgets\.js"/,
    );
    const [, json] = /<script type="application\/json">(.*?)<\/script>/.exec(markup)!;
    assert.deepEqual(JSON.parse(json!), JSON.parse(JSON.stringify(partOf(REPORTS[0]!, 'export-gauge'))));
  });

  test('is not ended by a text of it', () => {
    const evil = hostile(`</script>${EVIL}`);
    const [, json] = /<script type="application\/json">(.*?)<\/script>/.exec(make(evil))!;
    assert.doesNotMatch(json!, /</);
    assert.ok(JSON.parse(json!));
  });
});

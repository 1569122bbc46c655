import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { render } from '../../src/static/render.js';
import { LANGUAGES, WIDGETS } from '../../src/static/view.js';
import { gauge } from '../format/helpers.js';
import { hostile, review } from './helpers.js';

type Nodes = Record<string, { '@value'?: unknown; '@id'?: string }[] & Nodes[]>;

/** The document in expanded form; schema.org's own context makes every term one of its vocabulary. */
async function expand(text: string): Promise<Nodes[]> {
  const documentLoader = (url: string) => {
    assert.match(url, /^https:\/\/schema\.org\/?$/);
    return Promise.resolve({
      documentUrl: url,
      document: { '@context': { '@vocab': 'https://schema.org/' } },
    });
  };
  // `safe` refuses what would be dropped: a term that is none, a relative address without a base
  const options = { documentLoader, base: 'https://example.org/', safe: true };
  return (await jsonld.expand(JSON.parse(text) as object, options)) as unknown as Nodes[];
}

const term = (name: string): string => `https://schema.org/${name}`;
const one = (node: Nodes, name: string): unknown => node[term(name)]?.[0]?.['@value'];

describe('json-ld', () => {
  for (const widget of WIDGETS)
    for (const lang of LANGUAGES)
      test(`of ${widget} in ${lang} expands to a data set that Google takes`, async () => {
        const [dataset, ...rest] = await expand(render(review, { widget, as: 'json-ld', lang }));
        assert.equal(rest.length, 0);
        assert.deepEqual(dataset!['@type'], [term('Dataset')]);
        assert.ok(one(dataset!, 'name'));
        const { length } = one(dataset!, 'description') as string;
        assert.ok(length >= 50 && length <= 5000, String(length));
        assert.ok(dataset![term('isBasedOn')]!.length);
        assert.doesNotMatch(JSON.stringify(dataset), /[\u2066-\u2069]/);
      });

  test('has an observation for each line of the table, with value, unit, time and working', async () => {
    const [dataset] = await expand(
      render(review, { widget: 'export-gauge', as: 'json-ld', url: 'https://example.org/a#b' }),
    );
    const observations = dataset![term('mentions')] as Nodes[];
    const { facts } = gauge('en', review);
    assert.deepEqual(
      observations.map((each) => one(each, 'value')),
      facts.map(({ figure }) => figure.value),
    );
    const [achieved] = observations;
    assert.equal(one(achieved!, 'unitText'), 'USD');
    assert.equal(one(achieved!, 'observationDate'), '2025-11-30');
    assert.equal(one(achieved!, 'observationPeriod'), 'P5M');
    const variables = dataset![term('variableMeasured')] as Nodes[];
    assert.equal(achieved![term('variableMeasured')]![0]!['@id'], variables[0]!['@id']);
    assert.match(
      String(variables[0]!['@id']),
      /^https:\/\/example\.org\/a#pakistan-ict-2025-exports-variable-1$/,
    );
    const required = observations[facts.findIndex(({ label }) => label === 'Needed now')]!;
    assert.equal(one(required, 'unitText'), 'USD/month');
    assert.match(String(one(required, 'measurementMethod')), /÷ 7\smonths/);
    assert.ok((one(required, 'minValue') as number) < (one(required, 'value') as number));
  });

  test('has no text that ends a script element', () => {
    assert.doesNotMatch(render(hostile('</script><!--'), { widget: 'top-seven-list', as: 'json-ld' }), /</);
  });
});

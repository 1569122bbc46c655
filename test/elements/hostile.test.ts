import { expect } from '@open-wc/testing';
import { takePrinted } from '../support/console.js';
import type { Report } from '../../src/model/report.types.js';
import { figure, HALF, report, review, YEAR } from '../support/reports.js';
import { everywhere, frames, part, plain, show, TAGS, unfold } from '../support/widgets.js';

const EVIL = '<img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>"\'`${1}{{2}}&lt;';

/** A report in which each text that one can write is markup. */
const evil = (text = EVIL): Report =>
  report(
    {
      a: figure(5, {
        label: text,
        note: text,
        period: { ...HALF, label: text },
        source: 'review',
        unit: 'things',
        asOf: '2025-12-30',
        previous: 'p',
      }),
      t: figure(10, {
        label: text,
        note: text,
        kind: 'target',
        period: { ...YEAR, label: text },
        unit: 'things',
      }),
      p: figure(4, { label: text, note: text, unit: 'things' }),
      c: figure(9, { label: text, note: text, kind: 'claim', unit: 'things' }),
    },
    {
      title: text,
      units: { things: { en: { other: text } } },
      sources: {
        review: {
          name: text,
          url: 'https://example.org/"><img src=x onerror=harmed=1>'.replaceAll(' ', '%20'),
        },
      },
      corrections: [{ date: '2026-01-01', text }],
      exports: { achieved: 'a', target: 't', claims: ['c'], title: text },
      subscribers: { total: 'a', parts: ['a'], rates: ['t'], changes: ['a'], title: text },
      developments: [
        {
          id: 'a',
          title: text,
          status: text,
          summary: text,
          points: [text],
          figures: ['a'],
          source: 'review',
        },
      ],
    },
  );

for (const tag of TAGS)
  describe(`hostile texts in ${tag}`, () => {
    it('appear as text and run nothing', async () => {
      const widget = await show(tag, { data: evil(), motion: 'none', label: EVIL });
      expect(widget.status).to.equal('ready');
      await unfold(widget);
      await frames(3);
      expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
      expect(everywhere(widget, 'img, script, iframe, object')).to.have.length(0);
      for (const element of everywhere(widget, '*'))
        expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
      expect(plain(part(widget, 'title')!.textContent!)).to.equal(plain(EVIL));
      expect(widget.shadowRoot!.textContent).to.contain('<img src=x');
    });

    it('that turn the direction stay within their place', async () => {
      const widget = await show(tag, { data: evil('abc \u202E def'), motion: 'none' });
      expect(widget.status).to.equal('ready');
    });

    const inputs: [string, unknown][] = [
      ['a number', 7],
      ['a text', 'report'],
      ['a list', []],
      ['an empty object', {}],
      ['a function', () => review],
      ['a date', new Date(0)],
      ['a proxy that throws', new Proxy({}, { get: () => undefined })],
      ['true', true],
      ['a deep list', { ...review, developments: [[[[[]]]]] }],
      [
        'a prototype for a name',
        { ...review, figures: JSON.parse('{"__proto__": {"value": 1}}') as unknown },
      ],
      [
        'a reference to what is inherited',
        { ...report({}), exports: { achieved: 'constructor', target: 'toString' } },
      ],
      [
        'an address that is a script',
        { ...review, sources: { infocus: { name: 'x', url: 'javascript:harmed=1' } } },
      ],
      ['NaN', { ...report({ a: figure(NaN), t: figure(1) }), exports: { achieved: 'a', target: 't' } }],
    ];
    for (const [name, data] of inputs)
      it(`that are ${name} instead of a report are refused in one line`, async () => {
        const widget = await show(tag, { data });
        expect(widget.status).to.equal('error');
        const lines = takePrinted();
        expect(lines).to.have.length(1);
        expect(lines[0]!.length).to.be.lessThan(400);
      });

    it('in attributes are texts or numbers, nothing more', async () => {
      const widget = await show(tag, {
        value: 5,
        target: 10,
        unit: 'USD',
        label: EVIL,
        source: EVIL,
        period: EVIL,
        note: EVIL,
        motion: 'none',
      });
      await unfold(widget);
      await frames(2);
      expect(everywhere(widget, 'img, script')).to.have.length(0);
      expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
    });

    it('in digits, grouping, form and order harm nothing', async () => {
      const odd = {
        digits: EVIL,
        grouping: EVIL,
        form: EVIL,
        order: EVIL,
        motion: EVIL,
        refresh: EVIL,
        'heading-level': EVIL,
        lang: EVIL,
        dir: EVIL,
      };
      const widget = await show(tag, { data: review, ...odd });
      expect(widget.status).to.equal('ready');
      expect(part(widget, 'title')!.getAttribute('aria-level')).to.equal('3');
    });
  });

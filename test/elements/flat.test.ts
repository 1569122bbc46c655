import { expect } from '@open-wc/testing';
import { en } from '../../src/format/messages/en.js';
import { takePrinted } from '../support/console.js';
import {
  buttons,
  part,
  plain,
  rows,
  said,
  settled,
  show,
  unfold,
  words,
  type Given,
} from '../support/widgets.js';

const FULL: Given = {
  value: '1800000000',
  target: '5e9',
  record: '386000000',
  unit: 'USD',
  label: 'ICT exports',
  period: '2025-07/2025-11',
  'target-period': '2025-07-01/2026-06-30',
  'record-period': '2025-10',
  source: 'The ministry',
  'source-url': 'https://example.org/exports',
  'as-of': '2025-12-19',
  qualifier: 'about',
  'rounded-to': '100000000',
  note: 'Before revision.',
};

describe('export-gauge from attributes', () => {
  it('says all that a full set of attributes says', async () => {
    const widget = await show('export-gauge', FULL);
    expect(widget.status).to.equal('ready');
    expect(words(part(widget, 'title'))).to.equal('ICT exports');
    expect(words(part(widget, 'summary'))).to.match(
      /^ICT exports, July–November 2025: about \$1\.8 billion, 36% of the \$5 billion target\..* \$457 million a month \(\$450–464 million\): 1\.18 times the record month/,
    );
    expect(words(part(widget, 'source'))).to.equal('Source: The ministry');
    expect(part(widget, 'source')!.querySelector('a')!.href).to.equal('https://example.org/exports');
    expect(words(part(widget, 'as-of'))).to.contain('December 19, 2025');
    await unfold(widget);
    expect(said(widget, 'note')).to.include('Before revision.');
    expect(rows(widget)[0]![1]).to.equal('about $1.8 billion');
  });

  const cases: [string, Given, RegExp][] = [
    [
      'value and target alone',
      { value: 40, target: 80, unit: 'USD' },
      /^Exports: \$40, 50% of the \$80 target\.$/,
    ],
    [
      'a label',
      { value: 40, target: 80, unit: 'USD', label: 'Rice' },
      /^Rice: \$40, 50% of the \$80 target\.$/,
    ],
    [
      'another currency',
      { value: 4e6, target: 8e6, unit: 'PKR' },
      /: PKR 4 million, 50% of the PKR 8 million target\.$/,
    ],
    ['per cent', { value: 30, target: 60, unit: 'percent' }, /: 30%, 50% of the 60% target\.$/],
    [
      'a noun for a unit',
      { value: 5, target: 20, unit: 'ships' },
      /: 5 ships, 25% of the 20 ships target\.$/,
    ],
    ['a year', { value: 1, target: 2, unit: 'USD', period: '2025' }, /^Exports, 2025: /],
    ['a month', { value: 1, target: 2, unit: 'USD', period: '2024-02' }, /^Exports, February 2024: /],
    ['a day', { value: 1, target: 2, unit: 'USD', period: '2025-10-05' }, /^Exports, October 5, 2025: /],
    [
      'two days',
      { value: 1, target: 2, unit: 'USD', period: '2025-10-05/2025-10-09' },
      /^Exports, October 5, 2025 – October 9, 2025: /,
    ],
    ['over', { value: 30, target: 60, unit: 'USD', qualifier: 'over' }, /: over \$30, /],
  ];
  for (const [name, given, expected] of cases)
    it(`reads ${name}`, async () => {
      const widget = await show('export-gauge', given);
      expect(words(part(widget, 'summary'))).to.match(expected);
      expect(widget.status).to.equal('ready');
    });

  it('tells a period that is only a name as a note', async () => {
    const widget = await show('export-gauge', { value: 1, target: 2, unit: 'USD', period: 'the first half' });
    expect(widget.status).to.equal('ready');
    await unfold(widget);
    expect(plain(widget.shadowRoot!.textContent!)).to.contain('the first half');
  });

  it('says why it computes no pace where the target has no period', async () => {
    const widget = await show('export-gauge', { value: 1, target: 2, unit: 'USD', period: '2025' });
    expect(said(widget, 'refusal')).to.have.length(1);
    expect(said(widget, 'refusal')[0])
      .to.contain(en.messages.gauge.required)
      .and.to.contain(en.messages.reasons['no-target-period']);
  });

  const bad: [string, Given, RegExp][] = [
    [
      'a value that is no number',
      { value: '1.8 billion', target: 5e9, unit: 'USD' },
      /\$\.figures\.value\.value: .*number.*"1\.8 billion"/,
    ],
    ['a grouped number', { value: '1,800', target: 5e9, unit: 'USD' }, /\$\.figures\.value\.value/],
    ['an empty value', { value: '', target: 5e9, unit: 'USD' }, /\$\.figures\.value\.value/],
    ['hexadecimal', { value: '0x10', target: 5e9, unit: 'USD' }, /\$\.figures\.value\.value/],
    ['NaN', { value: 'NaN', target: 5e9, unit: 'USD' }, /\$\.figures\.value\.value/],
    ['Infinity', { value: '1e999', target: 5e9, unit: 'USD' }, /\$\.figures\.value\.value/],
    ['a target that is no number', { value: 1, target: 'five', unit: 'USD' }, /\$\.figures\.target\.value/],
    ['no target', { value: 1, unit: 'USD' }, /target/],
    ['no unit', { value: 1, target: 2 }, /unit/],
    ['a day that does not exist', { value: 1, target: 2, unit: 'USD', 'as-of': '2025-02-30' }, /2025-02-30/],
    [
      'a period that ends before it starts',
      { value: 1, target: 2, unit: 'USD', period: '2025-05/2025-04' },
      /period/,
    ],
    [
      'an address that is not http',
      { value: 1, target: 2, unit: 'USD', source: 'S', 'source-url': 'javascript:alert(1)' },
      /url/,
    ],
    ['an unknown qualifier', { value: 1, target: 2, unit: 'USD', qualifier: 'roughly' }, /qualifier/],
  ];
  for (const [name, given, message] of bad)
    it(`refuses ${name} and names its place`, async () => {
      const widget = await show('export-gauge', given);
      expect(widget.status).to.equal('error');
      const lines = takePrinted();
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(message);
      expect(plain(widget.shadowRoot!.textContent!)).not.to.match(/NaN|undefined|Infinity/);
    });

  it('follows a change of any attribute', async () => {
    const widget = await show('export-gauge', FULL);
    const changes: [string, string, RegExp][] = [
      ['value', '2000000000', /about \$2 billion/],
      ['target', '4000000000', /50% of the \$4 billion target/],
      ['label', 'Exports of services', /^Exports of services, /],
      ['qualifier', 'over', /over \$2 billion/],
      ['period', '2025-07/2025-12', /July–December 2025/],
    ];
    for (const [name, value, expected] of changes) {
      widget.setAttribute(name, value);
      await settled(widget);
      expect(words(part(widget, 'summary'))).to.match(expected);
    }
  });

  it('keeps the last good figures when an attribute becomes bad', async () => {
    const widget = await show('export-gauge', FULL);
    widget.setAttribute('value', 'many');
    await settled(widget);
    expect(widget.status).to.equal('stale');
    expect(words(part(widget, 'summary'))).to.contain('about $1.8 billion');
    expect(takePrinted()).to.have.length(1);
  });
});

describe('subscriber-counter from attributes', () => {
  const cases: [string, Given, string][] = [
    ['a value alone', { value: 200e6 }, '200 million subscribers'],
    ['a unit noun', { value: 3, unit: 'cables' }, '3 cables'],
    ['one', { value: 1 }, '1 subscriber'],
    ['a currency', { value: 402e9, unit: 'PKR' }, 'PKR 402 billion'],
    ['a qualifier', { value: 200e6, qualifier: 'over' }, 'over 200 million subscribers'],
    ['zero', { value: 0 }, '0 subscribers'],
    ['Urdu', { value: 200e6, lang: 'ur' }, '20 کروڑ صارفین'],
    ['a noun in Urdu', { value: 3, unit: 'کیبلز', lang: 'ur' }, '3 کیبلز'],
  ];
  for (const [name, given, expected] of cases)
    it(`reads ${name}`, async () => {
      const widget = await show('subscriber-counter', { ...given, motion: 'none' });
      expect(words(part(widget, 'value'))).to.equal(expected);
    });
});

describe('top-seven-list from attributes', () => {
  it('has no flat form and stays idle', async () => {
    const widget = await show('top-seven-list', { value: 3, label: 'Three' });
    expect(widget.status).to.equal('idle');
  });
});

describe('a gauge of which nothing can be worked out', () => {
  it('has no fold for workings that are not there', async () => {
    const widget = await show('export-gauge', { value: 3, target: 0, unit: 'USD', label: 'Three' });
    expect(widget.status).to.equal('ready');
    expect(buttons(widget).map(words)).to.not.include(en.messages.working);
  });
});

describe('attributes on a page whose language is written in another way', () => {
  for (const lang of ['EN', 'en_US', 'x-default', 'ps'])
    it(`are shown in English: ${lang}`, async () => {
      const widget = await show('subscriber-counter', { lang, value: '2e8' });
      expect(widget.status).to.equal('ready');
      expect(words(part(widget, 'value'))).to.equal('200 million subscribers');
    });
});

describe('attributes without a source', () => {
  it('say nothing of one, not even that it were to follow', async () => {
    for (const source of [undefined, '']) {
      const widget = await show('subscriber-counter', { value: '2e8', source });
      expect(words(part(widget, 'footer'))).not.to.contain(en.messages.source);
    }
  });
});

import { COUNTER, GAUGE, LIST, table, type Case } from './case.js';
import { spoilt, type Sample } from './place.js';

const FAR = { start: '2025-07-01', end: '2026-06-30' };
const HALF = { start: '2025-07-01', end: '2025-12-31' };
const MARKUP = `<img src=x onerror="harmed=1"><script>harmed=1</script>\${1}{{2}}&lt;b&gt;`;

/** A document with something changed in it. */
const changed = (change: (report: Sample) => unknown): Partial<Case> => ({ body: spoilt(change) });
/** The same for the gauge alone, of which the achieved figure or the target is another. */
const achieved = (more: object): Partial<Case> => ({
  ...changed(({ figures }) => Object.assign(figures.achieved, more)),
  tags: GAUGE,
});
const target = (more: object): Partial<Case> => ({
  ...changed(({ figures }) => Object.assign(figures.target, more)),
  tags: GAUGE,
});
/** A number as it is written in the document. */
const written = (number: string): Partial<Case> => ({
  body: spoilt().replace('1800000000', number),
  tags: GAUGE,
});
const gauge = (says: string): Partial<Case> => ({ says: { 'export-gauge': says } });
const linked = (url: string): Partial<Case> =>
  changed(({ sources, developments }) => {
    sources.office!.url = url;
    developments[0]!.url = url;
  });
const listed = (count: number): Partial<Case> => ({
  ...changed((report) => {
    report.developments = Array.from({ length: count }, (_, index) => ({
      id: `d-${index}`,
      title: `Development ${index}`,
    }));
  }),
  tags: LIST,
  says: { 'top-seven-list': 'Development 0' },
});
const titled = (title: string): Partial<Case> => changed((report) => (report.title = title));

const NUMBERS = table(
  ['a number as text', 'fallback', achieved({ value: '1800000000' })],
  ['a number as text with commas', 'fallback', achieved({ value: '1,800,000,000' })],
  ['a number as text with its unit', 'fallback', achieved({ value: '$1.8bn' })],
  ['NaN as text', 'fallback', achieved({ value: 'NaN' })],
  ['an empty text for a number', 'fallback', achieved({ value: '' })],
  ['null for a number', 'fallback', achieved({ value: null })],
  ['true for a number', 'fallback', achieved({ value: true })],
  ['a list for a number', 'fallback', achieved({ value: [1800000000] })],
  ['an object for a number', 'fallback', achieved({ value: { amount: 1800000000 } })],
  ['no number', 'fallback', achieved({ value: undefined })],
  ['a number beyond all numbers', 'fallback', written('1e999')],
  ['a number below all numbers', 'fallback', written('-1e999')],
  ['a number nobody can read', 'fallback', written('1e300')],
  [
    'the greatest number that is allowed',
    'figures',
    { ...written('1e18'), ...gauge('beyond the scale'), never: /e\+/ },
  ],
  ['the least number above zero', 'figures', { ...written('5e-324'), ...gauge('0%'), never: /e-/ }],
  ['minus zero', 'figures', { ...written('-0'), ...gauge('0%'), never: /[-−]0/ }],
  ['a number below zero', 'figures', { ...achieved({ value: -1e9 }), ...gauge('below zero') }],
  ['a target of zero', 'figures', { ...target({ value: 0 }), ...gauge('$1.8 billion') }],
  [
    'zero of zero',
    'figures',
    {
      ...changed(({ figures }) => {
        figures.achieved.value = figures.target.value = 0;
      }),
      tags: GAUGE,
      ...gauge('$0'),
    },
  ],
  ['a target below zero', 'figures', { ...target({ value: -5e9 }), ...gauge('$1.8 billion'), never: /36%/ }],
  ['three times the target', 'figures', { ...achieved({ value: 15e9 }), ...gauge('beyond the scale') }],
  [
    'a total of zero with parts',
    'figures',
    {
      ...changed(({ figures, subscribers }) => {
        figures.lines.value = 0;
        figures.part = { ...figures.lines, value: 5 };
        subscribers.parts = ['part'];
      }),
      tags: COUNTER,
      says: { 'subscriber-counter': '0 lines' },
    },
  ],
);

const MEANINGS = table(
  [
    'a target in another currency',
    'figures',
    { ...target({ unit: 'PKR' }), ...gauge('$1.8 billion'), never: /\b36%/ },
  ],
  [
    'a target in per cent',
    'figures',
    { ...target({ unit: 'percent', value: 100 }), ...gauge('$1.8 billion'), never: /1,?800,?000,?000%/ },
  ],
  ['a unit nobody has declared', 'fallback', achieved({ unit: 'dollars' })],
  ['no unit', 'fallback', achieved({ unit: undefined })],
  ['a kind nobody knows', 'fallback', achieved({ kind: 'guess' })],
  ['a qualifier nobody knows', 'fallback', achieved({ qualifier: 'roughly' })],
  ['rounding to nothing', 'fallback', achieved({ roundedTo: 0 })],
  [
    'a period that ends before it begins',
    'fallback',
    achieved({ period: { start: '2025-12-31', end: '2025-07-01' } }),
  ],
  ['a day that no calendar has', 'fallback', achieved({ asOf: '2025-02-30' })],
  ['a day in words', 'fallback', achieved({ asOf: 'yesterday' })],
  [
    'a target whose period is over',
    'figures',
    {
      ...changed(({ figures }) => {
        figures.achieved.period = FAR;
        figures.target.period = HALF;
      }),
      tags: GAUGE,
      ...gauge('36%'),
    },
  ],
  [
    'newer figures that are overdue',
    'stale',
    { ...changed((report) => (report.nextRelease = '2026-01-02')) },
  ],
  [
    'a figure that is not there',
    'fallback',
    { ...changed(({ exports }) => (exports.target = 'goal')), tags: GAUGE },
  ],
  ['a source that is not there', 'fallback', achieved({ source: 'nobody' })],
  ['a figure before it that is not there', 'fallback', achieved({ previous: 'last-year' })],
  [
    'a figure that comes before itself',
    'figures',
    {
      ...changed(({ figures, subscribers }) => {
        figures.lines.previous = 'lines';
        subscribers.changes = ['lines'];
      }),
      tags: COUNTER,
    },
  ],
  [
    'a series that is not there',
    'fallback',
    { ...changed(({ exports }) => (exports.monthly = 'months')), tags: GAUGE },
  ],
);

const LINKS = table(
  ...[
    ['a script', 'javascript:harmed=1'],
    ['a script in capitals behind white space', ' \tJaVaScRiPt:harmed=1'],
    ['data', 'data:text/html,<script>opener.harmed=1</script>'],
    ['an old script', 'vbscript:msgbox(1)'],
    ['markup', '"><img src=x onerror=harmed=1>'],
    ['a file', 'file:///etc/passwd'],
    ['nothing but slashes', '//'],
  ].map(([what, url]) => [`a link that is ${what}`, 'fallback', linked(url!)] as const),
  ['a link with an anchor and a query', 'figures', linked('https://example.org/a?b=c&d=e#f')],
  [
    'a link with a quotation mark and markup in it',
    'figures',
    linked('https://example.org/"><img%20src=x%20onerror=harmed=1>'),
  ],
);

const COUNTS = table(
  ['no developments', 'figures', { ...listed(0), says: { 'top-seven-list': 'Nothing to show yet' } }],
  ['five hundred developments', 'figures', listed(500)],
  ['thousands of developments', 'fallback', listed(5000)],
  [
    'two developments of one name',
    'fallback',
    { ...changed(({ developments }) => developments.push({ ...developments[0] })), tags: LIST },
  ],
);

const TEXTS = table(
  [
    'markup in each text',
    'figures',
    {
      body: spoilt().replace(
        /"(title|label|name|en)":"[^"]*"/g,
        (_whole, name: string) => `"${name}":${JSON.stringify(MARKUP)}`,
      ),
      says: { 'top-seven-list': '<img src=x' },
    },
  ],
  [
    'markup that asks another origin',
    'figures',
    { ...titled('<img src="//localhost:1/x"><iframe srcdoc="<script>parent.harmed=1</script>">') },
  ],
  [
    'a title that is a style sheet',
    'figures',
    titled('<style>h1, p, footer { display: none !important }</style>'),
  ],
  ['a title that closes what is around it', 'figures', titled('</h3></div></main></body>--></script>')],
  ['a title of 4,000 letters without a space', 'figures', titled('W'.repeat(4000))],
  ['a title of 100,000 letters', 'fallback', titled('word '.repeat(20_000))],
  ['an empty title', 'fallback', titled('')],
  [
    'a title in languages the reader has not got',
    'figures',
    changed((report) => (report.title = { ps: 'راپور', sd: 'رپورٽ' })),
  ],
  ['a title in no language', 'fallback', changed((report) => (report.title = {}))],
  ['a title that is null', 'fallback', changed((report) => (report.title = null))],
  [
    'texts in a language that has no name',
    'fallback',
    changed((report) => (report.title = { 'x y': 'Title' })),
  ],
  ['texts that turn the direction', 'figures', titled('abc \u202E def \u2066 ghi')],
  [
    'half of a surrogate pair in each text',
    'figures',
    {
      body: spoilt().replace(/"(title|label|name|en)":"/g, '$&\\ud800'),
    },
  ],
  ['a text of marks over marks', 'figures', titled(`Z${'\u0310'.repeat(1000)}algo`)],
);

export const values: Case[] = [...NUMBERS, ...MEANINGS, ...LINKS, ...COUNTS, ...TEXTS];

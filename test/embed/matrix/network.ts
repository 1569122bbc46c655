import { engine } from '../../support/engine.js';
import { GAUGE, table, type Case, type Place } from './case.js';

/** WebKit's network layer hands on what others refuse: it is the whole report, and so the figures are right. */
const REFUSED = engine === 'webkit' ? 'figures' : 'fallback';

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The deadline of ten seconds, cut short. */
const SHORT = { hasten: [10_000, 500] } as const;

/** One widget that polls, ten times a second instead of every minute. */
const POLLS = { tags: GAUGE, attributes: 'refresh="60"', hasten: [11_000, 100], requests: 60 } as const;

/** One widget, for a browser has few connections to one server, and this answer holds on to its own. */
const HANGS = { tags: GAUGE } as const;

const to = (address: string, code = 302): string =>
  `redirect-to?code=${code}&to=${encodeURIComponent(address)}`;
const redirect = (address: string): Partial<Case> => ({ src: ({ report }) => report(to(address)) });
const at = (address: string): Partial<Case> => ({ src: () => address, requests: 0 });
/** A widget whose first answer was good, and then came this. */
const after = (route: string): Partial<Case> => ({ route: `sequence?of=ok,${route}`, ...POLLS });

const STATUSES = [400, 401, 403, 404, 410, 418, 429, 451, 500, 502, 503, 504];

const ANSWERS = table(
  ['the report, as it should be', 'figures'],
  ['the report as 203, changed on its way', 'figures', { route: 'status?code=203' }],
  ...STATUSES.map(
    (code) => [`${code} and what it means`, 'fallback', { route: `refusal?code=${code}` }] as const,
  ),
  ['410 and the report that is withdrawn', 'fallback', { route: 'status?code=410' }],
  ['500 and the report', 'fallback', { route: 'status?code=500' }],
  ['300 and the report', 'fallback', { route: 'status?code=300' }],
  ['302 without an address', 'fallback', { route: 'status?code=302' }],
  ['204, no content', 'fallback', { route: '204' }],
  ['205, reset content', REFUSED, { route: 'status?code=205' }],
  ['503 with a time to come back', 'fallback', { route: 'busy?seconds=7' }],
);

const LINES = table(
  ['a connection that is reset', 'fallback', { route: 'reset', requests: 12 }],
  ['nobody who listens', 'fallback', { src: () => `http://${location.hostname}:1/report.json`, requests: 0 }],
  ['half of the report, then the end', 'fallback', { route: 'truncated' }],
  ['the report and an end that never comes', REFUSED, { route: 'truncated-chunks' }],
  ['a body without end', 'fallback', { route: 'endless', ...HANGS }],
  ['a gigabyte announced, and none of it sent', 'fallback', { route: 'huge', ...HANGS }],
  ['a gzip bomb with the report in front', 'fallback', { route: 'bomb' }],
  ['the report, compressed', 'figures', { route: 'gzip' }],
  ['what says it is compressed, and is not', REFUSED, { route: 'broken-gzip' }],
  ['the report padded to 256 KiB', 'figures', { route: 'size?bytes=262144' }],
  ['the report padded to one byte more', 'fallback', { route: 'size?bytes=262145' }],
  ['headers after the deadline', 'fallback', { route: 'slow-headers', ...SHORT, ...HANGS }],
  ['a body that drips past the deadline', 'fallback', { route: 'slow-body?ms=50', ...SHORT, ...HANGS }],
  ['headers that take their time', 'figures', { route: 'slow-headers?ms=400' }],
);

const ADDRESSES = table(
  [
    'a redirect to the report',
    'figures',
    { src: (place) => place.report(to(place.report('ok'))), requests: 6 },
  ],
  [
    'three redirects to the report',
    'figures',
    {
      src: ({ report }) => report(to(report(to(report(to(report('ok'), 308)), 307)), 301)),
      requests: 12,
    },
  ],
  ['a redirect to itself', 'fallback', { route: 'redirect-loop' }],
  [
    'a redirect to another origin that lets everybody read',
    'figures',
    { tags: GAUGE, src: ({ report, other }) => report(to(other('ok'))), elsewhere: 1 },
  ],
  [
    'a redirect to another origin that lets nobody read',
    'fallback',
    { tags: GAUGE, src: ({ report, other }) => report(to(other('no-cors'))), elsewhere: 1 },
  ],
  ['a redirect to data', 'fallback', redirect('data:application/json,{}')],
  ['a redirect to a script', 'fallback', redirect('javascript:parent.harmed=1')],
  ['a redirect to a file', 'fallback', redirect('file:///etc/passwd')],
  ['a redirect to another scheme', 'fallback', redirect('ftp://localhost/report.json')],
  ['a redirect to no address', 'fallback', redirect('http://[')],
  [
    'a redirect with a user name',
    'fallback',
    { src: ({ report }) => report(to(report('ok').replace('//', '//me:secret@'))) },
  ],
  ['the page’s own origin', 'figures', { src: ({ own }) => own('ok') }],
  ['the page’s own origin, which sets a cookie', 'figures', { src: ({ own }) => own('set-cookie') }],
  ['another origin, which sets a cookie', 'figures', { route: 'set-cookie' }],
  [
    'a redirect away from the page’s own origin',
    'figures',
    { src: ({ own, report }) => own(to(report('ok'))), requests: 6 },
  ],
  ['an address that is data', 'fallback', at(`data:application/json,{"id":"x"}`)],
  ['an address that is a script', 'fallback', at('javascript:parent.harmed=1')],
  ['an address that is a file', 'fallback', at('file:///etc/passwd')],
  ['an address that is no address', 'fallback', at('http://[')],
  [
    'an address with a user name',
    'fallback',
    { src: ({ report }) => report('ok').replace('//', '//me:secret@'), requests: 0 },
  ],
  ['an address with white space around it', 'figures', { src: ({ report }) => ` \n${report('ok')}\t` }],
  ['an address with a fragment', 'figures', { src: ({ report }) => `${report('ok')}#figures` }],
  ['one address for three widgets', 'figures', { requests: 1 }],
);

const REFUSALS = table(
  ['an origin that lets nobody read', 'fallback', { route: 'no-cors' }],
  ['an origin that lets another one read', 'fallback', { route: 'no-cors?to=https://example.org' }],
  [
    'a policy that allows no requests',
    'fallback',
    { top: meta("connect-src 'none'"), refused: /^violation: connect-src/, requests: 0 },
  ],
  [
    'a policy that allows the page’s own origin alone',
    'fallback',
    { top: meta("connect-src 'self'"), refused: /^violation: connect-src/, requests: 0 },
  ],
  [
    'a policy that allows the report’s origin, and a redirect elsewhere',
    'fallback',
    {
      top: ({ report }: Place) => meta(`connect-src ${new URL(report('')).origin}`),
      src: ({ report, other }) => report(to(other('ok'))),
      refused: /^violation: connect-src/,
    },
  ],
  ['HTML', 'fallback', { route: 'html' }],
  ['SVG', 'fallback', { route: 'svg' }],
  ['the report as HTML', 'fallback', { route: 'type?as=text/html' }],
  ['the report as XML', 'fallback', { route: 'type?as=application/xml' }],
  ['the report as a script', 'fallback', { route: 'type?as=text/javascript' }],
  ['the report as an image', 'fallback', { route: 'type?as=image/png' }],
  ['the report as plain text', 'figures', { route: 'type?as=text/plain' }],
  ['the report of no type', 'figures', { route: 'type?as=' }],
);

const POLLING = table(
  ['500 after good figures', 'stale', after('500')],
  ['a reset after good figures', 'stale', after('reset')],
  ['a log-in page after good figures', 'stale', after('html')],
  ['half a report after good figures', 'stale', after('truncated')],
  ['broken JSON after good figures', 'stale', after('broken-json')],
  ['another document after good figures', 'stale', after('no-report')],
  ['a body without end after good figures', 'stale', after('endless')],
  [
    'headers after the deadline, after good figures',
    'stale',
    { ...after('slow-headers'), hasten: [10_000, 700] },
  ],
  ['500 once, then good figures', 'figures', { ...POLLS, route: 'sequence?of=500,ok' }],
  [
    'good figures, 500 once, then better ones',
    'figures',
    {
      ...POLLS,
      route: 'sequence?of=ok,500,worth&value=2500000000',
      says: { 'export-gauge': '50%' },
    },
  ],
  [
    'offline after good figures',
    'figures',
    {
      ...POLLS,
      behind:
        "<script>addEventListener('report-load', () => { Object.defineProperty(navigator, 'onLine', { value: false }); dispatchEvent(new Event('offline')); })</script>",
      route: 'sequence?of=ok,reset',
      requests: 1,
    },
  ],
);

export const network: Case[] = [...ANSWERS, ...LINES, ...ADDRESSES, ...REFUSALS, ...POLLING];

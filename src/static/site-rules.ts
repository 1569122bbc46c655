import type { SiteInput } from './site.js';

/** What a server says of some of a site folder's files. */
interface Rule {
  /** Within the folder: a folder, or a file. */
  path: string;
  headers: Record<string, string>;
}

const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;

/** For every file: any page may read it, and nobody is to guess its type. */
const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What an embed page may do. `'self'` would be nobody in a frame that has an origin of its own. */
const policy = (origin: string): string =>
  [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src ${origin}`,
    `connect-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
    "require-trusted-types-for 'script'",
    'trusted-types report-widgets',
  ].join('; ');

function rules({ base, version, report }: SiteInput): Rule[] {
  const cached = (value: string): Record<string, string> => ({
    ...ALWAYS,
    'Cache-Control': `public, ${value}`,
  });
  // a reader waits for no second answer, and a server that is down is not noticed for a day
  const brief = `max-age=60, stale-while-revalidate=${HOUR / 6}, stale-if-error=${24 * HOUR}`;
  return [
    { path: `${version}/`, headers: cached(`max-age=${YEAR}, immutable`) },
    // its script is known to it by hash: nobody may make it smaller on the way
    {
      path: 'builder.html',
      headers: {
        ...ALWAYS,
        'Cache-Control': 'no-cache, no-transform',
        'Content-Security-Policy': "frame-ancestors 'self'",
      },
    },
    { path: `${report.id}/report.json`, headers: cached(brief) },
    {
      path: `${report.id}/embed/`,
      headers: { ...cached(brief), 'Content-Security-Policy': policy(new URL(base).origin) },
    },
    { path: `${report.id}/oembed/`, headers: cached(`max-age=${HOUR}`) },
    { path: `${report.id}/cards/`, headers: cached(`max-age=${HOUR / 6}`) },
    { path: `${report.id}/static/`, headers: cached(`max-age=${HOUR / 6}`) },
  ];
}

/** The path that the folder has on its host, with slashes around. */
const root = ({ base }: SiteInput): string => `${new URL(base).pathname.replace(/\/$/, '')}/`;

/** For hosts that read a file `_headers`, such as Cloudflare Pages and Netlify. */
export const headersFile = (input: SiteInput): string =>
  rules(input)
    .map(
      ({ path, headers }) =>
        `${root(input)}${path}${path.endsWith('/') ? '*' : ''}\n` +
        Object.entries(headers)
          .map(([name, value]) => `  ${name}: ${value}\n`)
          .join(''),
    )
    .join('\n');

/** What nginx is to say of the brotli twins of a text; by the end of its name it would not know them. */
const BROTLI = { js: 'application/javascript', css: 'text/css', json: 'application/json', html: 'text/html' };

/**
 * The same for nginx, to be included in a `server` whose root holds the folder. An error is not to be cached as long.
 * A client that takes brotli gets the file beside it; Debian's nginx has no module that would see to that.
 */
export function nginxFile(input: SiteInput): string {
  const list = rules(input);
  const fields = (headers: Record<string, string>, indent: string): string =>
    Object.entries(headers)
      .map(
        ([name, value]) =>
          `${indent}add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};\n`,
      )
      .join('');
  const texts = (indent: string): string =>
    `${indent}charset utf-8;\n` +
    `${indent}charset_types text/css text/plain text/csv application/javascript application/json image/svg+xml;\n`;
  const twin = (where: string, type: string, headers: Rule['headers']): string =>
    `location ${where}.br${where.startsWith('~') ? '$' : ''} {\n` +
    `  types { ${type} br; }\n` +
    texts('  ') +
    fields({ ...headers, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }, '  ') +
    '}\n';
  return list
    .map(({ path, headers }) => {
      const folder = path.endsWith('/');
      const where = `${root(input)}${path}`;
      // within its folder's place, so that what else the server has for such names does not take them
      const within = Object.entries(BROTLI).map(([end, type]) => twin(`~ \\.${end}\\`, type, headers));
      return (
        `location ${folder ? '^~' : '='} ${where} {\n` +
        `  if ($http_accept_encoding ~* "\\bbr\\b") { rewrite "^(.+\\.(${Object.keys(BROTLI).join('|')}))$" $1.br last; }\n` +
        '  gzip_static on;\n' +
        '  gzip_vary on;\n' +
        texts('  ') +
        fields(headers, '  ') +
        (folder ? within.join('').replace(/^(?=.)/gm, '  ') : '') +
        '}\n' +
        (folder ? '' : twin(`= ${where}`, BROTLI[path.split('.').at(-1) as keyof typeof BROTLI], headers))
      );
    })
    .join('');
}

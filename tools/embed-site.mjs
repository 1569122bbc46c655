// Shows browser tests the site folder of the first data set, with the headers that its rules ask for.
import { readFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';
import { hash } from './hash.mjs';

const ROOT = '/embed-site/';
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html', json: 'application/json' };

/** What tells the test, from within the frame, of violations, errors and the widget: under the policy like the page's own scripts. */
const PROBE = `
  const tell = (probe, more) => parent.postMessage({ probe, ...more }, '*');
  const said = (text) => tell('said', { text });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => said(violatedDirective + ' ' + blockedURI));
  addEventListener('error', ({ message }) => said('uncaught: ' + message), true);
  addEventListener('unhandledrejection', ({ reason }) => said('unhandled: ' + reason));
  addEventListener('report-load', ({ target }) => setTimeout(() => tell('state', {
    state: { status: target.status, title: target.shadowRoot.querySelector('.title').textContent, origin: String(origin) },
  })));
`;

/** The files by path, with headers, as a server that reads \`_headers\` would have them. */
async function make(base) {
  register();
  const { siteFiles } = await import('../src/static/site.ts');
  const text = readFileSync('data/pakistan-ict-2025.json', 'utf8');
  const bundle = readFileSync('dist/report-widgets.js');
  const files = siteFiles({
    report: JSON.parse(text),
    text,
    bundle,
    builder: readFileSync('dist/builder.html', 'utf8'),
    base,
    version: JSON.parse(readFileSync('package.json', 'utf8')).version,
    integrity: hash('sha384', bundle),
    pictures: false,
  });
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const rules = byPath
    .get('_headers')
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path, ...headers] = rule.split('\n');
      return [path, headers.map((line) => /^ {2}([^:]+): (.*)$/.exec(line).slice(1))];
    });
  return { byPath, rules };
}

export function embedSite() {
  let site;
  return async (context, next) => {
    if (!context.path.startsWith(ROOT)) return next();
    site ??= make(`http://${context.host}${ROOT}`);
    const { byPath, rules } = await site;
    const path = context.path.slice(ROOT.length);
    const content = path === 'probe.js' ? PROBE : byPath.get(path);
    if (content === undefined) return next();
    for (const [of, headers] of rules)
      if (of.endsWith('*') ? context.path.startsWith(of.slice(0, -1)) : of === context.path)
        context.set(Object.fromEntries(headers));
    context.type = TYPES[path.split('.').at(-1)];
    const page = path.includes('/embed/');
    context.body = page ? content.replace('<base ', '<script src="../../probe.js"></script><base ') : content;
    return undefined;
  };
}

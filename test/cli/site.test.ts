import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Report } from '../../src/model/report.types.js';
import { renderCard } from '../../src/static/png.js';
import type { WidgetName } from '../../src/static/view.js';
import { folder, report } from './io.js';

const REVIEW = 'data/pakistan-ict-2025.json';
const BASE = 'https://cdn.example.org/widgets';
const ID = 'pakistan-ict-2025';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const make = (out: string, ...more: string[]): ReturnType<typeof report> =>
  report(['site', REVIEW, '--out', out, '--base-url', BASE, '--no-pictures', ...more]);

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

describe('the site folder', () => {
  const out = join(folder(), 'public');
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');
  let files: string[];
  before(async () => {
    assert.equal((await make(out)).status, 0);
    files = filesIn(out);
  });

  test('has the bundle under its version, the report as it was given, and a page and an answer for each widget and language', () => {
    assert.deepEqual(
      readFileSync(join(out, version, 'report-widgets.js')),
      readFileSync('dist/report-widgets.js'),
    );
    assert.equal(read(`${ID}/report.json`), readFileSync(REVIEW, 'utf8'));
    for (const widget of ['export-gauge', 'subscriber-counter', 'top-seven-list'])
      for (const lang of ['en', 'ur'])
        for (const path of [
          `embed/${widget}.${lang}.html`,
          `oembed/${widget}.${lang}.json`,
          `static/${widget}.${lang}.svg`,
        ])
          assert.ok(files.includes(`${ID}/${path}`), path);
  });

  test('is made of the same bytes each time', async () => {
    const again = join(folder(), 'again');
    await make(again);
    assert.deepEqual(filesIn(again), files);
    for (const path of files)
      assert.deepEqual(readFileSync(join(again, path)), readFileSync(join(out, path)), path);
  });

  test('has each text compressed beside it', () => {
    const texts = files.filter((path) => /\.(js|css|html|json|svg|txt|csv|jsonld)$/.test(path));
    assert.ok(texts.length > 40);
    for (const path of texts) {
      const content = readFileSync(join(out, path));
      assert.deepEqual(brotliDecompressSync(readFileSync(join(out, `${path}.br`))), content, path);
      assert.deepEqual(gunzipSync(readFileSync(join(out, `${path}.gz`))), content, path);
    }
  });

  test('has the builder page, which knows where the folder lies and that changes are asked for each time', () => {
    const page = read('builder.html');
    assert.match(
      page,
      new RegExp(`^<!doctype html>\\s*<html data-base="${BASE}" data-report="${ID}/report.json" lang="en">`),
    );
    assert.equal(page.replace(/ data-base=.*? (?=lang)/, ' '), readFileSync('dist/builder.html', 'utf8'));
    assert.match(
      read('_headers'),
      /^\/widgets\/builder\.html\n(?: {2}.*\n)*? {2}Cache-Control: no-cache, no-transform\n/m,
    );
  });

  test('has no link to a file that is not there', () => {
    for (const path of files.filter((each) => /embed.*\.html$|^index\.html$/.test(each))) {
      const links = [...read(path).matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)].map(
        ([, link]) => new URL(link!, `${BASE}/${path}`),
      );
      assert.ok(links.length > 5);
      for (const { href } of links)
        if (href.startsWith(`${BASE}/`))
          assert.ok(files.includes(href.slice(BASE.length + 1)), `${path}: ${href}`);
    }
  });

  test('has embed pages without inline script or style, whose script is known by its hash', () => {
    const hash = createHash('sha384').update(readFileSync('dist/report-widgets.js')).digest('base64');
    for (const path of files.filter((each) => /embed.*\.html$/.test(each))) {
      assert.doesNotMatch(read(path), /<style| style=|<script(?![^>]* src=)| on\w+=/);
      assert.ok(read(path).includes(`integrity="sha384-${hash}" crossorigin="anonymous"`));
    }
  });

  test('answers oEmbed with a frame of the page that names the answer', () => {
    const answer = JSON.parse(read(`${ID}/oembed/export-gauge.ur.json`)) as Record<string, unknown>;
    const page = `${BASE}/${ID}/embed/export-gauge.ur.html`;
    assert.equal(answer['type'], 'rich');
    assert.equal(answer['version'], '1.0');
    assert.ok((answer['height'] as number) > 500);
    // WordPress measures no frame that stands without a quotation
    const html = answer['html'] as string;
    assert.match(html, /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe /);
    for (const name of ['a href', 'iframe src']) assert.ok(html.includes(`<${name}="${page}"`), name);
    assert.ok(
      read(`${ID}/embed/export-gauge.ur.html`).includes(
        `<link rel="alternate" type="application/json+oembed" href="${BASE}/${ID}/oembed/export-gauge.ur.json"`,
      ),
    );
  });

  test('is not put into a folder that holds something', async () => {
    const { status, err } = await make(out);
    assert.equal(status, 1);
    assert.match(err, /is not empty/);
  });

  test('is not begun without a folder and an address', async () => {
    for (const [args, line] of [
      [['--base-url', BASE], /no folder given/],
      [['--out', 'x'], /no --base-url given/],
      [['--out', 'x', '--base-url', 'file:///x'], /--base-url takes an address/],
      [['--out', 'x', '--base-url', `${BASE}?x=1`], /--base-url takes an address that files lie under/],
    ] as const) {
      const { status, err } = await report(['site', REVIEW, ...args]);
      assert.equal(status, 2);
      assert.match(err, line);
    }
  });
});

describe('the site folder with its pictures', () => {
  const out = join(folder(), 'public');
  let seconds: number;
  before(async () => {
    const start = process.cpuUsage();
    const args = ['site', REVIEW, '--out', out, '--base-url', BASE];
    assert.equal((await report(args)).status, 0);
    const { user, system } = process.cpuUsage(start);
    seconds = (user + system) / 1e6;
  });

  test('has a share card of 1200 by 630 pixels for each widget and language, which its embed page names', async () => {
    const first = readdirSync(join(out, ID, 'cards')).sort();
    assert.equal(first.length, 6);
    const again = JSON.parse(readFileSync(REVIEW, 'utf8')) as Report;
    for (const name of first) {
      const card = readFileSync(join(out, ID, 'cards', name));
      const { width, height } = PNG.sync.read(card);
      assert.deepEqual([width, height], [1200, 630]);
      const [widget, lang] = name.split('.') as [WidgetName, string];
      assert.deepEqual(Buffer.from(await renderCard(again, { widget, lang })), card);
      const page = readFileSync(join(out, ID, 'embed', name.replace('.png', '.html')), 'utf8');
      assert.ok(page.includes(`<meta property="og:image" content="${BASE}/${ID}/cards/${name}">`));
      assert.ok(page.includes('<meta name="twitter:card" content="summary_large_image">'));
    }
    assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /property="og:image"/);
  });

  test('takes under five seconds of work', () => assert.ok(seconds < 5, `${seconds} s`));
});

test('without pictures no page names one', async () => {
  const out = join(folder(), 'public');
  await make(out);
  assert.doesNotMatch(
    readFileSync(join(out, ID, 'embed', 'export-gauge.en.html'), 'utf8'),
    /og:image|large_image/,
  );
  assert.ok(!readdirSync(join(out, ID)).includes('cards'));
});

const hasNginx = spawnSync('nginx', ['-v']).error === undefined;

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

test(
  'nginx serves the folder by its rules: how long to cache, 304, compressed, for any origin, and what a page may do',
  { skip: hasNginx ? false : 'nginx is not installed here (Debian: apt-get install nginx-light)' },
  async () => {
    const at = folder();
    await make(join(at, 'made'));
    mkdirSync(join(at, 'served'));
    cpSync(join(at, 'made'), join(at, 'served', 'widgets'), { recursive: true });
    const port = await freePort();
    writeFileSync(
      join(at, 'main.conf'),
      `daemon off; pid ${at}/pid; error_log stderr; events {}
       http { include /etc/nginx/mime.types; access_log off;
         client_body_temp_path ${at}/a; proxy_temp_path ${at}/b; fastcgi_temp_path ${at}/c; uwsgi_temp_path ${at}/d; scgi_temp_path ${at}/e;
         server { listen 127.0.0.1:${port}; root ${at}/served; include ${at}/served/widgets/nginx.conf; } }`,
    );
    // its workers, which are nobody's, are to read what is a folder of this user alone
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const server = spawn('nginx', ['-c', join(at, 'main.conf'), '-p', at, '-g', user], { stdio: 'pipe' });
    let said = '';
    server.stderr.on('data', (chunk) => (said += chunk));
    try {
      const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
        fetch(`http://127.0.0.1:${port}/widgets/${path}`, { headers });
      for (let tries = 100; tries; tries--) {
        const up = await get('index.html').catch(() => undefined);
        if (up) break;
        assert.equal(server.exitCode, null, said);
        await pause(50);
      }
      const bundle = await get(`${version}/report-widgets.js`, { 'accept-encoding': 'gzip' });
      assert.equal(bundle.status, 200, said);
      assert.match(bundle.headers.get('content-type')!, /^(application|text)\/javascript; charset=utf-8$/);
      assert.equal(bundle.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(bundle.headers.get('content-encoding'), 'gzip');
      assert.equal(bundle.headers.get('vary'), 'Accept-Encoding');
      assert.equal(bundle.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(Buffer.from(await bundle.arrayBuffer()), readFileSync('dist/report-widgets.js'));

      for (const [path, type] of [
        [`${version}/report-widgets.js`, 'application/javascript; charset=utf-8'],
        [`${ID}/report.json`, 'application/json; charset=utf-8'],
        [`${ID}/embed/export-gauge.ur.html`, 'text/html; charset=utf-8'],
      ] as const) {
        const [small, plain] = [
          await get(path, { 'accept-encoding': 'gzip, br' }),
          await get(path, { 'accept-encoding': 'identity' }),
        ];
        assert.equal(small.headers.get('content-encoding'), 'br', path);
        assert.equal(small.headers.get('content-type'), type);
        assert.match(small.headers.get('vary')!, /Accept-Encoding/);
        for (const name of ['cache-control', 'access-control-allow-origin', 'content-security-policy'])
          assert.equal(small.headers.get(name), plain.headers.get(name), `${path}: ${name}`);
        assert.equal(plain.headers.get('content-encoding'), null);
        assert.equal(await small.text(), await plain.text());
      }

      const data = await get(`${ID}/report.json`);
      assert.match(data.headers.get('cache-control')!, /^public, max-age=60, /);
      assert.equal(data.headers.get('access-control-allow-origin'), '*');
      assert.match(data.headers.get('content-type')!, /^application\/json/);
      const again = await get(`${ID}/report.json`, { 'if-none-match': data.headers.get('etag')! });
      assert.equal(again.status, 304);

      const page = await get(`${ID}/embed/export-gauge.ur.html`);
      assert.match(page.headers.get('content-type')!, /^text\/html; charset=utf-8$/);
      const policy = page.headers.get('content-security-policy')!;
      for (const rule of [
        "default-src 'none'",
        'script-src https://cdn.example.org',
        "require-trusted-types-for 'script'",
      ])
        assert.ok(policy.includes(rule), policy);
      assert.doesNotMatch(policy, /unsafe/);

      const builder = await get('builder.html', { 'accept-encoding': 'br' });
      assert.equal(builder.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(builder.headers.get('content-encoding'), 'br');
      assert.equal(builder.headers.get('cache-control'), 'no-cache, no-transform');
      assert.match(await builder.text(), /data-base=/);

      const missing = await get(`${version}/missing.js`);
      assert.equal(missing.status, 404);
      assert.equal(missing.headers.get('cache-control'), null);
    } finally {
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
    }
  },
);

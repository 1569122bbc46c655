import { after, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { file, folder, report } from './io.js';

const REVIEW = 'data/pakistan-ict-2025.json';

interface Served {
  process: ChildProcess;
  /** Address of the server, without a slash at its end. */
  at: string;
  said: string;
}

/** Starts the command in a process of its own; it is ended with the tests of the file. */
async function serve(...args: string[]): Promise<Served> {
  const process = spawn('node', ['--import', 'tsx', 'src/cli/main.ts', 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(() => process.kill('SIGKILL'));
  const said = await new Promise<string>((resolve, reject) => {
    process.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    process.once('exit', (status) => reject(new Error(`ended with ${status}`)));
  });
  return { process, said, at: /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0] };
}

/** A request whose path is sent as it is written. */
const raw = (at: string, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(at);
    get({ hostname, port, path, headers }, (response) => resolve(response.resume())).once('error', reject);
  });

/** Resolves once the server says that something has changed. */
async function changed(at: string, change: () => void): Promise<void> {
  const events = (await fetch(`${at}/.report-widgets/changes`)).body!.getReader();
  change();
  for (let text = ''; !text.includes('data:');) text += new TextDecoder().decode((await events.read()).value);
  await events.cancel();
}

describe('a folder that is served', async () => {
  const root = folder();
  mkdirSync(join(root, 'within', '.git'), { recursive: true });
  const PAGE = '<!doctype html><title>T</title><body><p>A page</p></body></html>\n';
  const OWN = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'" />${PAGE}`;
  for (const [path, content] of [
    ['index.html', PAGE],
    ['own.html', OWN],
    ['within/index.html', PAGE],
    ['within/.git/config', 'secret'],
    ['.env', 'secret'],
    ['report.json', '{}'],
    ['a b.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['unknown.bin', 'x'],
  ] as const)
    writeFileSync(join(root, path), content);
  symlinkSync(file('secret', 'outside.txt'), join(root, 'outside.txt'));
  symlinkSync(join(root, '.env'), join(root, 'environment.txt'));
  const { at, said } = await serve(root, '--port', '18080', '--name', 'A folder', '--start', '/within/');

  test('is told of in one line, under the name and with the page that were given', () => {
    assert.match(said, /^A folder: http:\/\/127\.0\.0\.1:\d+\/within\/\n$/);
  });

  for (const [path, type] of [
    ['/index.html', 'text/html; charset=utf-8'],
    ['/within/', 'text/html; charset=utf-8'],
    ['/report.json?v=1', 'application/json; charset=utf-8'],
    ['/a%20b.svg', 'image/svg+xml; charset=utf-8'],
    ['/unknown.bin', 'application/octet-stream'],
  ] as const)
    test(`has ${path} as ${type}, kept by nobody`, async () => {
      const { status, headers } = await fetch(at + path);
      assert.equal(status, 200);
      assert.equal(headers.get('content-type'), type);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    });

  for (const path of [
    '/../package.json',
    '/within/../../x',
    '/%2e%2e/package.json',
    '/..%2f..%2fetc/passwd',
    '/.env',
    '/within/.git/config',
    '/%2eenv',
    '/outside.txt',
    '/environment.txt',
    '/missing.html',
    '/index.html/',
    '/%',
    '/%00',
  ])
    test(`has nothing at ${path}`, async () => {
      assert.equal((await raw(at, path)).statusCode, 404);
    });

  for (const [path, to] of [
    ['/', '/within/'],
    ['/within?a=b', '/within/?a=b'],
    ['//within', '/within/'],
  ] as const)
    test(`leads from ${path} to ${to}`, async () => {
      const { statusCode, headers } = await raw(at, path);
      assert.deepEqual([statusCode, headers.location], [302, to]);
    });

  test('answers to no other name, and is only read', async () => {
    assert.equal((await raw(at, '/index.html', { host: 'evil.example' })).statusCode, 403);
    assert.equal((await fetch(`${at}/index.html`, { method: 'POST' })).status, 405);
    const { status, headers, body } = await fetch(`${at}/index.html`, { method: 'HEAD' });
    assert.deepEqual([status, Number(headers.get('content-length')) > PAGE.length, body], [200, true, null]);
  });

  test('has pages that load anew on change, by a script that is not in the file', async () => {
    const page = await (await fetch(`${at}/index.html`)).text();
    const [script] = /<script src="[^"]+"><\/script>/.exec(page)!;
    assert.equal(page.replace(script, ''), PAGE);
    assert.equal(readFileSync(join(root, 'index.html'), 'utf8'), PAGE);
    const code = await fetch(at + /src="([^"]+)"/.exec(script)![1]!);
    assert.match(code.headers.get('content-type')!, /^text\/javascript/);
    assert.match(await code.text(), /EventSource\('\/\.report-widgets\/changes'\)/);
    await changed(at, () => writeFileSync(join(root, 'within', 'new.css'), 'p {}'));
    assert.equal((await fetch(`${at}/within/new.css`)).status, 200);
  });

  test('is left as it is where a page has a policy of its own, such as the builder', async () => {
    const page = await (await fetch(`${at}/own.html`)).text();
    assert.equal(page, OWN);
  });
});

describe('a report that is served', async () => {
  const path = join(folder(), 'report.json');
  cpSync(REVIEW, path);
  const { at } = await serve(path, '--port', '18180');
  const text = async (address: string): Promise<string> => (await fetch(at + address)).text();

  test('is its site, with addresses of this server', async () => {
    const index = await text('/');
    const page = /href="([^"]+export-gauge\.ur\.html)"/.exec(index)![1]!;
    assert.match(await text(`/${page}`), new RegExp(`<link rel="canonical" href="${at}/${page}">`));
    assert.deepEqual(
      await (await fetch(`${at}/pakistan-ict-2025/report.json`)).text(),
      readFileSync(REVIEW, 'utf8'),
    );
  });

  test('is made anew when its file changes, also by way of faults, which are said as check says them', async () => {
    const good = readFileSync(REVIEW, 'utf8');
    await changed(at, () => writeFileSync(path, good.replace('"lang": "en"', '"lang": 7')));
    const wrong = await text('/');
    assert.match(wrong, /<pre>.*\nerror {2}type\n/s);
    assert.match(wrong, /\$\.lang/);
    await changed(at, () => writeFileSync(path, good.slice(0, 100)));
    assert.match(await text('/'), /<pre>.*JSON/s);
    await changed(at, () => writeFileSync(path, good.replaceAll('1800000000', '1900000000')));
    assert.match(await text('/pakistan-ict-2025/static/export-gauge.en.txt'), /\$1\.9\sbillion/);
  });
});

test('the next port is taken where one is in use, and Ctrl+C ends it at once, with a page open', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const { process, at } = await serve('data', '--port', String(port));
  taken.close();
  assert.ok(Number(new URL(at).port) > port);
  const open = await fetch(`${at}/.report-widgets/changes`);
  const status = new Promise((resolve) => process.once('exit', (code) => resolve(code)));
  process.kill('SIGINT');
  assert.equal(await status, 0);
  await assert.rejects(open.text());
});

for (const [args, status, line] of [
  [[], 2, /no folder or file given/],
  [['a', 'b'], 2, /one folder or file at a time/],
  [['missing'], 1, /missing: no such file or folder/],
  [['data', '--port', '0'], 2, /--port takes a number from 1 to 65535/],
  [['data', '--port', '80.5'], 2, /--port takes a whole number/],
  [['data', '--start', 'x'], 2, /--start takes a path/],
] as const)
  test(`"serve ${args.join(' ')}" does not begin`, async () => {
    const result = await report(['serve', ...args]);
    assert.equal(result.status, status);
    assert.match(result.err, line);
  });

test('npm start serves the repository and leads to the demo article', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  assert.match(
    scripts.start,
    / serve \. --start \/stories\/ --name "Demo article \(the builder page: \/dist\/builder\.html\)"$/,
  );
});

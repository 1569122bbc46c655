import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addresses } from '../../../src/static/addresses.js';
import { siteFiles } from '../../../src/static/site.js';
import type { Report } from '../../../src/model/report.types.js';
import { typeOf } from '../../../src/cli/serve/files.js';

/** Another host, with the site folder of the first data set under the headers that its rules ask for. */
export interface ReportHost {
  src: string;
  embed(widget: 'export-gauge' | 'subscriber-counter' | 'top-seven-list', lang: string): string;
  /** Shows another report at the same address. */
  replace(change: (report: Report) => void): void;
  restore(): void;
  /** Paths that were asked for, since the last look. */
  asked(): string[];
  close(): Promise<void>;
}

const TEXT = readFileSync('data/pakistan-ict-2025.json', 'utf8');
const VERSION = 'v';

export async function startReportHost(): Promise<ReportHost> {
  const bundle = readFileSync('dist/report-widgets.js');
  const integrity = `sha384-${createHash('sha384').update(bundle).digest('base64')}`;
  let files = new Map<string, string | Uint8Array>();
  let asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    asked.push(pathname);
    const content = files.get(pathname.slice(1));
    for (const rule of String(files.get('_headers')).trim().split('\n\n')) {
      const [of, ...headers] = rule.split('\n') as [string, ...string[]];
      if (of.endsWith('*') ? !pathname.startsWith(of.slice(0, -1)) : of !== pathname) continue;
      for (const line of headers) {
        const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line)!;
        // a test that changes the report does not wait for a minute
        if (name !== 'Cache-Control') response.setHeader(name!, value!);
      }
    }
    response.setHeader('Content-Type', typeOf(pathname));
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content);
  });
  await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const show = (report: Report): void => {
    const input = {
      report,
      text: JSON.stringify(report),
      bundle,
      base,
      version: VERSION,
      integrity,
      pictures: false,
      builder: '',
    };
    files = new Map(siteFiles(input).map(({ path, content }) => [path, content]));
  };
  const original = (): Report => JSON.parse(TEXT) as Report;
  show(original());
  const at = addresses(base, VERSION, original().id);
  return {
    src: at.report,
    embed: (widget, lang) => at.embed(widget, lang),
    replace(change) {
      const report = original();
      change(report);
      show(report);
    },
    restore: () => show(original()),
    asked() {
      const paths = asked;
      asked = [];
      return paths;
    },
    async close() {
      const closed = new Promise((then) => server.close(then));
      server.closeAllConnections();
      await closed;
    },
  };
}

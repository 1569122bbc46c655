import { escape } from '../../static/escape.js';
import { siteFiles } from '../../static/site.js';
import type { Io } from '../command.js';
import { findingsOf } from '../../format/findings.js';
import { Failure } from '../failure.js';
import { asText } from '../findings.js';
import { rendered } from '../options.js';
import { version } from '../package.js';
import { nameOf, readText, reportIn } from '../read.js';
import { readBuilder, readBundle } from '../script.js';
import { typeOf } from './files.js';
import type { Find } from './server.js';

const WIDEST = 100;

/** The site of a report without its pictures, by path. */
async function siteOf(file: string, io: Io, base: string): Promise<Map<string, string | Uint8Array>> {
  const text = await readText(file, io);
  const report = reportIn(text, file);
  const { content: bundle, integrity } = await readBundle();
  const builder = await readBuilder();
  const files = await rendered(nameOf(file), () =>
    siteFiles({ report, text, bundle, builder, base, version, integrity, pictures: false }),
  );
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** What is wrong, for the person who writes the report: as `check` says it, where it can be read at all. */
async function faults(file: string, io: Io, failure: Failure): Promise<string> {
  try {
    const findings = findingsOf(await readText(file, io));
    if (findings.some(({ severity }) => severity === 'error'))
      return asText([{ file, findings }], { columns: WIDEST, colour: false });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return failure.message;
}

const faultPage = (text: string): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  `<title>Not ready</title></head><body><h1>This report cannot be shown yet</h1><pre>${text.split('\n').map(escape).join('\n')}</pre>` +
  '<p>This page loads anew as soon as the file is saved.</p></body></html>\n';

/** The site that is made of a report, in memory: for each reader's origin once, until `forget`. */
export function reportSite(file: string, io: Io): { find: Find; forget(): void } {
  const made = new Map<string, ReturnType<typeof siteOf>>();
  return {
    async find(pathname, origin) {
      const path = pathname.slice(1) || 'index.html';
      try {
        if (!made.has(origin)) made.set(origin, siteOf(file, io, origin));
        const content = (await made.get(origin)!).get(path);
        return content === undefined ? undefined : { type: typeOf(path), content: Buffer.from(content) };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const page = faultPage(await faults(file, io, error));
        return path.endsWith('.html') ? { type: typeOf(path), content: Buffer.from(page) } : undefined;
      }
    },
    forget: () => made.clear(),
  };
}

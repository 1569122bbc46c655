import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from './failure.js';

const require = createRequire(import.meta.url);

/** The builder page of this package. */
export async function readBuilder(): Promise<string> {
  try {
    return await readFile(join(dirname(require.resolve('report-widgets/bundle')), 'builder.html'), 'utf8');
  } catch {
    throw new Failure('dist/builder.html is missing: run npm run build');
  }
}

/** The script of this package, and its hash for the attribute `integrity`. */
export async function readBundle(): Promise<{ content: Buffer; integrity: string }> {
  let content;
  try {
    content = await readFile(require.resolve('report-widgets/bundle'));
  } catch {
    throw new Failure('dist/report-widgets.js is missing: run npm run build');
  }
  const hash = createHash('sha384').update(content).digest('base64');
  return { content, integrity: `sha384-${hash}` };
}

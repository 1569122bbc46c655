import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { addresses } from '../../static/addresses.js';
import { filesOf } from '../../static/files.js';
import { renderCard, renderPng } from '../../static/png.js';
import { siteFiles, type SiteFile } from '../../static/site.js';
import { command, print } from '../command.js';
import { usage } from '../failure.js';
import { baseOption, rendered } from '../options.js';
import { version } from '../package.js';
import { withProgress } from '../progress.js';
import { nameOf, onlyFile, readText, reportIn } from '../read.js';
import { readBuilder, readBundle } from '../script.js';
import { writeFolder } from '../write.js';

/** Files that a server sends compressed. */
const TEXT = /\.(js|css|html|json|jsonld|svg|txt|csv)$/;

/** Texts that newsrooms ask for, not their readers. */
const FOR_NEWSROOMS = /^builder\.html$|\/static\//;

/**
 * A text of a site folder, and the same compressed by brotli and gzip: what readers ask for at their best, the rest by
 * the next level of brotli, which takes a third of the time for one or two hundredths more.
 */
async function variants({ path, content }: SiteFile): Promise<[string, string | Uint8Array][]> {
  if (!TEXT.test(path)) return [[path, content]];
  const quality = constants.BROTLI_MAX_QUALITY - (FOR_NEWSROOMS.test(path) ? 1 : 0);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    [path, content],
    [`${path}.br`, br],
    [`${path}.gz`, gz],
  ];
}

export const site = command({
  summary: 'make a folder for a CDN: script, report, embed pages, static forms',
  help: `Usage: report-widgets site FILE --out DIR --base-url URL

Makes a folder for any static host: the script under its version, the report, a page to embed for
each widget and language with its oEmbed answer and the picture of a link to it (1200 × 630), every
static form, the builder page, an index, and what a server has to say of them, for Netlify and
Cloudflare Pages (_headers) and for nginx (nginx.conf). Texts are there compressed, too. The same
report gives the same bytes. - reads standard input.

  --out DIR         a new or empty folder
  --base-url URL    where the folder will lie
  --no-pictures     makes no png and no share cards, which take longer and need more packages
`,
  options: {
    out: { type: 'string' },
    'base-url': { type: 'string' },
    'no-pictures': { type: 'boolean' },
  },
  async run({ values, positionals }, io) {
    const file = onlyFile(positionals);
    const { out } = values;
    if (out === undefined) throw usage('no folder given: --out DIR');
    if (values['base-url'] === undefined) throw usage('no --base-url given: where the folder will lie');
    const base = baseOption(values['base-url'], 'base-url');
    const text = await readText(file, io);
    const report = reportIn(text, file);
    const { content: bundle, integrity } = await readBundle();
    const builder = await readBuilder();
    const files = await rendered(nameOf(file), () =>
      siteFiles({
        report,
        text,
        bundle,
        builder,
        base,
        version,
        integrity,
        pictures: !values['no-pictures'],
      }),
    );
    const inside = addresses('', version, report.id);
    const pictures = values['no-pictures']
      ? []
      : filesOf(report, ['png']).flatMap(({ name, widget, lang }) => [
          { path: inside.form(name), draw: () => renderPng(report, { widget, lang }) },
          { path: inside.card(widget, lang), draw: () => renderCard(report, { widget, lang }) },
        ]);
    await writeFolder(out, async (folder) => {
      const write = async (path: string, content: string | Uint8Array): Promise<void> => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      };
      await withProgress(
        io,
        files,
        ({ path }) => path,
        async (each) => {
          for (const [path, content] of await variants(each)) await write(path, content);
        },
      );
      await withProgress(
        io,
        pictures,
        ({ path }) => path,
        async ({ path, draw }) => write(path, await rendered(nameOf(file), draw)),
      );
    });
    await print(io.stdout, `${out}: ${files.length + pictures.length} files for ${base}\n`);
    return 0;
  },
});

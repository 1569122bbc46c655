import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDay } from '../../model/period.js';
import type { Report } from '../../model/report.types.js';
import { ALL_FORMS, filesOf, type StaticFile } from '../../static/files.js';
import { renderPng } from '../../static/png.js';
import { render as make, THEMES, WIDTHS, type RenderOptions } from '../../static/render.js';
import { command, print } from '../command.js';
import { choice, Failure, usage } from '../failure.js';
import { addressOption, numberOption, rendered, VIEW_HELP, VIEW_OPTIONS, viewOptions } from '../options.js';
import { withProgress } from '../progress.js';
import { nameOf, onlyFile, readReport } from '../read.js';
import { writeFolder, writeWhole } from '../write.js';

type Options = Omit<RenderOptions, 'as'> & { fonts?: string[] | undefined };

/** One form. */
const drawn = (
  file: string,
  report: Report,
  as: StaticFile['as'],
  options: Options,
): Promise<string | Uint8Array> =>
  rendered<string | Uint8Array>(nameOf(file), () =>
    as === 'png' ? renderPng(report, options) : make(report, { ...options, as }),
  );

export const render = command({
  summary: 'make a static form: e-mail HTML, SVG, PNG, text and others',
  help: `Usage: report-widgets render FILE --widget NAME --as FORM [--out FILE] [OPTIONS]
       report-widgets render FILE all --out DIR [--as FORM,…] [OPTIONS]

Renders a widget in a form that needs no script and says what the live widget says; or all widgets
of the report in all its languages and forms, into a new or empty folder. - reads standard input.

  --as FORM         html   for e-mail, styled inline        text     lines of 72 columns
                    table  bare HTML on one line            csv      the figures as data
                    svg    a picture                        json-ld  in the words of schema.org
                    png    the picture with 2× the pixels   amp      an AMP document
  --out PATH        a file, else standard output; for all, a folder
${VIEW_HELP}  --theme NAME      light or dark; light where left out
  --width PX        width of html and svg, 280 to 2000; 600 and 640 where left out
  --url URL         address of the page that the figures belong to, for json-ld and amp
  --today DATE      past the report's next release, marks the form as stale
  --font FILE       for png, a font with characters that the two Noto fonts do not have; repeatable

png needs packages that are installed only where it is used; without them it says which.
`,
  options: {
    ...VIEW_OPTIONS,
    as: { type: 'string' },
    out: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    url: { type: 'string' },
    today: { type: 'string' },
    font: { type: 'string', multiple: true },
  },
  async run({ values, positionals }, io) {
    const all = positionals[1] === 'all';
    const file = onlyFile(all ? positionals.filter((_, index) => index !== 1) : positionals);
    const { out } = values;
    const forms = values.as?.split(',').map((form) => choice(form, ALL_FORMS, 'form'));
    const options = {
      theme: values.theme === undefined ? undefined : choice(values.theme, THEMES, 'theme'),
      width: numberOption(values.width, 'width', ...WIDTHS),
      url: values.url === undefined ? undefined : addressOption(values.url, 'url'),
      today: values.today === undefined ? undefined : dayOption(values.today),
      fonts: values.font,
    };
    if (all) {
      if (out === undefined) throw usage('all needs a folder: --out DIR');
      for (const name of ['widget', 'lang'] as const)
        if (values[name] !== undefined) throw usage(`all renders every ${name}: leave out --${name}`);
      const view = viewOptions({ ...values, widget: 'export-gauge' });
      const report = await readReport(file, io);
      const files = filesOf(report, forms);
      if (!files.length) throw new Failure(`${nameOf(file)}: has no section that a widget shows`);
      await writeFolder(out, (folder) =>
        withProgress(
          io,
          files,
          ({ name }) => name,
          async ({ name, widget, lang, as }) => {
            const content = await drawn(file, report, as, { ...view, ...options, widget, lang });
            await writeFile(join(folder, name), ended(content));
          },
        ),
      );
      return 0;
    }
    const view = viewOptions(values);
    const [as, ...others] = forms ?? [];
    if (!as) throw usage(`no --as given: one of ${ALL_FORMS.join(', ')}`);
    if (others.length) throw usage('one form at a time, or all');
    if (as === 'png' && out === undefined && io.stdout.isTTY) throw usage('a png goes to a file: --out FILE');
    if (out !== undefined && resolve(out) === resolve(file)) throw usage('--out names the report itself');
    const content = await drawn(file, await readReport(file, io), as, { ...view, ...options });
    await (out === undefined ? print(io.stdout, ended(content)) : writeWhole(out, ended(content)));
    return 0;
  },
});

/** A text ends its last line; what is one line of a page does not have that by itself. */
const ended = (content: string | Uint8Array): string | Uint8Array =>
  typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : content;

function dayOption(value: string): string {
  if (isDay(value)) return value;
  throw usage(`--today takes a day such as 2026-01-31, not "${value}"`);
}

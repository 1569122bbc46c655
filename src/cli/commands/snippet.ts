import { RESERVATIONS, snippet as make, TARGETS } from '../../static/snippet.js';
import { readBundle } from '../script.js';
import { command, print } from '../command.js';
import { choice, usage } from '../failure.js';
import {
  baseOption,
  numberOption,
  rendered,
  VIEW_HELP,
  VIEW_OPTIONS,
  viewOptions,
  wholeOption,
} from '../options.js';
import { version } from '../package.js';
import { nameOf, onlyFile, readReport } from '../read.js';

export const snippet = command({
  summary: 'print what an editor pastes into an article',
  help: `Usage: report-widgets snippet FILE --widget NAME --base-url URL [OPTIONS]

Prints a widget for an article: its headline figures as a table until the script is there, with the
room it will take. - reads standard input.

  --for TARGET      ${TARGETS.join(', ')}; script where left out
  --base-url URL    where the folder lies that report-widgets site makes
  --src ADDRESS     the report's address; else the one in that folder
${VIEW_HELP}  --refresh SECONDS loads the report again, every 15 seconds at the most
  --heading-level N level of the title in the page's outline, 1 to 6
  --no-script       leaves the script out, for pages that have it
  --reserve HOW     keeps the room by style attributes (attribute), by a class whose rules
                    --for css prints (class), or not at all (none)
  --font-size PX    size of the article's text, where it is not 16
  --text-width N    how wide its font is against Arial: 1.15 for Verdana, 0.9 for Times
`,
  options: {
    ...VIEW_OPTIONS,
    for: { type: 'string' },
    'base-url': { type: 'string' },
    src: { type: 'string' },
    refresh: { type: 'string' },
    'heading-level': { type: 'string' },
    'no-script': { type: 'boolean' },
    reserve: { type: 'string' },
    'font-size': { type: 'string' },
    'text-width': { type: 'string' },
  },
  async run({ values, positionals }, io) {
    const file = onlyFile(positionals);
    const target = choice(values.for ?? 'script', TARGETS, 'target');
    const reservation = choice(values.reserve ?? 'attribute', RESERVATIONS, 'way to reserve');
    const view = viewOptions(values);
    const baseUrl = values['base-url'];
    const base = baseUrl === undefined ? undefined : baseOption(baseUrl, 'base-url');
    if (values.src === '') throw usage('--src is empty');
    const whole = (name: 'refresh' | 'heading-level', least: number, most: number): string | undefined =>
      wholeOption(values[name], name, least, most)?.toString();
    const options = {
      ...view,
      for: target,
      base,
      src: values.src,
      version,
      reservation,
      bare: values['no-script'] === true,
      refresh: whole('refresh', 15, 3600),
      headingLevel: whole('heading-level', 1, 6),
      page: {
        fontSize: numberOption(values['font-size'], 'font-size', 10, 32) ?? 16,
        textWidth: numberOption(values['text-width'], 'text-width', 0.5, 2) ?? 1,
      },
    };
    const report = await readReport(file, io);
    const { integrity } = await readBundle();
    const text = await rendered(nameOf(file), () => make(report, { ...options, integrity }));
    await print(io.stdout, `${text}\n`);
    return 0;
  },
});

import { findingsOf } from '../../format/findings.js';
import { plain } from '../../model/check/check.js';
import { command, print, type Io } from '../command.js';
import { choice, Failure, usage } from '../failure.js';
import { asGithub, asJson, asText, countsOf, type FileFindings, type Page } from '../findings.js';
import { readText } from '../read.js';

const FORMATS = ['text', 'json', 'github'] as const;

/** Lines are no longer than this, however wide the window: longer ones are hard to read. */
const WIDEST = 100;

const pageOf = ({ stdout, env }: Io): Page => ({
  columns: Math.min(WIDEST, stdout.columns ?? WIDEST),
  colour: !!stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
});

export const check = command({
  summary: 'say where a report contradicts itself or leaves something open',
  help: `Usage: report-widgets check FILE… [--format text|json|github]

Says where a report breaks its format and, if it does not, where its figures contradict each other
and what they leave open: each with its place, the arithmetic, and what to do. A file named - is
standard input.

Options:
  --format text    for a reader (the default)
  --format json    for a program: errors, warnings, silenced, files
  --format github  annotations for GitHub Actions

A finding that has been looked into is silenced in the report itself, with a reason that is shown:
  "checks": [{ "rule": "basis-unclear", "path": "$.figures.chromebooks", "reason": "Asked 4 May." }]
data/checks/README.md lists all rules.

Exit status: 0 clean or warnings only, 1 errors, or a file that cannot be read, 2 used wrongly.
`,
  options: { format: { type: 'string', default: 'text' } },
  async run({ values, positionals }, io) {
    const format = choice(values.format, FORMATS, 'format');
    if (!positionals.length) throw usage('no file given; - reads standard input');
    if (positionals.filter((file) => file === '-').length > 1)
      throw usage('standard input can be read once only');
    const files: FileFindings[] = [];
    for (const file of positionals)
      try {
        files.push({ file, findings: findingsOf(await readText(file, io)) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // the other files are still worth reading
        await print(io.stderr, `report-widgets check: ${plain(error.message)}\n`);
      }
    const output = {
      text: () => (files.length ? asText(files, pageOf(io)) : ''),
      json: () => asJson(files),
      github: () => asGithub(files),
    };
    await print(io.stdout, output[format]());
    return countsOf(files).errors || files.length < positionals.length ? 1 : 0;
  },
});

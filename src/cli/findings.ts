import type { PlacedFinding } from '../format/findings.js';
import { plain, type Finding } from '../model/check/check.js';

/** What was found in one file. */
export interface FileFindings {
  /** As the user named it. */
  file: string;
  findings: PlacedFinding[];
}

export interface Counts {
  errors: number;
  warnings: number;
  silenced: number;
}

export function countsOf(files: FileFindings[]): Counts {
  const all = files.flatMap(({ findings }) => findings);
  const open = all.filter(({ silenced }) => silenced === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors, silenced: all.length - open.length };
}

/** How text is laid out and coloured. */
export interface Page {
  columns: number;
  colour: boolean;
}

const COLOURS = { error: 31, warning: 33, silenced: 90, bold: 1, dim: 2 } as const;

/** Breaks a text into lines of at most `width` characters, at its spaces. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || [...last].length + 1 + [...word].length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The findings of one file for a reader: those of one rule together, errors first, what is silenced last. */
function section({ file, findings }: FileFindings, { columns, colour }: Page): string {
  const paint = (name: keyof typeof COLOURS, text: string): string =>
    colour ? `\u001b[${COLOURS[name]}m${text}\u001b[0m` : text;
  const groups = new Map<string, [Finding['severity'] | 'silenced', FileFindings['findings']]>();
  for (const finding of findings) {
    const weight = finding.silenced === undefined ? finding.severity : 'silenced';
    const key = `${weight} ${finding.rule}`;
    if (!groups.has(key)) groups.set(key, [weight, []]);
    groups.get(key)![1].push(finding);
  }
  const place = ({ line, column }: FileFindings['findings'][number]): string => `${line}:${column}`;
  const margin = Math.max(0, ...findings.map((finding) => place(finding).length)) + 4;
  const block = (text: string): string[] =>
    wrap(text, Math.max(20, columns - margin)).map((line) => ' '.repeat(margin) + line);

  const lines = [paint('bold', plain(file))];
  for (const weight of ['error', 'warning', 'silenced'] as const)
    for (const [of, group] of groups.values()) {
      if (of !== weight) continue;
      const { rule, advice } = group[0]!;
      lines.push('', `${paint(weight, weight)}  ${rule}`);
      for (const finding of group) {
        const { path, message, working, silenced } = finding;
        lines.push(`  ${place(finding).padEnd(margin - 4)}  ${paint('dim', plain(path))}`, ...block(message));
        if (working !== undefined) lines.push(...block(working));
        if (silenced !== undefined) lines.push(...block(`Silenced: ${silenced}`));
      }
      if (weight !== 'silenced') {
        const [first = '', ...rest] = block(advice);
        lines.push(`  ${'→'.padEnd(margin - 2)}${first.trimStart()}`, ...rest);
      }
    }
  return lines.join('\n');
}

/** The findings for a terminal. */
export function asText(files: FileFindings[], page: Page): string {
  const { errors, warnings, silenced } = countsOf(files);
  const found = files.filter(({ findings }) => findings.length);
  const clean = files.length - found.length;
  const summary = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    ...(silenced ? [`${silenced} silenced`] : []),
    ...(files.length > 1 ? [`${clean} of ${files.length} files without findings`] : []),
  ].join(', ');
  return [...found.map((file) => section(file, page)), found.length ? summary : `${summary}: nothing found`]
    .join('\n\n')
    .concat('\n');
}

/** The findings for programs. The form is public: fields may be added, none is renamed or dropped. */
export const asJson = (files: FileFindings[]): string =>
  `${JSON.stringify({ version: 1, ...countsOf(files), files }, null, 2)}\n`;

/** Annotations for GitHub Actions, one line each. */
export function asGithub(files: FileFindings[]): string {
  const data = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return files
    .flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, line, column, path, message, working, advice, silenced }) => {
        const level = silenced === undefined ? severity : 'notice';
        const name = file === '-' ? [] : [`file=${property(file)}`];
        const properties = [...name, `line=${line}`, `col=${column}`, `title=${property(rule)}`].join(',');
        const end = silenced === undefined ? advice : `Silenced: ${silenced}`;
        const text = [message, ...(working === undefined ? [] : [working]), end, plain(path)].join('\n');
        return `::${level} ${properties}::${data(text)}\n`;
      }),
    )
    .join('');
}

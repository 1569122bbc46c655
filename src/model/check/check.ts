import { list, shape, string, type Pass } from '../guards.js';
import { parse } from '../parse.js';
import type { Report, Silence } from '../report.types.js';
import type { ReportError, ReportErrorKind } from '../result.js';
import { scan, type Places } from './json-places.js';
import type { Remark, Rule, Severity, Subject, Words } from './rule.js';
import { RULES } from './rules.js';
import { repeatedName } from './rules/completeness.js';

/** What is wrong at one place of a report, and what to do about it. */
export interface Finding {
  /** Name of the rule, or of the kind of fault where the format is broken. Public, and stays. */
  rule: string;
  severity: Severity;
  /** Where to mend it, such as `$.figures.exports-to-date.value`. */
  path: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** The computation that shows it, with its result. */
  working?: string;
  advice: string;
  /** The report's reason to let the finding stand. It then counts neither as error nor as warning. */
  silenced?: string;
}

/** What to do where a document breaks the format. */
export const FAULTS: Record<ReportErrorKind, string> = {
  json: 'Mend the punctuation there, or have an editor with JSON support show it.',
  type: 'Write a value of the kind that is expected: numbers without quotation marks, units apart.',
  required: 'Add the field.',
  enum: 'Choose one of the words that are expected.',
  format: 'Write it as expected.',
  range: 'Give the number in the unit itself, within the bounds.',
  size: 'Shorten it, or fill in what is empty.',
  order: 'Put the days in order of time; periods of a series must not overlap.',
  duplicate: 'Rename one of the two.',
  reference: 'Use a name that the report declares, or declare it.',
};

/** A silence that silences nothing: found not in the report, but once all else has been. */
export const UNUSED_SILENCE: Omit<Rule, 'find'> = {
  name: 'unused-silence',
  severity: 'warning',
  finds: 'an entry of checks that no finding answers to any more',
  advice: 'Delete the entry, or correct its rule or path.',
};

const silences = ({ rule, path }: Silence, finding: Finding): boolean =>
  rule === finding.rule &&
  (path === undefined ||
    finding.path === path ||
    ['.', '['].some((sign) => finding.path.startsWith(path + sign)));

/** Characters that a terminal or a log would act on, or that turn the direction of text. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text on one line, fit for a terminal. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(UNSEEN, ' ').trim();

const toFinding = (rule: Omit<Rule, 'find'>, { path, message, working, severity }: Remark): Finding => ({
  rule: rule.name,
  severity: severity ?? rule.severity,
  path,
  message: plain(message),
  ...(working !== undefined && { working: plain(working) }),
  advice: rule.advice,
});

/** What a document holds besides its report. */
export interface Beside {
  /** The report's `checks`, which `parse` leaves out; those of the report itself if not given. */
  checks?: Silence[] | undefined;
  repeated?: string[];
  unknown?: string[];
}

/**
 * What an editor should know about a report that fits the format: where it contradicts itself, and what it leaves
 * open. Rules in the order of their table, errors and warnings mixed. Nothing is thrown, whatever the report holds.
 * @param words Writes numbers, days and texts into messages: a `Formatter` for English and the report.
 */
export function check(report: Report, words: Words, beside: Beside = {}): Finding[] {
  const { checks = report.checks ?? [], repeated = [], unknown = [] } = beside;
  const subject: Subject = { report, words, repeated, unknown };
  const findings = RULES.flatMap((rule) =>
    Array.from(rule.find(subject), (remark) => toFinding(rule, remark)),
  );
  const used = new Set<Silence>();
  for (const finding of findings) {
    const [first, ...more] = checks.filter((each) => silences(each, finding));
    if (!first) continue;
    for (const each of [first, ...more]) used.add(each);
    finding.silenced = plain(first.reason);
  }
  for (const [index, each] of checks.entries()) {
    if (used.has(each)) continue;
    const at = each.path === undefined ? '' : ` at ${each.path}`;
    const message = `Nothing is found by “${each.rule}”${at}.`;
    findings.push(toFinding(UNUSED_SILENCE, { path: `$.checks[${index}]`, message }));
  }
  return findings;
}

/** Fields of a document that its report left out, with their paths. */
function leftOut(document: unknown, report: unknown, path: string, found: string[]): string[] {
  if (Array.isArray(document))
    document.forEach((each, index) =>
      leftOut(each, (report as unknown[])[index], `${path}[${index}]`, found),
    );
  else if (typeof document === 'object' && document !== null)
    for (const [name, value] of Object.entries(document)) {
      const at = `${path}.${name}`;
      if (Object.hasOwn(report as object, name))
        leftOut(value, (report as Record<string, unknown>)[name], at, found);
      else found.push(at);
    }
  return found;
}

/** Fields of a document that are no part of its report. */
const BESIDE = ['$.$schema', '$.checks'];

const CHECKS = list(
  shape('rule! reason! path', {
    rule: string('the name of a rule', 80),
    path: string('a path', 1000),
    reason: string('a reason', 4000),
  }),
  200,
);

export interface Checked {
  findings: Finding[];
  /** Missing where the text breaks the format of a report. */
  report?: Report;
  /** Missing where the text is no JSON. */
  places?: Places;
  /** Where the text stops being JSON. */
  offset?: number;
}

/**
 * The same for the text of a document, without a byte order mark. Where it breaks the format, its faults are found,
 * and names that come twice, and nothing else: there is no report yet whose figures could be compared.
 * @param wordsFor Makes what writes messages for a report.
 */
export function checkText(text: string, wordsFor: (report: Report) => Words): Checked {
  const fault = ({ kind, path, message }: ReportError): Finding => ({
    rule: kind,
    severity: 'error',
    path,
    message: plain(message.charAt(0).toUpperCase() + message.slice(1)),
    advice: FAULTS[kind],
  });
  const places = scan(text);
  if ('message' in places)
    return { findings: [fault({ kind: 'json', path: '$', message: places.message })], offset: places.offset };
  const repeated = places.repeated.map(({ path }) => path);
  const document = JSON.parse(text) as unknown;
  const result = parse(document);
  const pass: Pass = { errors: [], references: [] };
  const own = typeof document === 'object' && document !== null && Object.hasOwn(document, 'checks');
  const checks = own ? CHECKS((document as { checks: unknown }).checks, '$.checks', pass) : undefined;
  const faults = [...(result.ok ? [] : result.error), ...pass.errors];
  if (!result.ok || faults.length) {
    const twins = Array.from(repeatedName.find({ repeated }), (remark) => toFinding(repeatedName, remark));
    return { findings: [...faults.map(fault), ...twins], places, ...(result.ok && { report: result.value }) };
  }
  const findings = check(result.value, wordsFor(result.value), {
    checks: checks as Silence[] | undefined,
    repeated,
    unknown: leftOut(document, result.value, '$', []).filter((path) => !BESIDE.includes(path)),
  });
  return { findings, places, report: result.value };
}

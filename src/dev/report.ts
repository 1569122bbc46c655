import { findingsOf } from '../format/findings.js';
import type { Finding } from '../model/check/check.js';
import { parse } from '../model/parse.js';
import { isOverdue } from '../model/sections.js';
import { didYouMean } from './nearest.js';
import type { Subject, Warning } from './warning.js';

/** What is wrong with the report itself. */
export function* report(subject: Subject): Generator<Warning> {
  const { report, today, text } = subject;
  if (report && isOverdue(report, today))
    yield {
      code: 'overdue',
      message: `The report’s next release was due on ${report.nextRelease}: readers see it marked as out of date.`,
      advice: 'Bring in the new figures, or correct nextRelease.',
    };
  if (text === undefined) return;
  yield* references(text);
  yield* contradictions(subject, text);
}

/** Names in a report that lead to nothing. */
function* references(text: string): Generator<Warning> {
  let document: Record<string, object | undefined>;
  try {
    document = JSON.parse(text) as typeof document;
  } catch {
    return;
  }
  const result = parse(document);
  if (result.ok) return;
  for (const { kind, path, message } of result.error) {
    const [, room, name] = /^expected a name from (\w+), found "(.*)"$/.exec(message) ?? [];
    if (kind !== 'reference' || room === undefined || name === undefined) continue;
    const names = Object.keys(document[room] ?? {});
    yield {
      code: 'reference',
      message: `${path} names “${name}”, which the report’s ${room} do not have.${didYouMean(name, names)}`,
      advice: names.length
        ? `Write one of ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}, or add it to ${room}.`
        : `Add it to ${room}, of which there are none.`,
    };
  }
}

/** The last text that was checked: most pages show one report, in several widgets. */
let checked: { text: string; errors: Finding[] } | undefined;

function errorsOf(text: string): Finding[] {
  if (checked?.text !== text) {
    const open = findingsOf(text).filter(({ silenced }) => silenced === undefined);
    checked = { text, errors: open.filter(({ severity }) => severity === 'error') };
  }
  return checked.errors;
}

/** One line for all that the check calls an error. A single fault of the format is told by the widget itself. */
function* contradictions({ attributes, report }: Subject, text: string): Generator<Warning> {
  const errors = errorsOf(text);
  const [first] = errors;
  if (!first || (!report && errors.length < 2)) return;
  const file = /([^/?#]+\.json)(?:[?#]|$)/.exec(attributes['src'] ?? '')?.[1] ?? 'report.json';
  const count = `${errors.length} ${errors.length > 1 ? 'errors' : 'error'}`;
  yield {
    code: 'report-errors',
    message: `The report ${report ? 'contradicts itself' : 'breaks its format'}, ${count}: ${first.path}: ${first.message}`,
    advice: `See them all, with what to do: npx report-widgets check ${file}`,
  };
}

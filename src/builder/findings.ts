import { inEnglish } from '../format/english.js';
import { checkText, type Finding } from '../model/check/check.js';
import type { Report } from '../model/report.types.js';
import { readNumber } from './numbers.js';
import { nameOf } from './roles.js';
import { fieldText, isObject, textOf, valueAt, type Document } from './document.js';

/** A finding and the field or group of fields that it is shown beside: `$` where the page has none for it. */
export interface Placed extends Finding {
  place: string;
}

/** What is known of a document as it stands. */
export interface Checked {
  /** Missing as long as the document breaks the format. */
  report: Report | undefined;
  /** Those that stand; errors first. */
  open: Placed[];
  silenced: Placed[];
}

/** Fields that the page has for each kind of thing. */
const FIELDS = {
  figures: 'label value unit kind qualifier roundedTo basis period asOf source note',
  sources: 'name url published',
  developments: 'title status summary url source',
  series: 'label unit roundedTo source asOf',
};
const TOP = ['id', 'title', 'lang', 'published', 'updated', 'nextRelease'];
const SECTIONS = ['exports', 'subscribers'];
const NUMBERS = ['value', 'roundedTo'];
/** Faults of what is empty. */
const FORMAT = ['type', 'size', 'required', 'format'];

const has = (kind: keyof typeof FIELDS, field: string | undefined): boolean =>
  field !== undefined && FIELDS[kind].split(' ').includes(field);

/** The steps of a path as findings have it. */
function stepsOf(path: string): string[] {
  return path
    .slice(1)
    .split(/[.[]/)
    .filter(Boolean)
    .map((step) => step.replace(/\]$/, ''));
}

/** The field, or group of fields, that a finding's path belongs to. */
export function placeOf(document: Document, path: string): string {
  const [room = '', name, field, index, inner] = stepsOf(path);
  if (room === 'figures' && name !== undefined && isObject(valueAt(document, ['figures', name])))
    return has('figures', field) ? `$.figures.${name}.${field}` : `$.figures.${name}`;
  if (room === 'sources' && name !== undefined)
    return has('sources', field) ? `$.sources.${name}.${field}` : `$.sources.${name}`;
  if (room === 'series' && name !== undefined) {
    if (field === 'points' && index !== undefined)
      return `$.series.${name}.points[${index}]${inner === 'value' ? '.value' : ''}`;
    return has('series', field) ? `$.series.${name}.${field}` : `$.series.${name}`;
  }
  if (room === 'developments' && name !== undefined)
    return `$.developments[${name}]${has('developments', field) ? `.${field}` : ''}`;
  if (SECTIONS.includes(room) && name !== undefined) {
    if (name === 'title') return `$.${room}.title`;
    // what is said of a reference is to be mended in the figure that it names
    const figure = fieldText(document, [room, name, ...(field === undefined ? [] : [Number(field)])]);
    return figure && isObject(valueAt(document, ['figures', figure])) ? `$.figures.${figure}` : '$';
  }
  return TOP.includes(room) ? `$.${room}` : '$';
}

/** What is missing where a field is empty. */
const MISSING: Record<string, string> = {
  value: 'The number',
  label: 'The label',
  unit: 'The unit',
  title: 'The title',
  name: 'The name of a source',
  published: 'The day of publication',
};

/** What the page calls fields that advice names as the document has them. */
const CALLED: Record<string, string> = {
  asOf: 'As of',
  roundedTo: 'Rounded to steps of',
  nextRelease: 'Newer figures are due',
};

const called = (advice: string): string =>
  advice.replace(/\b(?:asOf|roundedTo|nextRelease)\b/g, (field) => `“${CALLED[field]!}”`);

/** The same finding for somebody who sees a field, and not the document behind it. */
function plainer(document: Document, finding: Finding): Finding {
  const steps = stepsOf(finding.path);
  const path = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const value = valueAt(document, path);
  const field = steps.at(-1)!;
  const figure = steps[0] === 'figures' && steps.length === 3 ? ` of “${nameOf(document, steps[1]!)}”` : '';
  if ((value === undefined || value === '') && Object.hasOwn(MISSING, field) && FORMAT.includes(finding.rule))
    return { ...finding, message: `${MISSING[field]}${figure} is missing.`, advice: '' };
  if (finding.rule !== 'type' || typeof value !== 'string' || !NUMBERS.includes(field))
    return { ...finding, advice: called(finding.advice) };
  return readNumber(value).kind === 'either'
    ? { ...finding, message: `“${value}”${figure} can be read in two ways.`, advice: 'Choose one of them.' }
    : {
        ...finding,
        message: `“${value}”${figure} is no number that can be read.`,
        advice: 'Write it as you have it, such as 1,800,000,000 or 1.8 billion.',
      };
}

/** Checks a document as `report-widgets check` does its file. Messages are in English. */
export function checked(document: Document): Checked {
  const { findings, report } = checkText(textOf(document), inEnglish);
  const placed = findings.map((finding) => ({
    ...plainer(document, finding),
    place: placeOf(document, finding.path),
  }));
  const all = (severity: Finding['severity']): Placed[] =>
    placed.filter((finding) => finding.silenced === undefined && finding.severity === severity);
  return {
    report,
    open: [...all('error'), ...all('warning')],
    silenced: placed.filter(({ silenced }) => silenced !== undefined),
  };
}

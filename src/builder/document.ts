import type { Result } from '../model/result.js';

/** A value of a document that is being edited: not yet, or no longer, a report. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** A report as it is being edited. Fields that nobody knows stay in it, unlike in what `parse` gives. */
export type Document = JsonObject;

/** The way from a document to one of its values: names and indices. */
export type Path = readonly (string | number)[];

/** A path as findings have it, such as `$.developments[1].id`. */
export const pathText = (path: Path): string =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; undefined where nothing does. */
export function valueAt(document: Json | undefined, path: Path): Json | undefined {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

/** The text at a path as a field shows it; empty where there is none. */
export function fieldText(document: Document, path: Path): string {
  const value = valueAt(document, path);
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** The entries of a dictionary or the items of a list at a path, each with its own path; none where it is neither. */
export const entriesAt = (document: Document, path: Path): [path: Path, value: Json][] => {
  const value = valueAt(document, path);
  if (Array.isArray(value)) return value.map((each, index) => [[...path, index], each]);
  return isObject(value) ? Object.entries(value).map(([name, each]) => [[...path, name], each]) : [];
};

/** Dictionaries whose entries stay when they are emptied: they are what fields are filled into. */
const ROOMS = ['figures', 'series', 'sources', 'units'];

const stays = (path: Path): boolean =>
  path.length < 2 ||
  typeof path.at(-1) === 'number' ||
  (path.length === 2 && ROOMS.includes(String(path[0])));

function put(holder: Json | undefined, path: Path, value: Json | undefined, done: Path): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const old = valueAt(holder, [step]);
  const next = put(old, rest, value, [...done, step]);
  if (typeof step === 'number') {
    const list = Array.isArray(holder) ? [...holder] : [];
    if (next === undefined) list.splice(step, 1);
    else list[step] = next;
    return list;
  }
  const copy: JsonObject = isObject(holder) ? { ...holder } : {};
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return Object.keys(copy).length || stays(done) ? copy : undefined;
}

/**
 * The document with another value at a path, or without one where it is undefined. What lies between is made, in
 * place of what is of another kind; an object that nothing is left in goes, too, where the format can do without it.
 * The document itself stays as it is.
 */
export const withValue = (document: Document, path: Path, value: Json | undefined): Document =>
  put(document, path, value, []) as Document;

/** The document with an item of a list moved by so many places. */
export function withMoved(document: Document, path: Path, index: number, by: number): Document {
  const list = [...((valueAt(document, path) as Json[] | undefined) ?? [])];
  const [item] = list.splice(index, 1);
  if (item !== undefined) list.splice(index + by, 0, item);
  return withValue(document, path, list);
}

const ownLanguage = (document: Document): string => fieldText(document, ['lang']) || 'en';

/** What a text at a path says in a language; empty where it says nothing in it. */
export function textIn(document: Document, path: Path, lang: string): string {
  const text = valueAt(document, path);
  if (isObject(text)) return fieldText(text, [lang]);
  return lang === ownLanguage(document) ? fieldText(document, path) : '';
}

/** The document with a text in a language; other languages stay. A text in the report's own alone is a plain string. */
export function withText(document: Document, path: Path, lang: string, words: string): Document {
  const own = ownLanguage(document);
  const text = valueAt(document, path);
  const byLanguage: JsonObject = isObject(text)
    ? { ...text }
    : typeof text === 'string'
      ? { [own]: text }
      : {};
  if (words) byLanguage[lang] = words;
  else delete byLanguage[lang];
  const languages = Object.keys(byLanguage);
  const simple = !isObject(text) && languages.length === 1 && languages[0] === own;
  return withValue(document, path, languages.length ? (simple ? byLanguage[own] : byLanguage) : undefined);
}

/** The document as its file holds it. */
export const textOf = (document: Document): string => `${JSON.stringify(document, null, 2)}\n`;

/** A name that no entry of a dictionary has yet: that which is wanted, else with a number. */
export function freeName(document: Document, path: Path, wanted: string): string {
  const base =
    wanted
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'entry';
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (valueAt(document, [...path, name]) === undefined) return name;
  }
}

/** Reads what somebody has given as a report: a JSON object. */
export function documentIn(text: string): Result<Document, string> {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
    if (isObject(value)) return { ok: true, value };
    return { ok: false, error: 'A report is a JSON object: it begins with { and ends with }.' };
  } catch (error) {
    return { ok: false, error: `This is not JSON: ${error instanceof Error ? error.message : ''}.` };
  }
}

import type { ReportError, ReportErrorKind } from './result.js';

/** Errors beyond this many are not listed: nobody reads them, and a hostile document could list millions. */
const MAX_ERRORS = 50;

/** One pass over one document: what is wrong so far, and which references wait for the whole to be read. */
export interface Pass {
  errors: ReportError[];
  references: { path: string; room: 'sources' | 'units' | 'figures' | 'series'; id: string }[];
}

/**
 * Reads one place of an untrusted document and returns a clean copy of what stands there. Where it does not fit,
 * the pass holds an error and the copy is worthless.
 */
export type Guard = (input: unknown, path: string, pass: Pass) => unknown;

export function fail(
  pass: Pass,
  kind: ReportErrorKind,
  path: string,
  expected: string,
  found: unknown,
): void {
  if (pass.errors.length >= MAX_ERRORS) return;
  pass.errors.push({ kind, path, message: `expected ${expected}, found ${show(found).slice(0, 80)}` });
}

/** What was found, for a message. Not all by JSON.stringify: NaN would be null there, and a bigint throws. */
const show = (found: unknown): string =>
  found === undefined
    ? 'nothing'
    : Array.isArray(found)
      ? 'a list'
      : isObject(found)
        ? 'an object'
        : typeof found === 'string'
          ? JSON.stringify(found)
          : String(found);

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** A string of 1 to `max` characters that matches `pattern`; `name` says in an error what was wanted. */
export const string =
  (name: string, max: number, pattern?: RegExp): Guard =>
  (input, path, pass) => {
    if (typeof input !== 'string') return fail(pass, 'type', path, name, input);
    // by code point, as JSON Schema counts; there are never more of them than the string is long
    const { length } = input.length > max ? [...input] : input;
    if (!length || length > max) return fail(pass, 'size', path, `${name} of 1 to ${max} characters`, length);
    if (pattern && !pattern.test(input)) return fail(pass, 'format', path, name, input);
    return input;
  };

/** A finite number with `min` < number <= `max` where `open`, else `min` <= number <= `max`. */
export const number =
  (min: number, max: number, open = false): Guard =>
  (input, path, pass) => {
    if (typeof input !== 'number') return fail(pass, 'type', path, 'a number', input);
    if (!(input <= max && (open ? input > min : input >= min)))
      return fail(pass, 'range', path, `a number ${open ? 'above' : 'from'} ${min}, at most ${max}`, input);
    return input || 0; // -0 would be written "-0"
  };

export const oneOf =
  (...values: unknown[]): Guard =>
  (input, path, pass) => {
    if (!values.includes(input)) fail(pass, 'enum', path, values.join(' | '), input);
    return input;
  };

export const list =
  (item: Guard, max: number): Guard =>
  (input, path, pass) => {
    if (!Array.isArray(input)) return fail(pass, 'type', path, 'a list', input);
    if (input.length > max) return fail(pass, 'size', path, `at most ${max} items`, input.length);
    // spread, since map() would pass over the holes of a sparse list; and some pages have an Array.from of their own
    return [...(input as unknown[])].map((each, index) => item(each, `${path}[${index}]`, pass));
  };

/** An object used as a dictionary. The copy has no prototype, so that no name can reach one. */
export const map =
  (key: Guard, item: Guard, max: number, min = 0): Guard =>
  (input, path, pass) => {
    if (!isObject(input)) return fail(pass, 'type', path, 'an object', input);
    const names = Object.keys(input);
    if (names.length > max || names.length < min)
      return fail(pass, 'size', path, `${min} to ${max} entries`, names.length);
    const copy = Object.create(null) as Record<string, unknown>;
    for (const name of names) {
      // a name may be as long as the document, and an error should not be
      const at = `${path}.${name.slice(0, 80)}`;
      key(name, at, pass);
      copy[name] = item(input[name], at, pass);
    }
    return copy;
  };

/**
 * An object with known fields. Fields nobody knows are left out: a newer report stays readable.
 * @param fields Names with spaces between them; a required one ends in an exclamation mark.
 * @param guards The guard of each field, by its name.
 */
export const shape = (fields: string, guards: Record<string, Guard>): Guard => {
  const all = fields.split(' ');
  return (input, path, pass) => {
    if (!isObject(input)) return fail(pass, 'type', path, 'an object', input);
    const copy = Object.create(null) as Record<string, unknown>;
    for (const field of all) {
      const name = field.replace('!', '');
      const at = `${path}.${name}`;
      if (Object.hasOwn(input, name) && input[name] !== undefined)
        copy[name] = guards[name]!(input[name], at, pass);
      else if (field !== name) fail(pass, 'required', at, 'a value', undefined);
    }
    return copy;
  };
};

/** `text` for a string, else `map`: a value that may be given once or by language. */
export const either =
  (simple: Guard, byLanguage: Guard): Guard =>
  (input, path, pass) =>
    (isObject(input) ? byLanguage : simple)(input, path, pass);

/** An id that must name an entry of a dictionary of the report. */
export const reference =
  (room: Pass['references'][number]['room'], id: Guard): Guard =>
  (input, path, pass) => {
    id(input, path, pass);
    // only where nothing is wrong is it looked up, and so only where it is a string
    pass.references.push({ path, id: input as string, room });
    return input;
  };

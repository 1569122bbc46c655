/** What a JSON text says and a parsed value no longer does: where each value stands, and which names came twice. */
export interface Places {
  /** Offset of the first character of each value, by its path, such as `$.developments[1].id`. */
  offsets: Map<string, number>;
  /** Names that came before in the same object: of such twins a parsed value holds the last alone. */
  repeated: { path: string; offset: number }[];
}

/** Where a text stops being JSON (RFC 8259). */
export interface SyntaxFault {
  offset: number;
  /** What was expected there and what was found, in English. */
  message: string;
}

/** No report goes as deep; paths below are not kept, since a hostile text could make them long without end. */
const DEEPEST = 32;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** An object, with the names it had so far, or a list, with its last index. */
interface Open {
  path: string;
  names?: Set<string>;
  index: number;
}

/** Finds the places of a text without a byte order mark, or its first fault. It never throws and does not recurse. */
export function scan(text: string): Places | SyntaxFault {
  const places: Places = { offsets: new Map(), repeated: [] };
  const open: Open[] = [];
  let offset = 0;

  const read = (token: RegExp): string | undefined => {
    token.lastIndex = offset;
    const found = token.exec(text)?.[0];
    offset += found?.length ?? 0;
    return found;
  };
  const take = (sign: string): boolean => {
    read(SPACE);
    const found = text.startsWith(sign, offset);
    if (found) offset += sign.length;
    return found;
  };
  const expected = (what: string): SyntaxFault => {
    read(SPACE);
    const found = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const name = offset < text.length ? JSON.stringify(found) : 'the end of the text';
    return { offset, message: `expected ${what}, found ${name}` };
  };
  /** Reads a name and its colon; gives the path of the value to come. */
  const name = ({ path, names }: Open): string | undefined => {
    read(SPACE);
    const start = offset;
    const literal = read(STRING);
    if (literal === undefined) return undefined;
    const found = JSON.parse(literal) as string;
    const full = `${path}.${found}`;
    if (names!.has(found) && open.length <= DEEPEST) places.repeated.push({ path: full, offset: start });
    names!.add(found);
    return full;
  };

  let path = '$';
  for (;;) {
    read(SPACE);
    if (open.length <= DEEPEST) places.offsets.set(path, offset);
    let closed = true;
    if (take('{')) {
      closed = take('}');
      if (!closed) open.push({ path, names: new Set(), index: 0 });
    } else if (take('[')) {
      closed = take(']');
      if (!closed) open.push({ path, index: -1 });
    } else if (read(STRING) === undefined && read(SCALAR) === undefined) {
      return expected(text[offset] === '"' ? 'a string in double quotes, on one line' : 'a value');
    }
    let inside = open.at(-1);
    while (closed && inside) {
      if (take(',')) closed = false;
      else if (take(inside.names ? '}' : ']')) {
        open.pop();
        inside = open.at(-1);
      } else return expected(inside.names ? '"," or "}"' : '"," or "]"');
    }
    if (!inside) {
      read(SPACE);
      return offset < text.length ? expected('the end of the text') : places;
    }
    const below = open.length <= DEEPEST;
    if (inside.names) {
      const next = name(inside);
      if (next === undefined) return expected('a name in double quotes');
      if (!take(':')) return expected('":"');
      path = below ? next : inside.path;
    } else {
      inside.index++;
      path = below ? `${inside.path}[${inside.index}]` : inside.path;
    }
  }
}

/** The offset of a path's value, else that of the nearest value around it: what is missing has no place of its own. */
export function offsetOf({ offsets }: Places, path: string): number {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.'), at.lastIndexOf('['))))
    if (offsets.has(at)) return offsets.get(at)!;
  return 0;
}

/** Line and column of an offset, both from 1, the column in UTF-16 units, as editors count. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

// Finds what the plugin says in a language: in its PHP, its scripts, its blocks and its header.

/** Name of the text domain. */
export const DOMAIN = 'report-widgets';

/** @typedef {{ context?: string, text: string, plural?: string, files: string[] }} Saying */

const QUOTED = String.raw`'((?:[^'\\]|\\.)*)'`;
const CALL = new RegExp(
  String.raw`\b(?:__|esc_html__|esc_attr__|(_n))\(\s*${QUOTED},\s*(?:${QUOTED},[^']*)?'${DOMAIN}'`,
  'g',
);

const unquote = (text) => text.replace(/\\(.)/gs, '$1');

/** @returns {Saying[]} */
function inCode(file, code) {
  const found = [...code.matchAll(CALL)].map(([, , text, plural]) => ({
    text: unquote(text),
    ...(plural !== undefined && { plural: unquote(plural) }),
    files: [file],
  }));
  // what is written otherwise would stay English without anyone being told
  const calls = code.match(new RegExp(String.raw`\b(?:__|esc_html__|esc_attr__|_n|_x|_e)\(`, 'g')) ?? [];
  if (calls.length !== found.length)
    throw new Error(`${file}: ${calls.length} texts to translate, of which ${found.length} can be read`);
  return found;
}

/** @returns {Saying[]} */
const inBlock = (file, { title, description, keywords }) => [
  { context: 'block title', text: title, files: [file] },
  { context: 'block description', text: description, files: [file] },
  ...keywords.map((text) => ({ context: 'block keyword', text, files: [file] })),
];

/** @returns {Saying[]} */
const inHeader = (file, code) =>
  ['Plugin Name', 'Description'].map((name) => ({
    text: new RegExp(`^ \\* ${name}:\\s+(.*)$`, 'm').exec(code)[1],
    files: [file],
  }));

/**
 * All that is said, each once.
 * @param {Map<string, string>} files Texts by path.
 * @returns {Saying[]}
 */
export function sayings(files) {
  const all = [...files].flatMap(([file, text]) => {
    if (/\.(php|js)$/.test(file))
      return [...inCode(file, text), ...(file === `${DOMAIN}.php` ? inHeader(file, text) : [])];
    return file.endsWith('block.json') ? inBlock(file, JSON.parse(text)) : [];
  });
  const found = new Map();
  for (const each of all) {
    const key = `${each.context}\0${each.text}`;
    if (found.has(key)) found.get(key).files.push(...each.files);
    else found.set(key, each);
  }
  return [...found.values()];
}

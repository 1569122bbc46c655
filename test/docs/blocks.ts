import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block of a document. */
export interface Block {
  file: string;
  /** The anchor of the section that it stands in. */
  section: string;
  language: string;
  /** What stands behind the language: a name, or the path of the file that the block is to be saved as. */
  name: string;
  code: string;
  /** Names it in tables: `README.md#try-it start`. */
  id: string;
}

/** The documents whose blocks are run; those of src/cms/README.md have tests of their own (`npm run test:cms`). */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'data/README.md',
  'data/checks/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A heading's anchor as code hosts and npm make it. */
const slug = (heading: string): string =>
  heading
    .replace(/\[(.*?)\]\(.*?\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The document's text outside of fenced blocks, at whatever depth these stand. */
export const prose = (text: string): string => text.replace(/^( *)```.*\n[\s\S]*?^\1```$/gm, '');

/** The anchors of a document; one that comes again has a number behind it. */
export function anchors(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, heading] of prose(text).matchAll(/^#+ (.*)$/gm)) {
    const name = slug(heading!);
    let anchor = name;
    for (let count = 1; found.has(anchor); count++) anchor = `${name}-${count}`;
    found.add(anchor);
  }
  return found;
}

const FENCED = /^(#+) (.*)$|^( *)```(\S*)(?: (.*))?\n([\s\S]*?)^\3```$/gm;

/** The fenced blocks of a document, in order. */
export function blocksOf(file: string): Block[] {
  let section = '';
  const blocks: Block[] = [];
  for (const [, level, heading, indent, language = '', name = '', code] of readFileSync(
    file,
    'utf8',
  ).matchAll(FENCED)) {
    if (level) section = slug(heading!);
    else {
      const text = code!.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      blocks.push({ file, section, language, name, code: text, id: `${file}#${section} ${name}` });
    }
  }
  return blocks;
}

export const blocks = DOCUMENTS.flatMap(blocksOf);

export function block(id: string): Block {
  const found = blocks.find((each) => each.id === id);
  if (!found) throw new Error(`there is no block ${id}`);
  return found;
}

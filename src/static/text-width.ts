/** Advance widths of the characters from space to ~ in Noto Sans, in hundredths of the font size. */
const LATIN = {
  regular:
    '26 27 41 65 57 83 73 23 30 30 55 57 27 32 27 37 57 57 57 57 57 57 57 57 57 57 27 27 57 57 57 43 90 64 65 63 73 56 52 73 74 34 27 62 52 91 76 78 61 78 62 55 56 73 60 93 59 57 57 33 37 33 57 44 28 56 62 48 62 56 34 62 62 26 26 53 26 94 62 61 62 62 41 48 36 62 51 79 53 51 47 38 55 38 57',
  bold: '26 28 48 65 57 90 75 27 34 34 54 57 28 32 28 42 57 57 57 57 57 57 57 57 57 57 28 28 57 57 57 48 90 69 67 64 73 56 55 72 77 39 33 66 56 94 81 79 62 79 66 55 58 76 65 97 67 63 58 33 42 33 57 41 37 60 63 52 63 60 39 63 65 30 30 62 30 98 65 63 63 63 45 50 43 65 57 86 58 57 49 39 55 39 57',
};

const WIDTHS = {
  regular: LATIN.regular.split(' ').map(Number),
  bold: LATIN.bold.split(' ').map(Number),
};

/**
 * A letter of Nastaliq on average, as measured over the Urdu of the first data set (0.37 and 0.41), and somewhat more
 * for the words that are wider than others and for the Naskh fonts of systems that have no Nastaliq.
 */
const ARABIC = { regular: 42, bold: 46 };

/** By how much the widest of the fonts that stand in for Noto Sans is wider, in running text. */
const WIDEST = { regular: 1.09, bold: 1.13 };

const NOTHING = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE = /[\p{Extended_Pictographic}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u;
const OTHER = 65;

export type Weight = 'regular' | 'bold';

/** The width of a text in pixels, estimated where there is nothing to measure it with. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const character of text.replaceAll('\u00a0', ' ')) {
    const latin = WIDTHS[weight][character.charCodeAt(0) - 32];
    if (latin !== undefined) sum += latin * WIDEST[weight];
    else if (/\p{Script=Arabic}/u.test(character) && !NOTHING.test(character)) sum += ARABIC[weight];
    else if (!NOTHING.test(character)) sum += WIDE.test(character) ? 100 : OTHER;
  }
  return (sum / 100) * size;
}

/** The parts of a word that fit a width; mostly the word itself. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const list = [''];
  for (const character of word) {
    if (list.at(-1) && widthOf(list.at(-1)! + character, size, weight) > width) list.push('');
    list[list.length - 1] += character;
  }
  return list;
}

/** A text broken into lines that fit a width in pixels, at spaces, and within a word only where it is longer. */
export function linesOf(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  const words = text.split(/ +/).filter(Boolean);
  for (const word of words.flatMap((each) => pieces(each, width, size, weight))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * How many slips make one word of the other: a letter too many, one too few, another one, or two that have changed
 * places.
 */
export function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const [above, current] = [rows[row - 1]!, [row]];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[one.length]![other.length]!;
}

/** The word that was meant, as far as one can tell: the nearest, if it is no more than a slip or two away. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wrong = word.toLowerCase().slice(0, 80);
  const most = Math.min(3, Math.max(1, Math.floor(wrong.length / 3)));
  const near = words
    .map((each) => ({ each, away: slips(wrong, each.toLowerCase()) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  return near[0]?.each;
}

/** A question to the developer, led by a space; empty where nothing is near. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = nearest(word, words);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

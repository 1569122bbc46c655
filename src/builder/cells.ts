import Papa from 'papaparse';

/** More cells than this are no paste but a whole sheet. */
const MOST_ROWS = 2000;

/**
 * The cells of a text that was copied from a spreadsheet or a CSV file, row by row, without empty rows: separated by
 * tabs, semicolons, commas or bars, as the text has it; with quotation marks around what holds a separator or a break.
 */
export function cellsOf(text: string): string[][] {
  // a sheet gives tabs, whatever commas its numbers have; to guess is only for files
  const delimiter = text.includes('\t') ? '\t' : '';
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), {
    delimiter,
    delimitersToGuess: [';', ',', '|'],
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** Whether a text holds more than one cell. */
export const isSheet = (text: string): boolean => /\t|\r?\n\s*\S/.test(text.trim());

/** The same cells with rows for columns. */
export const turned = (cells: string[][]): string[][] =>
  Array.from({ length: Math.max(0, ...cells.map(({ length }) => length)) }, (_, column) =>
    cells.map((row) => row[column] ?? ''),
  );

/**
 * What was found where something else was expected, as the end of a message: `, found "5 bn"`, 80 characters at most
 * of the value. The readers' bundle has fewer words for it (`tools/trimmed/found.js`).
 */
export const found = (value: unknown): string => `, found ${show(value).slice(0, 80)}`;

/** Not all by JSON.stringify: NaN would be null there, and a bigint throws. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

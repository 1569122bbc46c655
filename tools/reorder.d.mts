export function changed(letters: Record<'locals' | 'properties', string>): typeof letters;

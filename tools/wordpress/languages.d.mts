import type { Saying } from './strings.mjs';

export function languageFiles(
  sayings: Saying[],
  version: string,
  languages: Record<string, Record<string, string | string[]>>,
): Record<string, Uint8Array>;

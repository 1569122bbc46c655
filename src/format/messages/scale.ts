import type { ScaleWord } from '../language.js';

/** The word for `per`, taken by values from `from` on. */
export const scale = (per: number, word: string, from = per): ScaleWord => ({ from, per, word });

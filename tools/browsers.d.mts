/** The path of a Chromium. */
export function findChromium(): Promise<string>;
export const chromiumFlags: string[];
export const drawingFlags: string[];

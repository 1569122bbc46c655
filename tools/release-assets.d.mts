export function notesOf(changelog: string, of: string): string;
export function releaseAssets(): Record<string, Uint8Array>;

export function pluginFiles(): Record<string, Uint8Array>;
export function pluginZip(): Uint8Array;

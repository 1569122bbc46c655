export declare function brotliSize(text: string): number;

export declare function hash(algorithm: 'sha256' | 'sha384', content: string | Uint8Array): string;

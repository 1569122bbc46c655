import { createHash } from 'node:crypto';

/**
 * A hash as pages and policies write it: `sha384-` and base64.
 * @param {'sha256' | 'sha384'} algorithm
 * @param {string | Uint8Array} content
 */
export const hash = (algorithm, content) =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

import type { Case, Family } from './case.js';
import { content } from './content.js';
import { host } from './host.js';
import { neighbours } from './neighbours.js';
import { network } from './network.js';
import { values } from './values.js';

/** The fault matrix: what may go wrong, and what a reader sees of it. */
export const CASES: Record<Family, Case[]> = { network, content, values, host: [...host, ...neighbours] };

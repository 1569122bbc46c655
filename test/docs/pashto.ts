import { en } from '../../src/format/messages/en.js';

/** Stands for what a site has translated. */
export const { messages } = en;

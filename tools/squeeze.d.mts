/** Names with spaces between them. */
export const OWN: string;

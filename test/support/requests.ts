import type { HTTPRequest } from 'puppeteer-core';

/**
 * Whether a request that a browser calls failed has come to nothing. Chromium calls a few aborted whose answer the page
 * has read to its end before the network says that it ends.
 */
export const cameToNothing = (request: HTTPRequest): boolean =>
  !(request.failure()?.errorText === 'net::ERR_ABORTED' && request.response()?.ok());

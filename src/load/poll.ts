const HOUR = 3_600_000;

const FLOOR = 15_000;
const BACKOFF = 600_000;

/**
 * The wait until the next poll, in milliseconds: 15,000 to 3,600,000, so a timer always holds it.
 *
 * @param refresh seconds between polls as the page asked; less than 15 counts as 15, more than an hour as an hour
 * @param failures polls in a row that failed, 0 or more: each doubles the wait, up to ten minutes (a refresh that
 *   is longer than that stays as it is)
 * @param retryAfter milliseconds the server asked to wait, if it did: the wait is no shorter, up to one hour
 * @param random a draw from [0, 1), which moves the wait by up to 20 % either way so that readers who came together
 *   do not poll together; after a `retryAfter` it moves the wait to later only
 */
export function nextDelay(refresh: number, failures: number, retryAfter = 0, random: number): number {
  const base = Math.max(FLOOR, refresh * 1000);
  const wait = Math.min(base * 2 ** failures, Math.max(base, BACKOFF)) * (0.8 + 0.4 * random);
  return Math.min(HOUR, Math.max(FLOOR, wait, retryAfter * (1 + 0.2 * random)));
}

/**
 * What a `Retry-After` header asks for at `now`: up to 3,600,000 milliseconds, from seconds or an HTTP date. A header
 * that is absent or neither, and a wait that is over, give `undefined`.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  // Number(null) is 0 and Date.parse of no date is NaN: both end as undefined
  return Math.min(HOUR, Math.max(0, Number(header) * 1000 || Date.parse(header!) - now)) || undefined;
}

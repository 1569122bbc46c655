/** An address that is never answered while `underWay` holds. */
export const NEVER = 'never.json';

/** What a widget waits for a report at most, in milliseconds. */
const DEADLINE = 10_000;

/** That address gets no answer, and no wait for one comes to its end. Returns what undoes it. */
export function underWay(): () => void {
  const { fetch, setTimeout } = window;
  window.fetch = (input, init) =>
    `${input as string}`.endsWith(NEVER) ? new Promise(() => {}) : fetch(input, init);
  window.setTimeout = ((run: TimerHandler, delay?: number, ...rest: unknown[]) =>
    delay === DEADLINE ? 0 : setTimeout(run, delay, ...rest)) as typeof window.setTimeout;
  return () => Object.assign(window, { fetch, setTimeout });
}

/** A page whose policy keeps the clipboard from scripts. Returns what undoes it. */
export function withoutClipboard(): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  return () => {
    delete (navigator as { clipboard?: unknown }).clipboard;
  };
}

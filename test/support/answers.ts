import '@open-wc/testing';

/** What the page's fetch gives for some paths; all others are asked of the test server. */
const answers = new Map<string, () => Response | Promise<Response>>();
const real = window.fetch;

/** The paths that were asked for since the test began. */
export const asked: string[] = [];

window.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href);
  asked.push(pathname);
  const give = answers.get(pathname);
  return give ? Promise.resolve().then(give) : real(input, init);
};

/** Sets the answer for a path: a report or text, a status, or what a function gives. */
export function answer(
  path: string,
  what: object | string | number | (() => Response | Promise<Response>),
): void {
  answers.set(path, () => {
    if (typeof what === 'function') return (what as () => Response)();
    if (typeof what === 'number') return new Response('', { status: what });
    return new Response(typeof what === 'string' ? what : JSON.stringify(what), {
      headers: { 'content-type': 'application/json' },
    });
  });
}

/** An answer that comes when it is told to. */
export function later(path: string): (what: object) => void {
  let resolve!: (response: Response) => void;
  const promise = new Promise<Response>((settle) => (resolve = settle));
  answers.set(path, () => promise);
  return (what) =>
    resolve(new Response(JSON.stringify(what), { headers: { 'content-type': 'application/json' } }));
}

const { setTimeout: realTimeout } = window;

/** Makes the wait between two polls, 15 seconds at least, a tenth of a second until the test ends. */
export function hasten(): void {
  window.setTimeout = ((run: TimerHandler, delay = 0, ...rest: unknown[]) =>
    realTimeout(run, delay >= 11_000 ? 100 : delay, ...rest)) as typeof window.setTimeout;
}

afterEach('what was loaded is forgotten', async () => {
  window.setTimeout = realTimeout;
  // the widgets have left the page, for @open-wc/testing was here first; their feed goes a moment later
  await new Promise((resolve) => realTimeout(resolve, 0));
  answers.clear();
  asked.length = 0;
});

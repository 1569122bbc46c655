/**
 * Resolves in a task of its own, one that neither a hidden tab nor a page with a clock of its own puts off; at once where
 * the page has no channels.
 */
export const task = (): Promise<void> =>
  new Promise((resolve) => {
    try {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        // an open one would be kept for as long as the page lives
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    } catch {
      resolve();
    }
  });

/** Resolves when whoever comes next may go; undefined where they may go at once. */
let free: Promise<void> | undefined;

/** How many have come since somebody went at once, or the task was kept. */
let come = 0;

/** Whoever comes next goes one task later. */
function putOff(): void {
  const next: Promise<void> = (free = Promise.resolve(free)
    .then(task)
    .then(() => {
      if (next === free) free = undefined;
    }));
}

/** Keeps the present task for other work than showing a widget, which would be a long one together. */
export function occupy(): void {
  if (free) return;
  come = 0;
  putOff();
}

/**
 * Resolves when a widget may render for the first time: the first at once, each of the next in a task of its own, so
 * that an article's widgets do not hold up the page together. Where there are very many, a task takes more and more of
 * them, 1, 1, 2, 4 and so on: each task may bring a frame, and a frame costs the more the longer the page is.
 * @returns Whether drawing it may wait for another task: it has waited already, and the widgets are few.
 */
export async function turn(): Promise<boolean | undefined> {
  const mine = free;
  come = mine ? come + 1 : 1;
  if (!(come & (come - 1))) putOff();
  await mine;
  return mine && come < 4;
}

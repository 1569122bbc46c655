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
export let free: Promise<void> | undefined;

/** How many have come since somebody went at once. */
export let come = 0;

/**
 * Resolves when a widget may render for the first time: the first at once, each of the next in a task of its own, so
 * that an article's widgets do not hold up the page together. Where there are very many, a task takes more and more of
 * them, 1, 1, 2, 4 and so on: each task may bring a frame, and a frame costs the more the longer the page is.
 */
export function turn(): Promise<void> | undefined {
  const mine = free;
  come = mine ? come + 1 : 1;
  if (!(come & (come - 1))) {
    const next: Promise<void> = (free = Promise.resolve(mine)
      .then(task)
      .then(() => {
        if (next === free) free = undefined;
      }));
  }
  return mine;
}

const waiting: (() => void)[] = [];
/** How many have had their turn since nobody was waiting; while the next task is on its way, 1 at least. */
let gone = 0;

/** Lets as many go as have gone before, and the rest in later tasks: 1, 1, 2, 4 and so on. */
function next(this: MessagePort | void): void {
  // an open one would be kept for as long as the page lives
  this?.close();
  const now = waiting.splice(0, gone || 1);
  gone = now.length && gone + now.length;
  now.forEach((go) => go());
  if (gone) later();
}

function later(): void {
  // a task that neither a hidden tab nor a page with a clock of its own puts off
  const channel = new MessageChannel();
  channel.port1.onmessage = next;
  channel.port2.postMessage(0);
}

/** Leaves this task to the script that is read in it: whoever waits from now on goes in a later one. */
export function rest(): void {
  // what reads a script need not be a browser
  if (gone || !globalThis.MessageChannel) return;
  gone = 1;
  later();
}

/**
 * Resolves when a widget may render for the first time: the first at once, each of the next in a task of its own, so
 * that an article's widgets do not hold up the page together. Where there are very many, a task takes more and more of
 * them: each task may bring a frame, and a frame costs the more the longer the page is.
 */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (!gone) next();
  });

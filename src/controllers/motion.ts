/** What moves: it says whether it may, and is drawn anew for each step. */
interface Mover {
  motion?: string | null;
  requestUpdate(): void;
}

/** What moves, with what each frame does for it. */
const running = new Map<Mover, FrameRequestCallback>();
let frame = 0;

/** One loop for every move on the page. */
function loop(now: number): void {
  frame = 0;
  running.forEach((run) => run(now));
  if (running.size) frame = requestAnimationFrame(loop);
}

/** Ends what moves where it stands. */
export const halt = (mover: Mover): void => {
  // a frame that finds nothing to run is the last
  running.delete(mover);
};

/**
 * Calls `step` with values from `from` to `to` for that many milliseconds, once a frame, the last time with `to` itself;
 * with that alone, at once, where nothing moves or may move. It takes the place of the mover's move before it.
 */
export function move(
  mover: Mover,
  duration: number,
  from: number,
  to: number,
  step: (value: number) => void,
): void {
  let start: number | undefined;
  halt(mover);
  const run = (now: number): void => {
    start ??= now;
    // fast first, then settling; what may no longer move is there
    const left = mayMove(mover) ? Math.max(0, 1 - (now - start) / duration) ** 3 : 0;
    // of so little left nothing may be seen: it is there a little before the time is up
    const value = to + (from - to) * left;
    if (value === to) halt(mover);
    step(value);
    mover.requestUpdate();
  };
  if (from !== to && mayMove(mover)) {
    running.set(mover, run);
    frame ||= requestAnimationFrame(loop);
  } else step(to);
}

/** Whether anything may move: the widget allows it, the reader has not asked for less, the page is seen. */
export const mayMove = ({ motion }: Mover): boolean =>
  motion !== 'none' && !matchMedia('(prefers-reduced-motion: reduce)').matches && !document.hidden;

const seen = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

// not in whenSeen, where it would hold the first element for as long as the page lives
const heed: IntersectionObserverCallback = (entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer!.unobserve(target);
    seen.get(target)?.();
    seen.delete(target);
  }
};

/** Calls back once, when the element is first on the screen; the returned function gives up waiting. */
export function whenSeen(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(heed);
  seen.set(element, callback);
  observer.observe(element);
  return () => {
    seen.delete(element);
    observer!.unobserve(element);
  };
}

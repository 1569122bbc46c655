/** A running animation: called with its progress, 0 to 1; the last call is always with 1. */
type Step = (progress: number) => void;

const running = new Map<Step, { start: number | undefined; duration: number }>();
let frame = 0;

/** One loop for every animation on the page. */
function loop(now: number): void {
  frame = 0;
  for (const [step, run] of running) {
    run.start ??= now;
    const left = Math.max(0, 1 - (now - run.start) / run.duration);
    // fast first, then settling; this rounds to 1 a little before the time is up
    const progress = 1 - left ** 3;
    if (progress === 1) running.delete(step);
    step(progress);
  }
  if (running.size) frame = requestAnimationFrame(loop);
}

/** Runs an animation of that many milliseconds; the returned function ends it where it stands. */
export function animate(duration: number, step: Step): () => void {
  running.set(step, { start: undefined, duration });
  frame ||= requestAnimationFrame(loop);
  return () => {
    // a frame that finds nothing to run is the last
    running.delete(step);
  };
}

/** Whether anything may move: the widget allows it, the reader has not asked for less, the page is seen. */
export const mayMove = (motion: string | null | undefined): boolean =>
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

/** What an embed page says of its height, and what asks it to say so again. */
const TYPE = 'report-widgets:height';

/** No page gets more of its host's room, in pixels. */
const MOST = 10_000;

/** The frames that the host has marked as ours: no other may change its own size. */
const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll('iframe[data-report-widget]');

/**
 * Gives each `<iframe data-report-widget="frame">` of the page the height that its embed page tells, as its widget
 * grows and shrinks. A message counts if it comes from the window of such a frame, from the origin of its address (or
 * from none, as of a sandboxed page), and is `{type: 'report-widgets:height', height}` with whole pixels.
 */
export function followFrames(): void {
  addEventListener('message', ({ source, origin, data }) => {
    for (const frame of frames())
      if (
        frame.contentWindow === source &&
        (origin === 'null' || frame.src.startsWith(`${origin}/`)) &&
        data?.type === TYPE &&
        Number.isInteger(data.height)
      )
        frame.style.height = `${Math.max(1, Math.min(data.height, MOST))}px`;
  });
  // those that were here first have spoken already
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: TYPE }, '*');
}

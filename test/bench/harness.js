// Runs in every page, after its contender: has the widgets made, and says when they are painted.
(() => {
  const { count } = document.documentElement.dataset;
  const { mount, update } = globalThis.contender ?? {};

  /** The frame that follows is through: style, layout and paint on the main thread are done. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
    });

  async function timed(name, deed) {
    const start = name === 'painted' ? 0 : performance.now();
    await deed?.(+count);
    await painted();
    performance.mark(name);
    return performance.now() - start;
  }

  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  let round = 0;
  globalThis.bench = {
    ready: timed('painted', mount),
    update: () => timed('updated', (n) => update(n, ++round)),
    canUpdate: !!update,
    shift: () => shift,
  };
})();

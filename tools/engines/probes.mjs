// What only the DevTools protocol of Chromium tells.

/**
 * What the page holds after all garbage is gone: bytes of its heaps, nodes, listeners, and how many there are of each
 * custom element, on the page or off it.
 */
export async function memory(page, names) {
  const client = await page.createCDPSession();
  try {
    await client.send('HeapProfiler.enable');
    // more than once: what is only let go of by the first is collected by the next
    for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
    const heap = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    const instances = {};
    for (const name of names) {
      const objectGroup = 'memory';
      const expression = `customElements.get(${JSON.stringify(name)}).prototype`;
      const { result } = await client.send('Runtime.evaluate', { expression, objectGroup });
      const { objects } = await client.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId,
        objectGroup,
      });
      const { result: count } = await client.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function () { return this.length; }',
      });
      instances[name] = count.value;
      await client.send('Runtime.releaseObjectGroup', { objectGroup });
    }
    return {
      bytes: heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0),
      nodes,
      listeners: jsEventListeners,
      instances,
    };
  } finally {
    await client.detach();
  }
}

/** Opens a page beside the test's, goes on to another and back; the answer is what `after` evaluates to there. */
export async function awayAndBack(context, { from, to, before, after }) {
  const page = await context.newPage();
  try {
    // the test server's own script listens to unload, which keeps a page out of the back/forward cache
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.setBlockedURLs', { urls: ['*__web-dev-server__*'] });
    await page.goto(from);
    await page.evaluate(before);
    await page.goto(to);
    await page.goBack();
    return await page.evaluate(after);
  } finally {
    await page.close();
  }
}

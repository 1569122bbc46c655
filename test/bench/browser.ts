import { launch, type Browser, type CDPSession } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../tools/browsers.mjs';
import { read, TRACED, type Recorded, type TraceEvent } from './trace.js';

/** What one visit of a page gives; times in milliseconds, of CPU on the main thread unless they say otherwise. */
export interface Visit extends Recorded {
  /** From the start of the navigation until all widgets are painted. */
  paint: number;
  /** Of it, style and layout. */
  paintStyle: number;
  paintLayout: number;
  /** The same on the clock. */
  paintWall: number;
  /** All widgets given new figures, until painted. */
  update?: number;
  updateStyle?: number;
  updateLayout?: number;
  updateWall?: number;
  /** Bytes of the JavaScript heap, and nodes, when all garbage is gone. */
  heap: number;
  nodes: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** Milliseconds that a page may take. */
const PATIENCE = 120_000;

export const open = async (): Promise<Browser> =>
  launch({ executablePath: await findChromium(), args: chromiumFlags, protocolTimeout: PATIENCE });

type Metrics = Record<string, number>;

async function metrics(client: CDPSession): Promise<Metrics> {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function evaluate<T>(client: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Milliseconds between two readings. */
const spent = (from: Metrics, to: Metrics, name: string): number => (to[name]! - (from[name] ?? 0)) * 1000;

/** Gives all widgets new figures. */
async function renew(
  client: CDPSession,
): Promise<Required<Pick<Visit, 'update' | 'updateStyle' | 'updateLayout' | 'updateWall'>>> {
  const before = await metrics(client);
  const updateWall = await evaluate<number>(client, 'bench.update()');
  const after = await metrics(client);
  return {
    update: spent(before, after, 'TaskDuration'),
    updateStyle: spent(before, after, 'RecalcStyleDuration'),
    updateLayout: spent(before, after, 'LayoutDuration'),
    updateWall,
  };
}

interface Conditions {
  /** How many times slower the processor is made. */
  slowdown?: number;
  /** Whether the widgets are then given new figures. */
  update?: boolean;
}

/** Visits a page as a new reader does, with nothing cached. */
export async function visit(
  browser: Browser,
  url: string,
  { slowdown = 1, update = false }: Conditions = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width: 1280, height: 800 });
    const client = await tab.createCDPSession();
    // CPU time of the thread, which other programs on the machine move little
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await tab.tracing.start({ categories: TRACED });
    await tab.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const paintWall = await evaluate<number>(client, 'bench.ready');
    const painted = await metrics(client);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await tab.tracing.stop())) as {
      traceEvents: TraceEvent[];
    };
    const updated =
      update && (await evaluate<boolean>(client, 'bench.canUpdate')) ? await renew(client) : undefined;
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return {
      paint: spent({}, painted, 'TaskDuration'),
      paintStyle: spent({}, painted, 'RecalcStyleDuration'),
      paintLayout: spent({}, painted, 'LayoutDuration'),
      paintWall,
      ...updated,
      ...read(traceEvents),
      heap: usedSize,
      nodes: (await metrics(client)).Nodes!,
      shift: await evaluate<number>(client, 'bench.shift()'),
    };
  } finally {
    await context.close();
  }
}

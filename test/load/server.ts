import type { IncomingHttpHeaders } from 'node:http';

interface Served {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  open: boolean;
}

export interface FaultServer {
  url: string;
  requests: Served[];
  close(): Promise<void>;
}

interface Module {
  startFaultServer(): Promise<FaultServer>;
  sampleReport(value?: number): { id: string; figures: { achieved: { value: number } } };
  FAULTS: string[];
}

/** The fault server, typed: it is plain JavaScript because the browser tests run it too. */
const address = new URL('../support/fault-server.mjs', import.meta.url).href;
export const { startFaultServer, sampleReport, FAULTS } = (await import(address)) as Module;

/** Waits until `condition` holds; fails after ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('It never came to be: ' + String(condition));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

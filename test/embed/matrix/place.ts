import type { Place } from './case.js';

const ports = (await (await fetch('/faults-at')).json()) as [string, string];
const [REPORTS, OTHER] = ports.map((port) => `http://${location.hostname}:${port}`) as [string, string];
const OWN = `${location.origin}/faults`;

let count = 0;

/** The addresses of one run, by which the servers know its requests from those of others. */
export function place(): Place & { name: string } {
  const name = `${Date.now()}-${++count}`;
  const at = (origin: string) => (route: string) =>
    `${origin}/${route}${route.includes('?') ? '&' : '?'}case=${name}`;
  return { name, report: at(REPORTS), other: at(OTHER), own: at(OWN) };
}

/** Leaves a document at the server, under the run's name. */
export async function keep(
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  type?: string,
): Promise<void> {
  const asked = new URLSearchParams({ key: name, ...(type !== undefined && { type }) });
  await fetch(`${OWN}/keep?${asked}`, { method: 'POST', body: new Blob([body]) });
}

export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  open: boolean;
}

/** What both servers were asked in a run. */
export async function asked(name: string): Promise<{ report: Asked[]; other: Asked[] }> {
  // not of the servers themselves: a browser opens few connections to one, and a hostile answer holds on to them
  const [report, other] = (await (await fetch(`/faults-asked?case=${name}`)).json()) as [Asked[], Asked[]];
  return { report, other };
}

type Texts = Record<string, unknown>;

/** A report that has something for each widget; typed loosely, for it is there to be spoilt. */
export interface Sample extends Texts {
  figures: { achieved: Texts; target: Texts; lines: Texts } & Record<string, Texts | string>;
  sources: Record<string, Texts>;
  exports: Texts;
  subscribers: Texts;
  developments: Texts[];
}

const sample = await (await fetch(`${REPORTS}/ok`)).text();

/** The text of the sample, changed as wanted. */
export function spoilt(change: (report: Sample) => unknown = () => undefined): string {
  const report = JSON.parse(sample) as Sample;
  change(report);
  return JSON.stringify(report);
}

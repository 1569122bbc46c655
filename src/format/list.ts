import type { Development, Report } from '../model/report.types.js';
import { at } from '../model/sections.js';
import { figureFact, provenance, sourceName, type Fact, type Provenance } from './facts.js';
import type { Formatter } from './formatter.js';

/** One development in words. */
export interface Item {
  /** The fragment of its address, stable as long as the ids of report and development are. */
  anchor: string;
  number: string;
  title: string;
  status: string;
  /** The status as the report has it where it is one of the known ones, to style by. */
  state: string;
  key: Fact | undefined;
  summary: string;
  points: string[];
  facts: Fact[];
  source: string;
  url: string | undefined;
}

/** All that top-seven-list says. */
export interface ListText {
  title: string;
  summary: string;
  items: Item[];
  facts: Fact[];
  provenance: Provenance;
}

function item(f: Formatter, report: Report, development: Development, index: number): Item {
  const { id, title, status, summary, points, figures, source, url } = development;
  const facts = (figures ?? []).map((figure) => figureFact(f, report, report.figures[figure]!));
  const { statuses } = f.messages;
  const known = typeof status === 'string' && Object.hasOwn(statuses, status);
  return {
    anchor: `${report.id}-${id}`,
    number: f.number(index + 1),
    title: f.text(title),
    status: known ? statuses[status as keyof typeof statuses] : f.text(status),
    state: known ? status : '',
    key: facts[0],
    summary: f.text(summary),
    points: (points ?? []).map((point) => f.text(point)),
    facts,
    source: sourceName(f, report, source),
    url: url ?? at(report.sources, source)?.url,
  };
}

/** Puts a report's developments into words, numbered in the report's order. */
export function listText(
  f: Formatter,
  report: Report,
  developments: Development[],
  label?: string | null,
  ranked?: boolean,
): ListText {
  const { list, sentences, empty } = f.messages;
  const items = developments.map((each, index) => item(f, report, each, index));
  const count = items.length;
  const facts = items.flatMap((each) => each.facts);
  return {
    title: label || f.text(report.title),
    summary: count
      ? sentences([list.count(f.number(count), count), ...(ranked ? [list.ranked] : [])])
      : empty,
    items,
    facts,
    provenance: provenance(
      f,
      report,
      facts.map(({ figure }) => figure),
      developments.map(({ source }) => source),
    ),
  };
}

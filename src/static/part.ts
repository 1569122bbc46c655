import type { Figure, Report } from '../model/report.types.js';
import { SECTIONS, type WidgetName } from './view.js';

/** The entries of a dictionary whose names are wanted, in its order. */
const picked = <T>(all: Record<string, T> | undefined, wanted: Set<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => wanted.has(name)));

/** What another widget shows, or none. */
const ELSEWHERE = ['exports', 'subscribers', 'developments', 'checks'];

/** The figures that a section names itself. */
function named({ exports, subscribers, developments = [] }: Report, widget: WidgetName): string[] {
  switch (widget) {
    case 'export-gauge':
      return [exports?.achieved, exports?.target, exports?.record, ...(exports?.claims ?? [])].filter(
        (id) => id !== undefined,
      );
    case 'subscriber-counter': {
      const { total, parts = [], rates = [], changes = [] } = subscribers ?? {};
      return [...(total === undefined ? [] : [total]), ...parts, ...rates, ...changes];
    }
    case 'top-seven-list':
      return developments.flatMap(({ figures = [] }) => figures);
  }
}

/**
 * As much of a report as one widget shows, a report in itself: its section, the figures that this leads to, and what
 * these name in turn.
 */
export function partOf(report: Report, widget: WidgetName): Report {
  const section = SECTIONS[widget];
  const monthly = widget === 'export-gauge' ? report.exports?.monthly : undefined;
  const points = monthly === undefined ? [] : report.series![monthly]!.points;
  const wanted = new Set<string>();
  const want = (ids: string[]): void => {
    for (const id of ids) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      const { previous, alternatives = [], derivation } = report.figures[id]!;
      want([...(previous === undefined ? [] : [previous]), ...alternatives, ...(derivation?.figures ?? [])]);
    }
  };
  want(named(report, widget));
  for (const { derivation } of points) want(derivation?.figures ?? []);
  const figures: Record<string, Figure> = picked(report.figures, wanted);
  const series = picked(report.series, new Set(monthly === undefined ? [] : [monthly]));
  const all = [...Object.values(figures), ...Object.values(series), ...points];
  const sources = new Set(
    [...all, ...(section === 'developments' ? (report.developments ?? []) : [])].flatMap(
      ({ source }) => source ?? [],
    ),
  );
  const units = new Set([...Object.values(figures), ...Object.values(series)].map(({ unit }) => unit));
  // a correction of figures that are not here is another widget's; one that names none is of the whole report
  const corrections = report.corrections?.flatMap((each) => {
    if (!each.figures?.length) return [each];
    const own = each.figures.filter((id) => wanted.has(id));
    return own.length ? [{ ...each, figures: own }] : [];
  });
  const own = Object.entries(report).filter(([name]) => name === section || !ELSEWHERE.includes(name));
  return {
    ...(Object.fromEntries(own) as unknown as Report),
    sources: picked(report.sources, sources),
    ...(report.units && { units: picked(report.units, units) }),
    figures,
    ...(report.series && { series }),
    ...(corrections && { corrections }),
  };
}

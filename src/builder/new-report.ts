import type { WidgetName } from '../static/view.js';
import { fieldText, freeName, valueAt, withValue, type Document, type JsonObject } from './document.js';

/** A figure with nothing filled in but what a report of that kind has. */
const figure = (label: string, kind: string, unit: string): JsonObject => ({
  label,
  value: '',
  unit,
  kind,
  source: 'source',
});

/** The figures and the section that a widget needs at the least. */
function partsOf(widget: WidgetName): { figures: JsonObject; section: JsonObject } {
  switch (widget) {
    case 'export-gauge':
      return {
        figures: {
          achieved: figure('Exports so far', 'actual', 'USD'),
          target: figure('Target', 'target', 'USD'),
        },
        section: { exports: { title: 'Exports', achieved: 'achieved', target: 'target' } },
      };
    case 'subscriber-counter':
      return {
        figures: { total: figure('Subscribers', 'actual', 'subscribers') },
        section: { subscribers: { title: 'Subscribers', total: 'total' } },
      };
    case 'top-seven-list':
      return { figures: {}, section: { developments: [{ id: 'item-1', title: '', source: 'source' }] } };
  }
}

const NOUN: JsonObject = { en: { one: 'subscriber', other: 'subscribers' }, ur: { other: 'صارفین' } };

/**
 * A document to fill in: the simple case of a widget.
 * @param day The day it is begun, YYYY-MM-DD.
 */
export function newDocument(widget: WidgetName, day: string): Document {
  const { figures, section } = partsOf(widget);
  return {
    id: 'report',
    title: 'Report',
    lang: 'en',
    published: day,
    sources: { source: { name: '' } },
    ...(widget === 'subscriber-counter' && { units: { subscribers: NOUN } }),
    figures,
    ...section,
  };
}

/** The section of a widget, made of what a new report would have of it, in a report that lacks it. */
export function withSection(document: Document, widget: WidgetName, day: string): Document {
  const fresh = newDocument(widget, day);
  let next = document;
  for (const room of ['sources', 'units', 'figures'])
    for (const [name, value] of Object.entries((fresh[room] as JsonObject | undefined) ?? {}))
      if (valueAt(next, [room, name]) === undefined) next = withValue(next, [room, name], value);
  for (const room of ['exports', 'subscribers', 'developments'])
    if (fresh[room] !== undefined && next[room] === undefined) next = withValue(next, [room], fresh[room]);
  return next;
}

/** Which lists and places of a section a figure can be added to, in the words of the page. */
export const PLACES: Record<
  WidgetName,
  { path: [string, string]; list: boolean; name: string; kind: string }[]
> = {
  'export-gauge': [
    { path: ['exports', 'record'], list: false, name: 'best month', kind: 'record' },
    { path: ['exports', 'claims'], list: true, name: 'claim', kind: 'claim' },
  ],
  'subscriber-counter': [
    { path: ['subscribers', 'parts'], list: true, name: 'part of the total', kind: 'actual' },
    { path: ['subscribers', 'rates'], list: true, name: 'percentage', kind: 'actual' },
  ],
  'top-seven-list': [],
};

/** The document with a new figure in one of these places. */
export function withFigure(
  document: Document,
  widget: WidgetName,
  place: (typeof PLACES)[WidgetName][number],
): Document {
  const [section, field] = place.path;
  const key = freeName(document, ['figures'], place.name);
  const main = fieldText(document, [section, widget === 'export-gauge' ? 'achieved' : 'total']);
  const unit = field === 'rates' ? 'percent' : fieldText(document, ['figures', main, 'unit']) || 'USD';
  const source = fieldText(document, ['figures', main, 'source']);
  const made: JsonObject = { ...figure('', place.kind, unit), source };
  if (!source) delete made['source'];
  const before = valueAt(document, place.path);
  return withValue(
    withValue(document, ['figures', key], made),
    place.path,
    place.list ? [...(Array.isArray(before) ? before : []), key] : key,
  );
}

/** The document with a new figure as the key figure of an item of the list, and its name. */
export function withKeyFigure(document: Document, index: number): { document: Document; key: string } {
  const key = freeName(document, ['figures'], `figure-${index + 1}`);
  const source = fieldText(document, ['developments', index, 'source']);
  const made: JsonObject = { ...figure('', 'actual', 'USD'), source };
  if (!source) delete made['source'];
  const path = ['developments', index, 'figures'];
  const before = valueAt(document, path);
  const next = withValue(document, ['figures', key], made);
  return { document: withValue(next, path, [key, ...(Array.isArray(before) ? before : [])]), key };
}

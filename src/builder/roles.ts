import type { WidgetName } from '../static/view.js';
import { entriesAt, fieldText, isObject, valueAt, type Document, type Path } from './document.js';

/** A figure of a document, and what a widget shows it as; empty where it shows it beside others or not at all. */
export interface Role {
  key: string;
  role: string;
}

/** Where each widget names figures, and what for. */
const ROLES: Record<WidgetName, [path: Path, role: string][]> = {
  'export-gauge': [
    [['exports', 'achieved'], 'the sum so far'],
    [['exports', 'target'], 'the target'],
    [['exports', 'record'], 'the best month'],
    [['exports', 'claims'], 'a claim'],
  ],
  'subscriber-counter': [
    [['subscribers', 'total'], 'the total'],
    [['subscribers', 'parts'], 'a part of the total'],
    [['subscribers', 'rates'], 'a percentage'],
    [['subscribers', 'changes'], 'shown with its change'],
  ],
  'top-seven-list': [],
};

/** The figures that a widget shows, in its order, and all others. */
export function rolesOf(document: Document, widget: WidgetName): { own: Role[]; others: Role[] } {
  const own: Role[] = [];
  const add = (key: string, role: string): void => {
    const there = isObject(valueAt(document, ['figures', key]));
    if (there && !own.some((each) => each.key === key)) own.push({ key, role });
  };
  const named = (path: Path): string[] => {
    const value = valueAt(document, path);
    return (Array.isArray(value) ? value : [value]).filter((key) => typeof key === 'string');
  };
  for (const [path, role] of ROLES[widget])
    for (const key of named(path)) {
      add(key, role);
      const previous = fieldText(document, ['figures', key, 'previous']);
      if (role === 'shown with its change' && previous) add(previous, 'a year before');
    }
  if (widget === 'top-seven-list')
    entriesAt(document, ['developments']).forEach(([path], index) => {
      for (const key of named([...path, 'figures'])) add(key, `of item ${index + 1}`);
    });
  const others = entriesAt(document, ['figures'])
    .filter(([, figure]) => isObject(figure))
    .map(([path]) => String(path[1]))
    .filter((key) => !own.some((each) => each.key === key))
    .map((key) => ({ key, role: '' }));
  return { own, others };
}

/** What the page calls a figure: its label in the first language that has one, else its key. */
export function nameOf(document: Document, key: string): string {
  const label = valueAt(document, ['figures', key, 'label']);
  const texts = isObject(label) ? Object.values(label) : [label];
  const own = isObject(label) ? label[fieldText(document, ['lang'])] : undefined;
  return [own, ...texts].find((text) => typeof text === 'string' && text.trim())?.toString() ?? key;
}

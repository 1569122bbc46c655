import type { Item } from '../format/list.js';
import type { View } from './view.js';

/** The list's items as they are to be read. */
export const inOrder = ({ text, countdown }: Extract<View, { widget: 'top-seven-list' }>): Item[] =>
  countdown ? text.items.toReversed() : text.items;

/** Why something is not computed, in sentences. */
export function refusals({ f, ...view }: View): string[] {
  switch (view.widget) {
    case 'export-gauge':
      return view.text.refusals;
    case 'subscriber-counter': {
      const { parts, changes } = view.text;
      const refused = [
        ...parts.filter(({ percent }) => percent === undefined).map(({ label, share }) => [label, share]),
        ...changes.filter(({ sign }) => !sign).map(({ label, words }) => [label, words]),
      ] as [string, string][];
      return refused.map(([label, reason]) => f.messages.statement(label, [reason]));
    }
    case 'top-seven-list':
      return [];
  }
}

/**
 * The sources and the as-of day on one line, as the live widget has them; empty where there are neither.
 * @param show Writes a source, linked where the form has links; and any other text.
 */
export function sourceLine(
  { f, text }: { f: Pick<View['f'], 'messages'>; text: Pick<View['text'], 'provenance'> },
  show: (text: string, url?: string | undefined) => string = (each) => each,
): string {
  const { sources, asOf } = text.provenance;
  const names = sources.map(({ name, url }) => show(name, url)).join(' · ');
  return [names && `${show(f.messages.source)}: ${names}`, asOf && show(`(${asOf})`)]
    .filter(Boolean)
    .join(' ');
}

import { origin, type Fact } from '../format/facts.js';
import type { Item } from '../format/list.js';
import { escape, link } from './escape.js';
import { inOrder, refusals, sourceLine } from './words.js';
import type { View } from './view.js';

// closed, so that the table may stand in XML too
const BREAK = '<br />';
const joined = (texts: string[], by: string): string => texts.filter(Boolean).join(by);
const small = (text: string): string => text && `<small>${text}</small>`;

/** A figure: its name, its value, and in small print what it is and what to know of it. */
function factRow({ dir }: View, { label, value, kind, period, source, note }: Fact): string {
  const said = [
    `<strong>${escape(value)}</strong>`,
    small(escape(origin(kind, period, source))),
    small(escape(note)),
  ];
  // unstyled, a header cell would stand in the middle of its place
  const header = `<th scope="row" align="${dir === 'rtl' ? 'right' : 'left'}">${escape(label)}</th>`;
  return `<tr valign="top">${header}<td>${joined(said, BREAK)}</td></tr>`;
}

/** A development: a row that names it, what is said of it, one row for each of its figures. */
function itemRows(view: View, item: Item): string {
  const { number, title, status, summary, points, facts, source, url } = item;
  const words = [
    escape(summary),
    ...points.map((point) => `• ${escape(point)}`),
    source && small(`${escape(view.f.messages.source)}: ${link(source, url)}`),
  ];
  const name = `${escape(number)}. ${escape(title)}${status && ` (${escape(status)})`}`;
  const said = joined(words, BREAK);
  return [
    `<tr><th scope="rowgroup" colspan="2">${name}</th></tr>`,
    said && `<tr><td colspan="2">${said}</td></tr>`,
    ...facts.map((fact) => factRow(view, fact)),
  ].join('');
}

/** What is to be known beside the figures, where they come from, and what was corrected. */
function foot(view: View): string {
  const lines = [
    ...refusals(view).map(escape),
    sourceLine(view, link),
    ...view.text.provenance.corrections.map(escape),
  ];
  return joined(lines, BREAK);
}

/**
 * The bare table: title, sentence, every figure with kind, period, source and note, refusals, sources and corrections,
 * in plain HTML without style, for feeds. All of it is on one line, as many editors turn a line break into a paragraph,
 * and two columns wide, to fit the smallest screen.
 */
export function tableOf(view: View): string {
  const { f, lang, dir, text, stale } = view;
  const { columns } = f.messages;
  const caption = joined(
    [`<strong>${escape(text.title)}</strong>`, escape(stale), escape(text.summary)],
    BREAK,
  );
  const head = [columns.figure, columns.value].map((name) => `<th scope="col">${escape(name)}</th>`).join('');
  const bodies =
    view.widget === 'top-seven-list'
      ? inOrder(view).map((item) => itemRows(view, item))
      : [text.facts.map((fact) => factRow(view, fact)).join('')];
  const last = foot(view);
  return [
    `<table lang="${escape(lang)}" dir="${dir}">`,
    `<caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    ...bodies.filter(Boolean).map((rows) => `<tbody>${rows}</tbody>`),
    last && `<tfoot><tr><td colspan="2">${last}</td></tr></tfoot>`,
    '</table>',
  ].join('');
}

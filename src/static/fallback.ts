import { escape, link } from './escape.js';
import type { View } from './view.js';
import { inOrder, sourceLine } from './words.js';

/** What a reader looks for, as label and value; for the list's items also what is said of them. */
function rows(view: View): { label: string; value: string; more?: string }[] {
  switch (view.widget) {
    case 'export-gauge': {
      const { marks, pace } = view.text;
      return [...marks, ...pace].map(({ label, text }) => ({ label, value: text }));
    }
    case 'subscriber-counter': {
      const { total, parts, rates, changes } = view.text;
      const { before, number, behind } = total;
      const of = (value: string, how: string): string =>
        [value, how].filter(Boolean).join(view.f.messages.comma);
      return [
        { label: view.text.facts[0]!.label, value: `${before}${number}${behind}` },
        ...parts.map(({ label, value, share }) => ({ label, value: of(value, share) })),
        ...rates.map(({ label, value }) => ({ label, value })),
        ...changes.map(({ label, value, words }) => ({ label, value: of(value, words) })),
      ];
    }
    case 'top-seven-list':
      return inOrder(view).map(({ number, title, status, key, summary }) => ({
        label: `${number}. ${title}${status && ` (${status})`}`,
        value: key?.value ?? '',
        more: summary,
      }));
  }
}

/**
 * What stands in an article until the widget does, and in its place where it never does: title, sentence, the headline
 * figures, sources and as-of. It is shorter than the widget at any width, as all that is longer would move the text
 * below once the widget takes its place; the bare table has the rest. One line of plain HTML.
 */
export function fallback(view: View): string {
  const { lang, dir, text, stale } = view;
  // unstyled, a header cell would stand in the middle of its place
  const start = `align="${dir === 'rtl' ? 'right' : 'left'}"`;
  const body = rows(view).map(({ label, value, more }) => {
    const cell = value && `<td>${escape(value)}</td>`;
    const head = `<th scope="row" ${start}${value ? '' : ' colspan="2"'}>${escape(label)}</th>`;
    return `<tr valign="top">${head}${cell}</tr>${more ? `<tr><td colspan="2">${escape(more)}</td></tr>` : ''}`;
  });
  const foot = sourceLine(view, link);
  return [
    `<table lang="${escape(lang)}" dir="${dir}">`,
    `<caption>${[`<strong>${escape(text.title)}</strong>`, escape(stale), escape(text.summary)].filter(Boolean).join('<br>')}</caption>`,
    body.length ? `<tbody>${body.join('')}</tbody>` : '',
    foot && `<tfoot><tr><td colspan="2">${foot}</td></tr></tfoot>`,
    '</table>',
  ].join('');
}

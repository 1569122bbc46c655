import { isWhole, pastedWidget, WIDGET, widgetIn } from './markup.js';

/** TipTap's editor and node, as far as they are needed. */
interface TipTap {
  view: { dom: HTMLElement };
  commands: { insertContent(markup: string): boolean };
}
interface Node {
  attrs: Record<string, unknown>;
}

/** A node is made from anything a document may hold: what is no widget becomes an empty `div`. */
const elementOf = ({ attrs }: Node): HTMLElement =>
  widgetIn(`${attrs.html}`) ?? document.createElement('div');

const read = (element: HTMLElement): { html: string } | false => {
  const html = isWhole(element) && widgetIn(element.outerHTML)?.outerHTML;
  return html ? { html } : false;
};

/**
 * A block for TipTap: `Node.create(reportWidget)`. It holds the snippet's markup as it was, room and fallback included,
 * and is moved and deleted as a whole. Where the page has the bundle, or has imported `report-widgets/define`, whoever
 * writes sees the widget itself, else its fallback.
 */
export const reportWidget = {
  name: 'reportWidget',
  group: 'block',
  atom: true,
  draggable: true,
  // before those that take a `div`, a `figure` or a table for their own
  priority: 1000,

  addAttributes: () => ({ html: { default: '', rendered: false } }),

  parseHTML: () =>
    ['div', WIDGET].map((tag) => ({
      tag,
      priority: 1000,
      getAttrs: read,
    })),

  renderHTML: ({ node }: { node: Node }) => elementOf(node),

  addNodeView:
    () =>
    ({ node }: { node: Node }) => {
      const dom = elementOf(node);
      // the bundle puts a widget into a placeholder: that is no change of the article
      return { dom, ignoreMutation: ({ type }: { type: string }) => type !== 'selection' };
    },

  onCreate: ({ editor }: { editor: TipTap }): void =>
    editor.view.dom.addEventListener(
      'paste',
      (event) => {
        const markup = pastedWidget(event.clipboardData);
        if (!markup) return;
        event.preventDefault();
        editor.commands.insertContent(markup);
      },
      // before TipTap pastes it as text
      { capture: true },
    ),
};

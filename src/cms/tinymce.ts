import { ATTRIBUTES, isTag, PLACEHOLDER, COMMON, TAGS } from './allowed.js';
import { pastedWidget } from './markup.js';

/** What a site gives to `tinymce.init` so that the tags are not lost; placeholders need nothing. */
export const tinymceOptions = {
  custom_elements: TAGS.join(),
  extended_valid_elements: TAGS.map((tag) => `${tag}[${[...ATTRIBUTES[tag], ...COMMON].join('|')}]`).join(),
};

/** A node of TinyMCE's own tree, as far as it is needed. */
interface AstNode {
  name: string;
  parent?: AstNode | null;
  firstChild?: AstNode | null;
  lastChild?: AstNode | null;
  attr(name: string): string | undefined;
  attr(name: string, value: string | null): unknown;
  unwrap(): void;
}

interface Filters {
  addNodeFilter(names: string, callback: (nodes: AstNode[]) => void): void;
  addAttributeFilter(names: string, callback: (nodes: AstNode[]) => void): void;
}

/** TinyMCE's editor, as far as it is needed. */
interface TinyMCE {
  parser: Filters;
  serializer: Filters;
  on(name: 'PreInit' | 'init', callback: () => void): unknown;
  on(name: 'paste', callback: (event: ClipboardEvent) => void): unknown;
  getDoc(): Document;
  dom: { addStyle(rules: string): void };
  insertContent(markup: string): void;
}

/** With the `div` that keeps the room, where that is there for the widget alone. */
function whole(node: AstNode): AstNode {
  const { parent } = node;
  return parent?.name === 'div' && parent.firstChild === node && parent.lastChild === node ? parent : node;
}

/**
 * Called as TinyMCE's `setup`: a widget is moved, copied and deleted as a whole, a snippet that is pasted as text
 * becomes a widget, and, with the bundle's address, whoever writes sees what readers will see.
 * @param bundle Address of `report-widgets.js`; left out, the fallback is seen.
 */
export function setUpTinyMCE(editor: TinyMCE, bundle?: string): void {
  const names = TAGS.join();
  // TinyMCE makes addresses relative to the page that it stands on, which is not the article's; this it leaves as it is
  const keepAddress = (nodes: AstNode[]): void => {
    for (const node of nodes) node.attr('data-mce-src', node.attr('src') ?? null);
  };
  const mark = (value: string | null) => (nodes: AstNode[]) => {
    for (const node of nodes) whole(node).attr('contenteditable', value);
  };
  editor.on('PreInit', () => {
    editor.parser.addNodeFilter(names, keepAddress);
    editor.parser.addNodeFilter(names, mark('false'));
    editor.parser.addAttributeFilter(PLACEHOLDER, mark('false'));
    // what the bundle has put into a placeholder that is being shown; before the marks, which look at the parent
    editor.serializer.addNodeFilter(names, (nodes) => {
      for (const node of nodes) if (isTag(node.parent?.attr(PLACEHOLDER) ?? '')) node.unwrap();
    });
    editor.serializer.addNodeFilter(names, mark(null));
    editor.serializer.addAttributeFilter(PLACEHOLDER, mark(null));
  });
  editor.on('init', () => {
    // there a figure is as narrow as a picture
    editor.dom.addStyle(`[${PLACEHOLDER}]{display:block}`);
    if (!bundle) return;
    const script = editor.getDoc().createElement('script');
    script.src = bundle;
    editor.getDoc().head.append(script);
  });
  editor.on('paste', (event) => {
    const markup = pastedWidget(event.clipboardData);
    if (!markup) return;
    event.preventDefault();
    editor.insertContent(markup);
  });
}

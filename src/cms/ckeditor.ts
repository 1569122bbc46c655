import { escape } from '../static/escape.js';
import { ATTRIBUTES, FALLBACK, PLACEHOLDER, PLACEHOLDER_ATTRIBUTES, TAGS } from './allowed.js';
import type {
  CKEditor,
  Helpers,
  ModelElement,
  Plugin,
  Upcast,
  ViewElement,
  ViewWriter,
} from './ckeditor.types.js';
import { pastedWidget, widgetIn } from './markup.js';

const named = (names: readonly string[]): RegExp => new RegExp(`^(${names.join('|')})$`);

/**
 * The same without a plugin, by General HTML Support: `htmlSupport: { allow: htmlSupportRules }`. Nothing is lost, but
 * in the editor a placeholder is a table that can be written in, and a tag is only seen where the page has the bundle.
 */
export const htmlSupportRules = [
  // the content of other tags that CKEditor does not know passes, too, but none of their attributes
  { name: '$customElement' },
  ...TAGS.map((name) => ({
    name: named([name]),
    attributes: named(ATTRIBUTES[name]),
    styles: true,
    classes: true,
  })),
  { name: named(['figure', 'div']), attributes: named(PLACEHOLDER_ATTRIBUTES), styles: true, classes: true },
  ...Object.entries(FALLBACK).map(([name, attributes]) => ({ name, attributes: named(attributes) })),
];

/** The name of a widget in CKEditor's model. */
const MODEL = 'reportWidget';

/** A view element as markup, whose content CKEditor was told to leave as it is. */
function markupOf(element: ViewElement): string {
  const attributes = [...element.getAttributes()]
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const content =
    element.getCustomProperty('$rawContent') ??
    [...element.getChildren()].map((child) => (child.is('element') ? markupOf(child) : '')).join('');
  return `<${element.name}${attributes}>${content}</${element.name}>`;
}

const elementOf = (model: ModelElement): HTMLElement =>
  widgetIn(`${model.getAttribute('html')}`) ?? document.createElement('div');

/**
 * A plugin for CKEditor 5: a widget is a block that is kept as the snippet had it, room and fallback included, and is
 * moved and deleted as a whole; a snippet that is pasted as text becomes one. Where the page has the bundle, or has
 * imported `report-widgets/define`, whoever writes sees the widget itself, else its fallback.
 * @param helpers Both are exports of the package `ckeditor5`.
 */
export function reportWidgets<Required>({ Widget, toWidget }: Helpers<Required>): Plugin<Required> {
  return class {
    static readonly pluginName = 'ReportWidgets';
    static readonly requires = [Widget];

    constructor(readonly editor: object) {}

    init(): void {
      const { model, conversion, data, editing } = this.editor as CKEditor;
      model.schema.register(MODEL, { inheritAllFrom: '$blockObject', allowAttributes: ['html'] });

      const read = (element: ViewElement, { writer, consumable }: Upcast): unknown => {
        const html = widgetIn(markupOf(element))?.outerHTML;
        if (!html) return null;
        // all of it is in the markup now
        for (const { item } of editing.view.createRangeIn(element)) consumable.consume(item, { name: true });
        return writer.createElement(MODEL, { html });
      };
      const patterns = [...TAGS.map((name) => ({ name })), { attributes: { [PLACEHOLDER]: true } }];
      for (const pattern of patterns) data.registerRawContentMatcher(pattern);
      for (const view of [...patterns, { name: 'div' }])
        conversion.for('upcast').elementToElement({ view, model: read, converterPriority: 'high' });

      conversion.for('dataDowncast').elementToElement({
        model: MODEL,
        view: (item: ModelElement, { writer }: { writer: ViewWriter }) => {
          const { localName, attributes, innerHTML } = elementOf(item);
          const all = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
          return writer.createRawElement(localName, all, (element) => (element.innerHTML = innerHTML));
        },
      });
      conversion.for('editingDowncast').elementToElement({
        model: MODEL,
        view: (item: ModelElement, { writer }: { writer: ViewWriter }) => {
          const shown = writer.createRawElement('div', {}, (element) =>
            element.replaceChildren(elementOf(item)),
          );
          const box = writer.createContainerElement('div', { class: 'report-widget' }, [shown]);
          return toWidget(box, writer, { label: 'Report widget' });
        },
      });

      editing.view.document.on('clipboardInput', (_event, input) => {
        input.content = pastedWidget(input.dataTransfer) ?? input.content;
      });
    }
  };
}

/** CKEditor 5, as far as the plugin needs it: the package itself is the site's. */
export interface ViewElement {
  name: string;
  is(type: 'element'): boolean;
  getAttributes(): Iterable<[name: string, value: string]>;
  getChildren(): Iterable<ViewElement>;
  getCustomProperty(name: string): unknown;
}

export interface ModelElement {
  getAttribute(name: string): unknown;
}

type Attributes = Record<string, string>;

export interface ViewWriter {
  createContainerElement(name: string, attributes: Attributes, children: unknown[]): unknown;
  createRawElement(name: string, attributes: Attributes, render: (element: HTMLElement) => void): unknown;
}

export interface Upcast {
  writer: { createElement(name: string, attributes: Attributes): unknown };
  consumable: { consume(item: unknown, what: { name: true }): unknown };
}

interface Conversion {
  elementToElement(definition: { view: unknown; model: unknown; converterPriority?: 'high' }): unknown;
}

interface Input {
  dataTransfer: Pick<DataTransfer, 'getData'>;
  content?: unknown;
}

export interface CKEditor {
  model: { schema: { register(name: string, rules: object): void } };
  conversion: { for(direction: 'upcast' | 'dataDowncast' | 'editingDowncast'): Conversion };
  data: { registerRawContentMatcher(pattern: object): void };
  editing: {
    view: {
      createRangeIn(element: ViewElement): Iterable<{ item: unknown }>;
      document: { on(event: 'clipboardInput', callback: (event: unknown, input: Input) => void): void };
    };
  };
}

/** What the plugin is given of the package `ckeditor5`. */
export interface Helpers<Required> {
  Widget: Required;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the site's types, whichever version they are of
  toWidget: (element: any, writer: any, options: { label: string }) => unknown;
}

export interface Plugin<Required> {
  new (editor: object): { editor: object; init(): void };
  readonly pluginName: string;
  readonly requires: Required[];
}

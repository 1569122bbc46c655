import { until, words, type Widget } from '../support/widgets.js';

type Frame = Window & typeof globalThis;

/** The builder page in a frame, as tools/embed-site.mjs shows it: in the site folder of the first data set. */
export interface Builder {
  frame: Frame;
  document: Document;
  /** What it has put on the clipboard, and the files that it has saved. */
  copied: string[];
  saved: { name: string; content: Blob }[];
  /** What it says against itself. */
  said: string[];
}

/** Where the report of that folder lies, from the page. */
const REPORT = 'pakistan-ict-2025/report.json';

const open = new Set<HTMLIFrameElement>();

export async function visitBuilder({ width = 1200, hash = '' } = {}): Promise<Builder> {
  const element = document.createElement('iframe');
  element.style.cssText = `inline-size: ${width}px; block-size: 900px`;
  element.allow = 'clipboard-write';
  element.src = `/embed-site/builder.html${hash}`;
  document.body.append(element);
  open.add(element);
  await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  const frame = element.contentWindow as Frame;
  const builder: Builder = { frame, document: frame.document, copied: [], saved: [], said: [] };
  for (const level of ['error', 'warn'] as const)
    frame.console[level] = (...line: unknown[]) => builder.said.push(`${level}: ${line.join(' ')}`);
  frame.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    builder.said.push(`violation: ${violatedDirective}`),
  );
  frame.addEventListener('error', ({ message }) => builder.said.push(`uncaught: ${message}`));
  frame.addEventListener('unhandledrejection', ({ reason }) => builder.said.push(`unhandled: ${reason}`));
  // the real one asks for a focus that a frame of a test does not have
  Object.defineProperty(frame.navigator, 'clipboard', {
    value: { writeText: async (text: string) => void builder.copied.push(text) },
  });
  const objects = new Map<string, Blob>();
  const create = frame.URL.createObjectURL.bind(frame.URL);
  frame.URL.createObjectURL = (content: Blob) => {
    const address = create(content);
    objects.set(address, content);
    return address;
  };
  frame.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.download) frame.HTMLElement.prototype.click.call(this);
    else builder.saved.push({ name: this.download, content: objects.get(this.href)! });
  };
  return builder;
}

/** The element with that id. */
export const at = <E extends HTMLElement = HTMLInputElement>({ document }: Builder, id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing has the id ${id}`);
  return found as E;
};

/** Types into a field, in place of what it holds. */
export async function type(builder: Builder, id: string, text: string): Promise<void> {
  const field = at(builder, id);
  field.value = text;
  field.dispatchEvent(new builder.frame.Event('input', { bubbles: true }));
  field.dispatchEvent(new builder.frame.Event('change', { bubbles: true }));
  await drawn();
}

/** Chooses one of some radio buttons or of a list. */
export async function choose(builder: Builder, name: string, value: string): Promise<void> {
  const found = builder.document.querySelector<HTMLInputElement | HTMLSelectElement>(
    `input[name='${name}'][value='${value}'], select[id='${name}']`,
  );
  if (!found) throw new Error(`no ${name} with ${value}`);
  if (found.localName === 'select') {
    found.value = value;
    found.dispatchEvent(new builder.frame.Event('change', { bubbles: true }));
  } else found.click();
  await drawn();
}

/** Presses the first button of that name. */
export async function press({ document }: Builder, name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? words(each)) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  found.click();
  await drawn();
}

/** The page draws itself as soon as what runs has ended. */
export const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Opens the report of the folder by its address. */
export async function openReport(builder: Builder): Promise<void> {
  await type(builder, 'open-address', REPORT);
  await press(builder, 'Load');
  await until(() => !!builder.document.getElementById('destination-title'));
}

/** What is said beside a field, as assistive technology finds it. */
export const beside = (builder: Builder, id: string): string =>
  (at(builder, id).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((each) => words(builder.document.getElementById(each)))
    .join(' ');

/** The widget of the preview. */
export const previewed = ({ document }: Builder): Widget | null =>
  document.querySelector<Widget>('export-gauge, subscriber-counter, top-seven-list');

/** What the preview says in a part of its widget. */
export const shown = (builder: Builder, part = 'summary'): string =>
  words(previewed(builder)?.shadowRoot?.querySelector(`[part~='${part}']`));

/** The snippets for a destination, as they are copied, by their names. */
export async function copies(builder: Builder, destination: string): Promise<Record<string, string>> {
  await choose(builder, 'destination', destination);
  const found: Record<string, string> = {};
  for (const button of builder.document.querySelectorAll<HTMLButtonElement>('.piece button')) {
    button.click();
    await until(() => builder.copied.length > 0);
    found[button.getAttribute('aria-label')!.replace('Copy: ', '')] = builder.copied.pop()!;
  }
  return found;
}

afterEach('the builders leave', () => {
  for (const element of open) element.remove();
  open.clear();
});

import { settled, TAGS, until, words, type Tag, type Widget } from '../support/widgets.js';

export const BUNDLE = '/dist/report-widgets.js';

export type Frame = Window & typeof globalThis;

/** What a page says against its guest, in order: a line each, led by where it came from. */
export interface Guest {
  frame: Frame;
  document: Document;
  said: string[];
  /** Adds to the page, which is still being parsed. */
  write(markup: string): void;
  /** Resolves once the page is parsed to its end and all of its scripts have run. */
  end(): Promise<Guest>;
}

const open = new Set<HTMLIFrameElement>();

/** A page that others own, in a frame; what it says is kept from before its first script. */
export function begin(before?: (frame: Frame) => void): Guest {
  const element = document.createElement('iframe');
  element.width = '640';
  document.body.append(element);
  open.add(element);
  const frame = element.contentWindow as Frame;
  const { document: inside } = frame;
  const said: string[] = [];
  // what listened before is forgotten by this
  inside.open();
  for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const)
    frame.console[level] = (...line: unknown[]) => said.push(`${level}: ${line.join(' ')}`);
  frame.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    said.push(`violation: ${violatedDirective} ${sample}`.trim()),
  );
  frame.addEventListener('error', ({ message }) => said.push(`uncaught: ${message}`), true);
  frame.addEventListener('unhandledrejection', ({ reason }) => said.push(`unhandled: ${reason}`));
  before?.(frame);
  const guest: Guest = {
    frame,
    document: inside,
    said,
    write: (markup) => inside.write(markup),
    async end() {
      const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
      inside.close();
      await loaded;
      return guest;
    },
  };
  return guest;
}

export const head = (more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${more}<title>A page</title></head>`;

export const bundle = (attributes = ''): string => `<script src="${BUNDLE}" ${attributes}></script>`;

/** A whole page with this body, and the bundle at its end. */
export async function visit(
  body: string,
  {
    top = '',
    script = bundle(),
    before,
  }: { top?: string; script?: string; before?: (frame: Frame) => void } = {},
): Promise<Guest> {
  const guest = begin(before);
  // in one go, since a strict policy refuses a second one
  guest.write(`${head(top)}<body>${body}${script}</body></html>`);
  return guest.end();
}

export const json = (report: unknown): string =>
  `<script type="application/json">${JSON.stringify(report)}</script>`;

/** All three widgets with that content and those attributes. */
export const three = (attributes = '', content: (tag: Tag) => string = () => ''): string =>
  TAGS.map((tag) => `<${tag} ${attributes}>${content(tag)}</${tag}>`).join('');

export const widgets = ({ document: inside }: Guest): Widget[] => [
  ...inside.querySelectorAll<Widget>(TAGS.join()),
];

/** The first widget of the page. */
export const widget = (guest: Guest): Widget => widgets(guest)[0]!;

/** Resolves once every widget of the page has come to that status. */
export async function all(guest: Guest, status: string): Promise<Widget[]> {
  const found = widgets(guest);
  await until(
    () => found.every((each) => each.status === status),
    `all ${status}, but ${found.map((each) => each.status).join()}; ${guest.said.join('; ')}`,
  );
  await Promise.all(found.map(settled));
  return found;
}

/** Whether a reader sees it: not so what is a child of a widget that has put its figures in its stead. */
export const seen = (element: Element | null): boolean => !!element && element.getClientRects().length > 0;

export const titles = (guest: Guest): string[] =>
  widgets(guest).map((each) => words(each.shadowRoot?.querySelector('[part~=title]')));

/** Time for a late answer or error to come in. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** What the page has asked for without the widgets: the bundle, and in WebKit the test server's own script. */
const OTHERS = [BUNDLE, '/__web-dev-server__web-socket.js'];

/** The addresses that the widgets have asked for. */
export const requests = ({ frame }: Guest): string[] =>
  frame.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => !OTHERS.includes(path));

afterEach('the guests leave', () => {
  for (const element of open) element.remove();
  open.clear();
});

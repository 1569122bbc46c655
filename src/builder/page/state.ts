import type { Report } from '../../model/report.types.js';
import type { WidgetName } from '../../static/view.js';
import { documentIn, fieldText, textOf, valueAt, isObject, type Document, type Path } from '../document.js';
import { checked, type Checked } from '../findings.js';
import type { Answers } from '../pasted.js';

/** What the page was built from: the version and the hash of the script that its snippets name. */
export interface Release {
  version: string;
  integrity: string;
}

/** A place where cells from a spreadsheet are pasted. */
export interface PasteBox {
  text: string;
  answers: Answers;
  /** Figures chosen by hand for rows that name none, by row. */
  chosen: Record<number, string>;
}

export interface Preview {
  width: 'phone' | 'desktop';
  scheme: 'light' | 'dark';
  lang: 'en' | 'ur';
}

/** How the widget shows the report: its attributes. */
export interface Look {
  form: 'arc' | 'bullet' | 'steps';
  ranked: boolean;
  countdown: boolean;
  digits: '' | 'latn' | 'arabext';
  label: string;
}

export interface State {
  document: Document | undefined;
  /** The document as it was last opened or saved. */
  kept: string;
  /** Whether it was begun here: what is to be filled in lies open. */
  fresh: boolean;
  /** Address that it was loaded from. */
  origin: string | undefined;
  checked: Checked | undefined;
  /** The last report that kept to the format. */
  report: Report | undefined;
  widget: WidgetName;
  look: Look;
  preview: Preview;
  /** Languages that texts are written in. */
  languages: string[];
  destination: string;
  /** Address of the site folder, and of the report where it is another, as typed. */
  base: string;
  src: string;
  inline: boolean;
  /** Texts of fields that hold more than the document does, while they are typed. */
  drafts: Record<string, string>;
  pastes: Record<string, PasteBox>;
  /** The whole document as text, while it is typed and is no JSON. */
  source: string | undefined;
  /** What went wrong at the start, or with a file. */
  fault: string;
  /** Said to everyone, screen readers included. */
  notice: string;
}

export const emptyPaste = (): PasteBox => ({ text: '', answers: { power: 0 }, chosen: {} });

/** The languages that a document's title and labels are in, the report's own first. */
export function languagesIn(document: Document): string[] {
  const own = fieldText(document, ['lang']) || 'en';
  const title = valueAt(document, ['title']);
  return [...new Set([own, ...(isObject(title) ? Object.keys(title) : [])])];
}

/** The language to show a document in: the one there is, unless its texts are all in the other. */
const shownIn = (document: Document, lang: Preview['lang']): Preview['lang'] => {
  const languages = languagesIn(document);
  return languages.includes(lang) ? lang : languages.includes('ur') ? 'ur' : 'en';
};

/** So long a notice lies over the page. */
const NOTICE_MS = 8000;

/** The state of the page, and the only way to change it. */
export class Store {
  state: State;
  #queued = false;
  #fading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly release: Release,
    readonly today: string,
    base: string,
    readonly draw: () => void,
  ) {
    this.state = {
      document: undefined,
      kept: '',
      fresh: false,
      origin: undefined,
      checked: undefined,
      report: undefined,
      widget: 'export-gauge',
      look: { form: 'arc', ranked: false, countdown: false, digits: '', label: '' },
      preview: { width: 'phone', scheme: 'light', lang: 'en' },
      languages: ['en'],
      destination: 'html',
      base,
      src: '',
      inline: false,
      drafts: {},
      pastes: {},
      source: undefined,
      fault: '',
      notice: '',
    };
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    if (change.notice) {
      clearTimeout(this.#fading);
      this.#fading = setTimeout(() => this.set({ notice: '' }), NOTICE_MS);
    }
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.draw();
    });
  }

  /** Puts a document in place of the one there is. */
  edit(document: Document, more: Partial<State> = {}): void {
    const found = checked(document);
    this.set({
      document,
      checked: found,
      report: found.report ?? this.state.report,
      source: undefined,
      ...more,
    });
  }

  /** Begins with a document, which counts as saved. */
  open(
    document: Document,
    widget: WidgetName,
    { origin, fresh = false }: { origin?: string | undefined; fresh?: boolean } = {},
  ): void {
    this.edit(document, {
      kept: textOf(document),
      preview: { ...this.state.preview, lang: shownIn(document, this.state.preview.lang) },
      origin,
      fresh,
      report: checked(document).report,
      widget,
      languages: languagesIn(document),
      src: origin ?? '',
      drafts: {},
      pastes: {},
      fault: '',
    });
  }

  /** Opens what somebody gave as text, or says why it cannot be. */
  openText(text: string, origin?: string): void {
    const found = documentIn(text);
    if (!found.ok) return this.set({ fault: found.error });
    this.open(found.value, firstWidget(found.value) ?? this.state.widget, { origin });
    this.set({ notice: 'The report is open.' });
  }

  /** Whether there is work that is in no file. */
  get unsaved(): boolean {
    const { document, kept } = this.state;
    return document !== undefined && textOf(document) !== kept;
  }

  draft(path: string, text: string | undefined): void {
    const drafts = { ...this.state.drafts };
    if (text === undefined) delete drafts[path];
    else drafts[path] = text;
    this.set({ drafts });
  }

  paste(id: string, change: Partial<PasteBox>): void {
    const before = this.state.pastes[id] ?? emptyPaste();
    this.set({ pastes: { ...this.state.pastes, [id]: { ...before, ...change } } });
  }
}

/** The first widget whose section a document has. */
function firstWidget(document: Document): WidgetName | undefined {
  const sections: [Path, WidgetName][] = [
    [['exports'], 'export-gauge'],
    [['subscribers'], 'subscriber-counter'],
    [['developments'], 'top-seven-list'],
  ];
  return sections.find(([path]) => valueAt(document, path) !== undefined)?.[1];
}

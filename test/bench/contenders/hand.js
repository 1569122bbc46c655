// What the hand-written elements share: no library, no languages but English, no reports but good ones. They make the same
// nodes with the same texts as ours (fair.ts compares them), and nothing beside: no menu, no status, no animation.
import common from '../../../src/elements/common.styles.ts';

const number = (options) => new Intl.NumberFormat('en', options);
const BY_DIGITS = { 3: number({ maximumSignificantDigits: 3 }), 4: number({ maximumSignificantDigits: 4 }) };
const PLAIN = number({ maximumFractionDigits: 3 });
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const MONTH_YEAR = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const SCALES = [
  [1e12, '\u00a0trillion'],
  [1e9, '\u00a0billion'],
  [1e6, '\u00a0million'],
  [0, ''],
];
const scaleOf = (value) => SCALES.find(([from]) => Math.abs(value) >= from * 0.9995);

/** 1.8 billion, with the currency's sign: $1.8 billion; `digits` in all, or as many as there are. */
export function amount(value, currency = '', digits = 0) {
  const [per, word] = scaleOf(value);
  const text = (BY_DIGITS[digits] ?? PLAIN).format(Math.abs(value) / (per || 1));
  return (value < 0 ? '−' : '') + currency + text + word;
}

/** $450–464 million; empty where both are written alike. */
export function range(low, high, currency) {
  if (amount(low, currency, 3) === amount(high, currency, 3)) return '';
  const [per, word] = scaleOf(Math.max(Math.abs(low), Math.abs(high)));
  const write = (value) => BY_DIGITS[3].format(Math.abs(value) / per);
  const between = low < 0 || high < 0 ? ' to ' : '–';
  return `${low < 0 ? '−' : ''}${currency}${write(low)}${between}${high < 0 ? '−' : ''}${write(high)}${word}`;
}

export const three = (value) => BY_DIGITS[3].format(value);

/** November 30, 2025 */
export const day = (date) => DAY.format(new Date(date));
/** October 2025, from the first of a month */
export const month = (date) => MONTH_YEAR.format(new Date(date));
/** July–November 2025, or July 2025 – June 2026 */
export const months = (from, to) =>
  from.slice(0, 4) === to.slice(0, 4)
    ? `${MONTH.format(new Date(from))}–${month(to)}`
    : `${month(from)} – ${month(to)}`;

const COLUMNS = ['Figure', 'Value', 'Kind', 'Period', 'Source'];

/** A button, and what it shows and hides. */
export const fold = (key, label, content, id = key) =>
  `<button class="toggle" part="button" aria-expanded="false" aria-controls="${id}" data-toggle="${id}">${label}</button>` +
  `<div class="fold" id="${id}" hidden="until-found">${content}</div>`;

/** The frame around the figures; what takes a text is marked with its name. */
export const frame = (body, rows) =>
  `<div class="widget" part="widget" lang="en" dir="ltr"><div class="title" part="title" role="heading" aria-level="3" data-text="title"></div>` +
  `<p class="summary" part="summary" data-text="summary"></p>${body}` +
  fold(
    'table',
    'All figures',
    `<div class="scroll" tabindex="0" role="region" aria-label="All figures"><table part="table"><thead><tr>` +
      COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('') +
      `</tr></thead><tbody>${rows}</tbody></table></div>`,
  ) +
  `<div class="foot" part="footer"><p><span part="source" data-text="source"></span> <span part="as-of" data-text="asOf"></span></p>` +
  `${fold('menu', 'Share and download', '')}</div><p class="unseen" role="status"></p></div>`;

export function template(markup) {
  const element = document.createElement('template');
  element.innerHTML = markup;
  return element;
}

export function sheet(...texts) {
  return [common, ...texts].map((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    return made;
  });
}

/** An element with a shadow tree of one template, `source`, whose marked places are set to texts, and its `sheets`. */
export class Hand extends HTMLElement {
  #texts;
  #notice;
  #shown;

  connectedCallback() {
    if (!this.shadowRoot) this.#make();
    this.render();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.render();
  }

  #make() {
    const { source, sheets } = this.constructor;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    root.append(source.content.cloneNode(true));
    root.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-toggle]');
      if (!button) return;
      const open = button.getAttribute('aria-expanded') === 'false';
      button.setAttribute('aria-expanded', open);
      if (open) button.nextElementSibling.removeAttribute('hidden');
      else button.nextElementSibling.setAttribute('hidden', 'until-found');
    });
    this.#texts = [...root.querySelectorAll('[data-text]')].map((place) => {
      const text = document.createTextNode('');
      // an icon has its text behind it
      if (place.localName === 'i') place.after(text);
      else place.append(text);
      return [place.dataset.text, text];
    });
    this.#notice = root.querySelector('.unseen');
  }

  /** Sets what has changed, and tells screen readers. */
  fill(texts) {
    const shown = this.#shown ?? {};
    for (const [name, text] of this.#texts) if (texts[name] !== shown[name]) text.data = texts[name];
    if (this.#shown) this.#notice.textContent = 'Figures updated.';
    this.#shown = texts;
  }
}

import { plain, words, type Widget } from './widgets.js';

/** What a program says where it has nothing to say. */
const SLIPS = /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b|∞/;

/** A number as SVG has it, and a path or a list that is made of nothing else. */
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const PATH = /^(M[-\d.,e+\s]+([LHVAZCQSTmlhvazcqst][-\d.,e+\s]*)*)*$/;
const NUMERIC = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'];

/** A text without what nobody sees: white space, marks that order text, controls. */
const seenOf = (text: string): string => plain(text).replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, '');

const CONTROLS = "a[href], button, input, select, [tabindex], [role='group'], [role='meter']";

/** The name that assistive technology has for it. */
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? words(element);

function svgFaults(svg: SVGElement): string[] {
  const faults: string[] = [];
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name, value } of element.attributes) {
      const numbers = value.match(/[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?/gi) ?? [];
      const good =
        name === 'd'
          ? PATH.test(value)
          : name === 'viewBox'
            ? value.split(' ').length === 4 && value.split(' ').every((part) => NUMBER.test(part))
            : !NUMERIC.includes(name) || (NUMBER.test(value) && !value.startsWith('-'));
      if (!good || !numbers.every((number) => Number.isFinite(Number(number))))
        faults.push(`<${element.localName} ${name}="${value}">`);
    }
  return faults;
}

/**
 * What is wrong with a widget as it stands, a line each; nothing where all is well. It holds whatever its report is.
 * @param own What the report itself says, which a widget may repeat.
 */
export function faults(widget: Widget, own = ''): string[] {
  const root = widget.shadowRoot!;
  const found: string[] = [];
  const fault = (what: string, text: string | null): unknown => found.push(`${what}: ${text}`);
  /** Where it says what is not the report's own; -1 where it does not. */
  const slip = (text: string): number => {
    const { index, 0: word } = SLIPS.exec(text) ?? { index: -1, 0: '' };
    return own.includes(word) && word ? -1 : index;
  };

  const elements = [...root.querySelectorAll('*')];
  // a file to be taken along is text in code
  const files = elements
    .map((element) => element.getAttribute('href') ?? '')
    .filter((to) => /^data:/.test(to));
  for (const text of [root.innerHTML, ...files.map(decodeURIComponent)]) {
    const at = slip(text);
    if (at >= 0) fault('said', text.slice(Math.max(0, at - 100), at + 100));
  }

  if (!!widget.report === !!root.querySelector('slot:not([hidden])'))
    fault('fallback', `${widget.status}, ${widget.report?.id}`);
  for (const part of widget.report ? ['title', 'summary', 'value', 'list'] : ['message'])
    for (const element of root.querySelectorAll(`[part~='${part}']`))
      if (!seenOf(element.textContent ?? '')) fault(`blank ${part}`, element.outerHTML.slice(0, 200));
  if (widget.report && root.querySelectorAll("[part='title'], [part='summary']").length !== 2)
    fault('not one title and one summary', root.innerHTML.slice(0, 200));

  for (const control of root.querySelectorAll(CONTROLS))
    if (!seenOf(nameOf(control))) fault('no name', control.outerHTML.slice(0, 200));
  const ids = elements.map(({ id }) => id).filter(Boolean);
  if (new Set(ids).size < ids.length) fault('an id given twice', ids.join(' '));
  for (const control of root.querySelectorAll('[aria-controls]')) {
    const id = control.getAttribute('aria-controls')!;
    if (!root.getElementById(id)) fault('controls nothing', id);
    if ((control.getAttribute('aria-expanded') === 'true') === !!root.getElementById(id)?.hidden)
      fault('not as it says', control.outerHTML.slice(0, 200));
  }
  for (const svg of root.querySelectorAll('svg')) for (const each of svgFaults(svg)) fault('svg', each);
  return found;
}

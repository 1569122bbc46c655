import { plain, words, type Widget } from './widgets.js';

/** What a program says where it has nothing to say. */
const SLIPS = /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b|∞/;

/** A number as SVG has it, and a path or a list that is made of nothing else. */
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const PATH = /^(M[-\d.,e+\s]+([LHVAZCQSTmlhvazcqst][-\d.,e+\s]*)*)*$/;
const NUMERIC = ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2'];

/** A text without what nobody sees: white space, marks that order text, controls. */
const seenOf = (text: string): string => plain(text).replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, '');

const CONTROLS = "a[href], button, input, select, [tabindex], [role='region'], [role='meter']";

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
  const slips = (text: string): boolean => {
    const [slip] = SLIPS.exec(text) ?? [];
    return slip !== undefined && !own.includes(slip);
  };

  if (slips(root.textContent ?? '')) fault('said', root.textContent);
  const elements = [...root.querySelectorAll('*')];
  for (const element of elements)
    for (const { name, value } of element.attributes) {
      // a file to be taken along is text in code
      const text = value.startsWith('data:') ? decodeURIComponent(value) : value;
      if (slips(text)) fault(`<${element.localName} ${name}>`, text);
    }

  if (!!widget.report === elements.some(({ localName }) => localName === 'slot'))
    fault('fallback', `${widget.status}, ${widget.report?.id}`);
  for (const part of widget.report ? ['title', 'summary', 'value', 'list'] : ['message'])
    for (const element of root.querySelectorAll(`[part~='${part}']`))
      if (!seenOf(element.textContent ?? '')) fault(`blank ${part}`, element.outerHTML.slice(0, 200));
  if (widget.report && root.querySelectorAll("[part='title'], [part='summary']").length !== 2)
    fault('not one title and one summary', root.innerHTML.slice(0, 200));

  for (const control of root.querySelectorAll(CONTROLS))
    if (!seenOf(nameOf(control))) fault('no name', control.outerHTML.slice(0, 200));
  const ids = elements.map(({ id }) => id).filter(Boolean);
  for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) fault('id given twice', id);
  for (const control of root.querySelectorAll('[aria-controls]')) {
    const id = control.getAttribute('aria-controls')!;
    if (!root.getElementById(id)) fault('controls nothing', id);
    if ((control.getAttribute('aria-expanded') === 'true') === !!root.getElementById(id)?.hidden)
      fault('not as it says', control.outerHTML.slice(0, 200));
  }
  for (const svg of root.querySelectorAll('svg')) for (const each of svgFaults(svg)) fault('svg', each);
  return found;
}

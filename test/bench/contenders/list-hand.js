// A list as one would write it by hand: everything that ours shows of the report at `src`, in English. A newer report has it
// all made anew.
import list from '../../../src/elements/top-seven-list.styles.ts';
import { amount, day, fold, frame, Hand, month, months, sheet, template } from './hand.js';
import { listFigures } from '../work.js';

const SHARED = new Map();
const load = (src) => {
  if (!SHARED.has(src))
    SHARED.set(
      src,
      fetch(src).then((answer) => answer.json()),
    );
  return SHARED.get(src);
};

const source = template(
  frame(
    `<button class="all" part="button" data-act="open">Open all</button><ol part="list" role="list"></ol>`,
    '',
  ),
);
const ITEM = template(
  `<li part="item"><span class="number" part="number"></span><div class="text">` +
    `<p class="row"><b class="name" part="item-title"></b> <span part="status"></span></p>` +
    `<p class="figure"><b></b> <small></small></p><p></p>${fold('', 'Details', '<ul></ul><p class="row"><small></small> <button part="button" data-act="link">Copy link</button></p>')}</div></li>`,
);
const FACT = template('<p class="fact"> <b></b> <small></small><small></small></p>');
const ROW = template('<tr><th scope="row"></th><td class="value"></td><td></td><td></td><td></td></tr>');
const sheets = sheet(list);

const copy = (from) => from.content.firstChild.cloneNode(true);
const capital = (word) => word[0].toUpperCase() + word.slice(1).replace('-', ' ');
const english = (text) => text?.en ?? text ?? '';
const plurals = new Intl.PluralRules('en');

function periodText(period) {
  if (!period) return '';
  const { label, start, end } = period;
  if (label) return english(label);
  return start.slice(0, 7) === end.slice(0, 7) ? month(start) : months(start, end);
}

function valueText({ value, unit, qualifier }, units) {
  const noun = units[unit]?.en;
  const currency = unit === 'USD' ? '$' : noun || unit === 'percent' ? '' : `${unit}\u00a0`;
  const said = (qualifier ? `${qualifier} ` : '') + amount(value, currency);
  if (unit === 'percent') return `${said}%`;
  return noun ? `${said} ${noun[plurals.select(value)] ?? noun.other}` : said;
}

/** A figure in words. */
function factOf(report, figure) {
  const { label, kind, period, asOf, note, source: from } = figure;
  return {
    label: english(label),
    value: valueText(figure, report.units),
    kind: capital(kind),
    period: periodText(period),
    source: [english(report.sources[from]?.name), asOf && `as of ${day(asOf)}`].filter(Boolean).join(', '),
    note: english(note),
  };
}

function factNode({ label, value, kind, period, source: from, note }) {
  const node = copy(FACT);
  const [before, bold, , small, more] = node.childNodes;
  before.data = `${label}: `;
  bold.textContent = value;
  small.textContent = [kind, period, from].filter(Boolean).join(' · ');
  more.textContent = note;
  return node;
}

function rowNode({ label, value, kind, period, source: from, note }) {
  const node = copy(ROW);
  [label, value, kind, period, from].forEach((text, index) => (node.children[index].textContent = text));
  if (note) {
    const small = document.createElement('small');
    small.textContent = note;
    node.firstChild.append(small);
  }
  return node;
}

function itemNode(report, { id, title, status, summary, points, source: from }, index, facts) {
  const node = copy(ITEM);
  const [number, text] = node.children;
  const [head, key, line, toggle, fold] = text.children;
  const [list, foot] = fold.children;
  node.id = `${report.id}-${id}`;
  number.textContent = index + 1;
  head.firstChild.textContent = english(title);
  head.lastChild.className = `chip ${status}`;
  head.lastChild.textContent = capital(status);
  if (facts[0]) {
    key.firstChild.textContent = facts[0].value;
    key.lastChild.textContent = facts[0].label;
  } else key.remove();
  line.textContent = english(summary);
  fold.id = toggle.dataset.toggle = `${node.id}-more`;
  toggle.setAttribute('aria-controls', fold.id);
  toggle.setAttribute('aria-label', `Details: ${english(title)}`);
  for (const point of points) {
    const li = document.createElement('li');
    li.textContent = english(point);
    list.append(li);
  }
  foot.before(...facts.map(factNode));
  foot.firstChild.textContent = `Source: ${english(report.sources[from].name)}`;
  foot.lastChild.dataset.anchor = node.id;
  return node;
}

class HandList extends Hand {
  static observedAttributes = ['src'];
  static source = source;
  static sheets = sheets;

  async render() {
    const report = await load(this.getAttribute('src'));
    const { developments, figures, sources, corrections = [] } = report;
    const ids = developments.flatMap((each) => each.figures);
    const facts = developments.map((each) => each.figures.map((id) => factOf(report, figures[id])));
    const from = new Set([
      ...ids.map((id) => figures[id].source),
      ...developments.map((each) => each.source),
    ]);
    const root = this.shadowRoot;
    root
      .querySelector('ol')
      .replaceChildren(...developments.map((each, index) => itemNode(report, each, index, facts[index])));
    root.querySelector('tbody').replaceChildren(...facts.flat().map(rowNode));
    for (const old of root.querySelectorAll('.foot > .note')) old.remove();
    const foot = root.querySelector('.foot > p');
    for (const { date, text, figures: concerned } of corrections) {
      if (!concerned.some((id) => ids.includes(id))) continue;
      const note = document.createElement('p');
      note.className = 'note';
      note.setAttribute('part', 'correction');
      note.textContent = `Correction, ${day(date)}: ${english(text)}`;
      foot.after(note);
    }
    this.fill({
      title: english(report.title),
      summary: `${developments.length} developments.`,
      source: `Source: ${[...from].map((id) => english(sources[id].name)).join(' · ')}`,
      asOf: `(as of ${day(figures[ids[0]].asOf)})`,
    });
  }
}
customElements.define('hand-list', HandList);

const lists = () => document.querySelectorAll('hand-list');

/** Once the last has made what was asked of it. */
const settled = async (src) => {
  await load(src);
  await Promise.resolve();
};

export const mount = async (count) => {
  if (count) await settled(listFigures(0).src);
};

export async function update(count, round) {
  const { src } = listFigures(0, round);
  for (const each of lists()) each.setAttribute('src', src);
  await settled(src);
}

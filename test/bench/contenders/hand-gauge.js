// What the hand-written gauges share: everything that ours shows of these figures but the drawing, in English.
import gauge from '../../../src/elements/export-gauge.styles.ts';
import { amount, day, fold, frame, Hand, month, months, range, sheet, template, three } from './hand.js';
import { gaugeFigures } from '../work.js';

const NAMES = {
  required: 'Needed now',
  ofRecord: 'Against the record month',
  ofAverage: 'Against the average',
  average: 'Average so far',
  plan: 'Straight line',
  againstPlan: 'Against the straight line',
  projection: 'At the average so far',
  atRecord: 'At the record every month',
};
const text = (name, tag, more = '') => `<${tag}${more} data-text="${name}"></${tag}>`;
const named = (key) => (key === 'plan' ? text('planLabel', 'dt') : `<dt>${NAMES[key]}</dt>`);
const row = (key, label) =>
  `<div class="row"><dt><i class="${key}"></i>${label}</dt>${text(key, 'dd')}</div>`;

const body = (drawing) =>
  `<div class="body"><div><div part="drawing" class="drawing" aria-hidden="true">${drawing}` +
  `<div class="reading">${text('share', 'div', ' class="big" part="value"')}${text('of', 'div', ' class="quiet"')}</div></div>` +
  `<dl class="key" part="key">${row('achieved', 'So far')}${row('target', 'Target')}` +
  `<div class="row"><dt>${text('planLabel', 'i', ' class="plan"')}</dt>${text('plan', 'dd')}</div>` +
  `${row('record', NAMES.atRecord)}</dl></div>` +
  `<dl class="pace" part="pace">${['required', 'ofRecord', 'ofAverage', 'againstPlan', 'projection']
    .map(
      (key) =>
        `<div class="row"><dt>${NAMES[key]}</dt>${text(`${key}Pace`, 'dd')}${text(`${key}Detail`, 'dd', ' class="quiet"')}</div>`,
    )
    .join('')}</dl></div>` +
  fold(
    'working',
    'Workings and notes',
    `<dl class="working">${Object.keys(NAMES)
      .map((key) => `${named(key)}${text(`${key}Equation`, 'dd')}`)
      .join('')}</dl>`,
  );

const cells = (cell, value, kind, period, source) =>
  `<tr>${cell}${text(value, 'td', ' class="value"')}<td>${kind}</td>${period ? text(period, 'td') : '<td></td>'}${text(source, 'td')}</tr>`;
const heading = text('title', 'th', ' scope="row"');
const rows =
  cells(heading, 'achieved', 'Actual', 'period', 'origin') +
  cells(heading, 'target', 'Target', 'targetPeriod', 'origin') +
  cells(heading, 'recordValue', 'Record', 'recordPeriod', 'origin') +
  Object.entries(NAMES)
    .map(([key, label]) =>
      cells(
        key === 'plan' ? text('planLabel', 'th', ' scope="row"') : `<th scope="row">${label}</th>`,
        `${key}Value`,
        'Computed',
        '',
        `${key}Working`,
      ),
    )
    .join('');

const sheets = sheet(gauge);

const count = (from, to) =>
  (to.slice(0, 4) - from.slice(0, 4)) * 12 + (to.slice(5, 7) - from.slice(5, 7)) + 1;
const money = (value, digits) => amount(value, '$', digits);
const times = (value) => `${three(value)} times`;

/** A value with the band that its rounding leaves, where it can be seen. */
const banded = (value, low, high) => {
  const between = range(low, high, '$');
  return between ? `${value} (${between})` : value;
};

function texts(read) {
  const [a, t, r] = ['value', 'target', 'record'].map((name) => +read(name));
  const half = read('rounded-to') / 2;
  const [from, to] = read('period').split('/');
  const [targetFrom, targetTo] = read('target-period').split('/');
  const e = count(from, to);
  const w = count(targetFrom, targetTo);
  const l = w - e;
  const label = read('label');
  const recordPeriod = month(read('record-period'));
  const asOf = `as of ${day(read('as-of'))}`;
  const period = months(from, to);
  const [year, last] = to.split('-');
  const planLabel = `Straight line, ${day(Date.UTC(year, last, 0))}`;

  const pace = (t - a) / l;
  const average = a / e;
  const plan = (t * e) / w;
  const ahead = a - plan;
  const [least, most] = [a - half, a + half];
  const rate = (value, digits = 3) => `${money(value, digits)} a month`;
  const paceBand = range((t - most) / l, (t - least) / l, '$');
  const ratio = (value, low, high) =>
    times(value) + (three(low) === three(high) ? '' : ` (${three(low)}–${three(high)} times` + ')');
  const achieved = `about ${money(a)}`;
  const share = `${three((a / t) * 100)}%`;
  const ofRecord = pace / r;
  const ofAverage = pace / average;

  const values = {
    required: rate(pace) + (paceBand && ` (${paceBand})`),
    ofRecord: ratio(ofRecord, (t - most) / l / r, (t - least) / l / r),
    ofAverage: ratio(ofAverage, ((t - most) / l / most) * e, ((t - least) / l / least) * e),
    average: banded(rate(average), least / e, most / e),
    plan: money(plan, 3),
    againstPlan: banded(money(ahead, 3), least - plan, most - plan),
    projection: banded(money(average * w, 3), (least / e) * w, (most / e) * w),
    atRecord: banded(money(a + r * l, 3), least + r * l, most + r * l),
  };
  const four = (value) => money(value, 4);
  const workings = {
    required: `(${four(t)} − ${four(a)}) ÷ ${l}\u00a0months`,
    ofRecord: `${four(pace)} ÷ ${four(r)}`,
    ofAverage: `${four(pace)} ÷ ${four(average)}`,
    average: `${four(a)} ÷ ${e}\u00a0months`,
    plan: `${four(t)} × ${e}\u00a0months ÷ ${w}\u00a0months`,
    againstPlan: `${four(a)} − ${four(plan)}`,
    projection: `${four(a)} ÷ ${e}\u00a0months × ${w}\u00a0months`,
    atRecord: `${four(a)} + ${four(r)} × ${l}`,
  };
  const all = {
    title: label,
    summary:
      `${label}, ${period}: ${achieved}, ${share} of the ${money(t)} target. Reaching it in the ${l}\u00a0months left takes ` +
      `${values.required}: ${times(ofRecord)} the record month and ${times(ofAverage)} the average so far.`,
    share,
    of: `of the ${money(t)} target `,
    achieved,
    target: money(t),
    planLabel,
    plan: values.plan,
    record: money(a + r * l, 3),
    recordValue: money(r),
    period,
    targetPeriod: months(targetFrom, targetTo),
    recordPeriod,
    origin: `${read('source')}, ${asOf}`,
    source: `Source: ${read('source')}`,
    asOf: `(${asOf})`,
    requiredPace: rate(pace),
    requiredDetail: paceBand,
    ofRecordPace: times(ofRecord),
    ofRecordDetail: `${money(r)}, ${recordPeriod}`,
    ofAveragePace: times(ofAverage),
    ofAverageDetail: rate(average),
    againstPlanPace: `${money(Math.abs(ahead), 3)} ${ahead < 0 ? 'behind' : 'ahead'}`,
    againstPlanDetail: `${three(Math.abs(ahead / plan) * 100)}%`,
    projectionPace: money(average * w, 3),
    projectionDetail: range((least / e) * w, (most / e) * w, '$'),
    shares: { reached: a / t, plan: plan / t, record: (a + r * l) / t },
  };
  for (const key of Object.keys(NAMES)) {
    all[`${key}Value`] = values[key];
    all[`${key}Working`] = workings[key];
    all[`${key}Equation`] = `${workings[key]} = ${values[key]}`;
  }
  return all;
}

/** A gauge around the markup of a drawing, with the class `arc`. */
export const gaugeSource = (drawing) => template(frame(body(drawing), rows));

/** An element whose `source` is of `gaugeSource`, and whose `draw` shows shares of the target: reached, plan, record. */
export class HandGauge extends Hand {
  static observedAttributes = ['label', 'value', 'target', 'record', 'period', 'source', 'as-of'];
  static sheets = sheets;

  render() {
    const all = texts((name) => this.getAttribute(name));
    this.fill(all);
    this.draw(all.shares);
  }
}

export function update(count, round) {
  document.querySelectorAll('hand-gauge').forEach((element, index) => {
    element.setAttribute('value', gaugeFigures(index, round).value);
  });
}

import type { Fact } from '../format/facts.js';
import { equation, origin } from '../format/facts.js';
import type { Mark } from '../format/gauge.js';
import type { GaugeScale } from '../geometry/gauge.js';
import { place } from '../geometry/scale.js';
import { fullBlocksOf, type Block, type MonthBar, type Reading } from './blocks.js';
import { escape, link } from './escape.js';
import type { Palette } from './theme.js';
import type { View } from './view.js';
import { sourceLine } from './words.js';

/** What a piece of the markup is, to be styled by. */
export type Role =
  | 'title'
  | 'stale'
  | 'summary'
  | 'big'
  | 'words'
  | 'heading'
  | 'label'
  | 'value'
  | 'lead'
  | 'small'
  | 'rule'
  | 'number'
  | 'name'
  | 'foot'
  | 'link';

/** How the same markup is made to look like something: by style attributes, or by classes. */
export interface Dress {
  palette: Palette;
  /** The attribute for a role, with a space before it. */
  as(role: Role): string;
}

const TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">';
/** A row of cells whose widths hold, whatever is in them. */
const strip = (cells: string[]): string =>
  `${TABLE.replace('>', ' style="table-layout:fixed">')}<tr>${cells.join('')}</tr></table>`;
const table = (rows: string[]): string => `${TABLE}${rows.join('')}</table>`;

/** Markup of one view; every text in it is escaped here and nowhere else. */
class Markup {
  readonly #end: string;

  constructor(
    readonly view: View,
    readonly dress: Dress,
  ) {
    this.#end = view.dir === 'rtl' ? 'left' : 'right';
  }

  #cell(role: Role, content: string, more = ''): string {
    return `<td${more}${this.dress.as(role)}>${content}</td>`;
  }

  #row(role: Role, text: string): string {
    return text && `<tr>${this.#cell(role, escape(text))}</tr>`;
  }

  /** A row of a label and, at the line's end, its value. */
  #pair(label: string, value: string, role: Role = 'value'): string {
    const end = ` align="${this.#end}" valign="bottom"`;
    return `<tr>${this.#cell('label', label)}${this.#cell(role, escape(value), end)}</tr>`;
  }

  /** A cell of a colour; `width` in per cent or pixels, left out for what is left over. */
  #block(colour: string, height: number, width?: string, style = ''): string {
    const size = `${width ? `width="${width}" ` : ''}height="${height}" bgcolor="${colour}"`;
    return `<td ${size} style="background-color:${colour};font-size:0;line-height:0${style}">&#160;</td>`;
  }

  /** A bar of cells: the filled part, the rest, and a line for each mark. */
  #bar(at: number, height: number, marks: { at: number; colour: string }[] = []): string {
    const { accent, track } = this.dress.palette;
    const stops = [...marks.map((mark) => ({ ...mark, line: true })), { at, colour: '', line: false }];
    const ends = [...stops.sort((one, other) => one.at - other.at), { at: 1, colour: '', line: false }];
    const lengths = ends.map((stop, index) => Math.round((stop.at - (ends[index - 1]?.at ?? 0)) * 100));
    // the longest part takes what the lines leave: widths that add up to more would squeeze the lines away
    const longest = lengths.indexOf(Math.max(...lengths));
    const cells = ends.flatMap((stop, index) => {
      const colour = stop.at <= at ? accent : track;
      const width = index === longest ? undefined : `${lengths[index]}%`;
      return [
        ...(lengths[index] ? [this.#block(colour, height, width)] : []),
        ...(stop.line ? [this.#block(stop.colour, height, '3')] : []),
      ];
    });
    return strip(cells);
  }

  #gauge(scale: GaugeScale): string {
    const { text, muted, best } = this.dress.palette;
    const marks = [
      { place: scale.plan, colour: muted },
      { place: scale.record, colour: best },
      { place: scale.target, colour: text },
    ].flatMap(({ place: each, colour }) => (each ? [{ at: each.at, colour }] : []));
    return this.#bar(scale.achieved.at, 28, marks);
  }

  #reading({ before, number, behind }: Reading): string {
    const words = (text: string): string => text && `<span${this.dress.as('words')}>${escape(text)}</span>`;
    const big = `<span${this.dress.as('big')}>${escape(number)}</span>`;
    return [words(before), big, words(behind)].filter(Boolean).join(' ');
  }

  #months(months: MonthBar[]): string {
    const { accent, best, muted, paper } = this.dress.palette;
    const most = Math.max(...months.map(({ value }) => value ?? 0));
    const end = ` align="${this.#end}" width="25%"`;
    return table(
      months.map(({ name, value, text, ahead, record }) => {
        const width = Math.round(place(value ?? 0, most).at * 100);
        const colour = ahead ? paper : record ? best : accent;
        // what is still needed is only outlined
        const outline = ahead ? `;border:1px dashed ${muted}` : '';
        const bar = [
          ...(width ? [this.#block(colour, ahead ? 10 : 12, `${width}%`, outline)] : []),
          ...(width < 100 ? [this.#block(paper, 12)] : []),
        ];
        const cells = [
          this.#cell('label', escape(name), ' width="15%"'),
          `<td width="60%">${strip(bar)}</td>`,
          this.#cell('value', escape(text), end),
        ];
        return `<tr>${cells.join('')}</tr>`;
      }),
    );
  }

  #key(marks: Mark[]): string {
    const { accent, text, muted, best } = this.dress.palette;
    const colours = { achieved: accent, target: text, plan: muted, record: best, best, level: muted };
    return table(
      marks.map(({ kind, label, text: value }) => {
        const swatch = `<span style="color:${colours[kind]}">&#9632;</span> `;
        return this.#pair(swatch + escape(label), value);
      }),
    );
  }

  #fact = ({ label, value, kind, period, source, note }: Fact): string =>
    [
      this.#pair(escape(label), value),
      ...[origin(kind, period, source), note]
        .filter(Boolean)
        .map((text) => `<tr>${this.#cell('small', escape(text), ' colspan="2"')}</tr>`),
      `<tr>${this.#cell('rule', '&#160;', ' colspan="2" height="6"')}</tr>`,
    ].join('');

  #item({ number, title, status, key, summary, points, facts, source, url }: ItemOf): string {
    const { f } = this.view;
    const chip = status && ` <span${this.dress.as('small')}>(${escape(status)})</span>`;
    const rows = [
      `<tr>${this.#cell('name', escape(title) + chip)}</tr>`,
      key ? `<tr>${this.#cell('lead', escape(key.value))}</tr>${this.#row('small', key.label)}` : '',
      this.#row('summary', summary),
      ...points.map((each) => this.#row('summary', `• ${each}`)),
      facts.length ? `<tr><td>${table(facts.map(this.#fact))}</td></tr>` : '',
      source && `<tr>${this.#cell('small', `${escape(f.messages.source)}: ${this.#link(source, url)}`)}</tr>`,
    ];
    const cell = this.#cell('number', escape(number), ' width="40" valign="top"');
    return `<tr>${cell}<td valign="top">${table(rows)}</td></tr>`;
  }

  #link(text: string, url: string | undefined): string {
    return link(text, url, this.dress.as('link'));
  }

  #content(block: Block): string {
    switch (block.kind) {
      case 'reading':
        return this.#reading(block.reading);
      case 'gauge':
        return this.#reading(block.reading) + this.#gauge(block.scale);
      case 'steps':
        return this.#gauge(block.scale) + this.#months(block.months);
      case 'months':
        return table([this.#row('heading', block.title)]) + this.#months(block.months);
      case 'key':
        return this.#key(block.marks);
      case 'pace':
        return table(
          block.lines.map(({ label, text, detail }, index) =>
            [
              this.#pair(escape(label), text, index ? 'value' : 'lead'),
              detail && `<tr><td></td>${this.#cell('small', escape(detail), ` align="${this.#end}"`)}</tr>`,
            ].join(''),
          ),
        );
      case 'refusals':
      case 'notes':
        return table(block.texts.map((each) => this.#row('small', each)));
      case 'bars':
        return block.bars
          .map(({ label, value, share, percent, note }) => {
            const bar = percent === undefined ? '' : this.#bar(place(percent, 100).at, 10);
            return (
              table([this.#pair(escape(label), value)]) +
              bar +
              table([this.#row('small', share), this.#row('small', note)])
            );
          })
          .join('');
      case 'changes':
        return block.changes
          .map(({ label, value, sign, words, note }) =>
            table([
              this.#pair(escape(label), value),
              ...[[sign, words].filter(Boolean).join(' '), note].map(
                (text) => text && `<tr>${this.#cell('small', escape(text), ' colspan="2"')}</tr>`,
              ),
            ]),
          )
          .join('');
      case 'items':
        return table(block.items.map((item) => this.#item(item)));
      case 'workings':
        return table([
          this.#row('heading', block.title),
          ...block.lines.flatMap(({ label, source, value }) => [
            this.#row('small', label),
            this.#row('summary', equation(source, value)),
          ]),
        ]);
      case 'claims':
        return table(
          block.claims.map(
            ({ said, note }) => `<tr>${this.#cell('small', `<b>${escape(said)}</b> ${escape(note)}`)}</tr>`,
          ),
        );
      case 'table':
        return table([this.#row('heading', block.title)]) + table(block.facts.map(this.#fact));
    }
  }

  /** Rows of the outer table, one a block. */
  rows(): string[] {
    const { text, stale } = this.view;
    const origin = sourceLine(this.view, (each, url) => this.#link(each, url));
    return [
      this.#row('title', text.title),
      this.#row('stale', stale),
      this.#row('summary', text.summary),
      ...fullBlocksOf(this.view).map(
        (block) => `<tr><td style="padding:8px 0">${this.#content(block)}</td></tr>`,
      ),
      origin && `<tr>${this.#cell('foot', origin)}</tr>`,
      ...text.provenance.corrections.map((each) => this.#row('small', each)),
    ];
  }
}

type ItemOf = Extract<Block, { kind: 'items' }>['items'][number];

/** The rows of a table of one column that shows a view. */
export const rowsOf = (view: View, dress: Dress): string => new Markup(view, dress).rows().join('');

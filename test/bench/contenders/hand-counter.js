// What the hand-written counters share: everything that ours shows of these figures, in English.
import counter from '../../../src/elements/subscriber-counter.styles.ts';
import { amount, day, frame, Hand, sheet, template } from './hand.js';
import { counterFigures } from '../work.js';

/** A counter around the markup of its number. */
export const counterSource = (number) =>
  template(
    frame(
      `<p class="total row" part="value"><span data-text="before"></span> <span class="big">${number}</span> <span data-text="behind"></span></p>` +
        `<div class="groups">  </div>`,
      `<tr><th scope="row" data-text="title"></th><td class="value" data-text="value"></td><td>Actual</td><td></td><td data-text="origin"></td></tr>`,
    ),
  );
const sheets = sheet(counter);

/** An element whose `source` is of `counterSource`. */
export class HandCounter extends Hand {
  static observedAttributes = ['label', 'value', 'qualifier', 'source', 'as-of'];
  static sheets = sheets;

  render() {
    const title = this.getAttribute('label');
    const before = `${this.getAttribute('qualifier')} `;
    const number = amount(+this.getAttribute('value'));
    const from = this.getAttribute('source');
    const asOf = `as of ${day(this.getAttribute('as-of'))}`;
    const value = `${before}${number} subscribers`;
    this.fill({
      title,
      summary: `${title}: ${value}.`,
      before,
      number,
      behind: ' subscribers',
      value,
      origin: `${from}, ${asOf}`,
      source: `Source: ${from}`,
      asOf: `(${asOf})`,
    });
  }
}

export function update(count, round) {
  document.querySelectorAll('hand-counter').forEach((element, index) => {
    element.setAttribute('value', counterFigures(index, round).value);
  });
}

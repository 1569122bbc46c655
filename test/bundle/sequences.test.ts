import { fixture } from '@open-wc/testing';
import fc from 'fast-check';
import { catchUncaught } from '../support/uncaught.js';
import { TAGS } from '../support/widgets.js';
import { operations, World } from './world.js';

/**
 * A page does what it likes with its widgets. Here it does so at random: 500 sequences of operations, and after each
 * operation everything that always holds is looked at.
 */

const SEED = 20260120;
const SEQUENCES = 500;

const takeUncaught = catchUncaught();

describe('a widget on a page that does what it likes', function () {
  this.timeout(300_000);
  it(`is always as it says it is: ${SEQUENCES} sequences, from seed ${SEED}`, async () => {
    const home = await fixture<HTMLElement>('<div></div>');
    const frame = (await fixture<HTMLIFrameElement>('<iframe title="Another document"></iframe>'))
      .contentDocument!;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TAGS),
        fc.array(operations, { minLength: 5, maxLength: 40, size: 'max' }),
        async (tag, list) => {
          const world = new World(tag, home, frame);
          world.begin();
          try {
            for (const [index, operation] of list.entries()) {
              await world.run(operation);
              await world.rest();
              const found = [...world.look(), ...takeUncaught()];
              if (found.length) throw new Error(`after ${index + 1}: ${found.join('\n')}`);
            }
            world.widget.remove();
            await world.rest();
            const left = [...world.look(), ...(world.waiting.size ? ['a timer is left'] : [])];
            if (left.length) throw new Error(`taken out: ${left.join('\n')}`);
          } finally {
            await world.end();
            takeUncaught();
          }
        },
      ),
      { numRuns: SEQUENCES, seed: SEED, includeErrorInReport: true },
    );
  });
});

import { expect, fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { answer, asked } from '../support/answers.js';
import { itUnless } from '../support/engine.js';
import { SMALL } from '../support/reports.js';
import { buttons, frames, make, settled, TAGS, until, type Tag } from '../support/widgets.js';

/** What the page holds when all garbage is gone: see tools/test-commands.mjs. */
interface Held {
  bytes: number;
  nodes: number;
  listeners: number;
  instances: Record<string, number>;
}

const ROUNDS = 10;
const MOUNTS = 1000;
/** Code is compiled and caches fill up by the first few thousand: tens of kilobytes that come and go. */
const WARM_UP = 4000;
const BATCH = 50;

/** Bytes that a mount may leave behind. */
const MOST = 20;

const measure = (name: string): Promise<Held> => executeServerCommand<Held, string[]>('memory', [name]);

const silent = 'not measured, since this browser does not tell what it holds';
const itIs = itUnless({ firefox: silent, webkit: silent });

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The slope of values taken at equal distances: the median over all pairs, which single outliers do not move. */
const slope = (values: number[]): number =>
  median(values.flatMap((high, to) => values.slice(0, to).map((low, from) => (high - low) / (to - from))));

/** What a mount leaves behind, and how many elements are alive after all of them. */
interface Left {
  bytes: number;
  nodes: number;
  listeners: number;
  live: number;
}

/**
 * Mounts and unmounts 10,000 elements and says what is left of them.
 * @param mount Puts that many on the page and takes them away again.
 */
async function leftOf(name: string, mount: (count: number) => Promise<void>): Promise<Left> {
  const batches = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= BATCH) await mount(BATCH);
  };
  await batches(WARM_UP);
  const held: Held[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    if (round) await batches(MOUNTS);
    held.push(await measure(name));
  }
  const perMount = (of: (each: Held) => number): number => slope(held.map(of)) / MOUNTS;
  return {
    bytes: perMount(({ bytes }) => bytes),
    nodes: perMount(({ nodes }) => nodes),
    listeners: perMount(({ listeners }) => listeners),
    live: held.at(-1)!.instances[name]!,
  };
}

/** What is to be said against what is left; nothing where nothing leaks. */
const complaints = ({ bytes, nodes, listeners, live }: Left): string[] => [
  ...(bytes < MOST ? [] : [`${bytes.toFixed(1)} bytes a mount`]),
  ...(nodes < 0.01 ? [] : [`${nodes.toFixed(2)} nodes a mount`]),
  ...(listeners < 0.01 ? [] : [`${listeners.toFixed(2)} listeners a mount`]),
  ...(live === 0 ? [] : [`${live} live instances`]),
];

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A report by each way to give one, seen, unfolded here and there, and gone. */
const mountWidgets =
  (tag: Tag, place: Element) =>
  async (count: number): Promise<void> => {
    const ways = [
      { data: SMALL[tag] },
      { src: '/report.json', refresh: 60 },
      { children: `<p>Fallback</p><script type="application/json">${JSON.stringify(SMALL[tag])}</script>` },
    ];
    const widgets = Array.from({ length: count }, (_, index) => make(tag, ways[index % ways.length]));
    place.append(...widgets);
    await until(() => widgets.every(({ status }) => status === 'ready'));
    for (const button of buttons(widgets[0]!)) button.click();
    await Promise.all(widgets.map(settled));
    await frames(1);
    place.replaceChildren();
    asked.length = 0;
    // a feed is kept for one task, and what was on the screen for a frame
    await task();
    await frames(1);
  };

const kept: unknown[] = [];

/** Elements that forget to let go, each in its own way, and what is seen of it. */
const LEAKS: Record<string, [remark: RegExp, element: CustomElementConstructor]> = {
  'leaks-itself': [
    /14000 live/,
    class extends HTMLElement {
      connectedCallback(): void {
        kept.push(this);
      }
    },
  ],
  'leaks-a-listener': [
    /1\.00 listeners/,
    class extends HTMLElement {
      connectedCallback(): void {
        addEventListener('resize', () => this.toggleAttribute('narrow', innerWidth < 640));
      }
    },
  ],
  'leaks-a-note': [
    /^\d+\.\d bytes/,
    class extends HTMLElement {
      connectedCallback(): void {
        kept.push({ at: [this.localName] });
      }
    },
  ],
};

let warm: Promise<void> | undefined;

/** Makes what the widgets share, so that the first is measured like the others. */
async function warmUp(): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  for (const tag of TAGS) {
    answer('/report.json', SMALL[tag]);
    for (let batch = 0; batch < 60; batch++) await mountWidgets(tag, place)(BATCH);
  }
  place.remove();
}

describe('10,000 mounts', function () {
  this.timeout(600_000);

  async function judge(
    test: Mocha.Context,
    name: string,
    mount: (count: number) => Promise<void>,
  ): Promise<string[]> {
    const left = await leftOf(name, mount);
    test.test!.title += `: ${left.bytes.toFixed(1)} bytes`;
    return complaints(left);
  }

  for (const tag of TAGS)
    itIs(`of ${tag} leave nothing behind`, async function () {
      await (warm ??= warmUp());
      answer('/report.json', SMALL[tag]);
      const place = await fixture('<div></div>');
      expect(await judge(this, tag, mountWidgets(tag, place))).to.deep.equal([]);
    });

  for (const [name, [remark, element]] of Object.entries(LEAKS))
    itIs(`of a control that ${name.replaceAll('-', ' ')} are found out`, async function () {
      customElements.define(name, element);
      const place = await fixture('<div></div>');
      const found = await judge(this, name, async (count) => {
        place.append(...Array.from({ length: count }, () => document.createElement(name)));
        await task();
        place.replaceChildren();
      });
      kept.length = 0;
      expect(found.join()).to.match(remark);
    });
});

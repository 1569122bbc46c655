import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit';

// plain JavaScript, as the bundle takes it
const TOOLS = '/tools/trimmed';
const trimmed = (await import(`${TOOLS}/lit.js`)) as typeof lit;
const { markParts } = (await import(`${TOOLS}/mark-parts.js`)) as {
  markParts(strings: string[]): string[];
};

/** What both have to do alike; the bundle's templates are prepared, which `html` does here. */
interface Kind {
  LitElement: typeof lit.LitElement;
  nothing: symbol;
  html(strings: string[], values: unknown[]): unknown;
}

const prepared = new Map<string[], string[]>();
const KINDS: Kind[] = [
  {
    LitElement: lit.LitElement,
    nothing: lit.nothing,
    html: (strings, values) =>
      lit.html(Object.assign(strings, { raw: strings }) as unknown as TemplateStringsArray, ...values),
  },
  {
    LitElement: trimmed.LitElement,
    nothing: trimmed.nothing,
    html(strings, values) {
      if (!prepared.has(strings)) prepared.set(strings, markParts(strings));
      return trimmed.html(prepared.get(strings) as unknown as TemplateStringsArray, ...values);
    },
  },
];

let count = 0;
/** Defines a class made of that base under a name of its own. */
function define<T extends CustomElementConstructor>(element: T): string {
  const name = `trimmed-test-${count++}`;
  customElements.define(name, element);
  return name;
}

/** What a reader gets of a root: elements and texts, without the marks between them and the order of attributes. */
function drawn(root: Node): string {
  const copy = document.createElement('div');
  for (const node of root.childNodes) copy.append(node.cloneNode(true));
  const marks = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (marks.nextNode()) found.push(marks.currentNode);
  for (const node of found) node.parentNode!.removeChild(node);
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames().sort()) {
      const value = element.getAttribute(name)!;
      element.removeAttribute(name);
      element.setAttribute(name, value);
    }
  return copy.innerHTML;
}

/** A value for a place in a template, as data: each kind makes its own of it. */
type Value =
  | { is: 'plain'; plain: unknown }
  | { is: 'nothing' }
  | { is: 'list'; items: Value[] }
  | { is: 'template'; strings: string[]; values: Value[] };

const CHILDREN: string[][] = [
  ['', ''],
  ['<p>', '</p>'],
  ['', ' and ', ''],
  ['', '', ''],
  ['<p>first</p>', '<p>last</p>'],
  ['<ul>', '<li>between</li>', '</ul>', ''],
  ['<table><tbody><tr><td>', '</td><td>', '</td></tr></tbody></table>'],
  ['text', 'text'],
  ['<p>nothing in it</p>'],
  [''],
  ['<b></b><p>', '</p>'],
  ['<p><br>', '</p>'],
];
const ATTRIBUTES: string[][] = [
  ['<b class=', ' id="x" title=', '>bold</b>'],
  ['<svg viewBox=', ' preserveAspectRatio="none"><path d=', '/><path d=', ' /></svg>'],
  ['<a href="', '">', '</a>'],
  ['<p id="y" title=', ' lang="en">', '</p>'],
];

const plain = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'text',
    '<i>markup</i>',
    '?',
    '<?>',
    null,
    undefined,
    true,
    false,
    0,
    NaN,
    7.5,
  ),
  fc.string(),
);
const leaf: fc.Arbitrary<Value> = fc.oneof(
  plain.map((value): Value => ({ is: 'plain', plain: value })),
  fc.constant<Value>({ is: 'nothing' }),
);
// a list holds templates alone: that is all that the widgets give
const { value: anyValue } = fc.letrec<{ value: Value; template: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('template'), { maxLength: 4 }).map((items): Value => ({ is: 'list', items })),
    tie('template'),
  ),
  template: fc.oneof(
    fc
      .constantFrom(...CHILDREN)
      .chain((strings) =>
        fc
          .array(tie('value'), { minLength: strings.length - 1, maxLength: strings.length - 1 })
          .map((values): Value => ({ is: 'template', strings, values })),
      ),
    fc
      .constantFrom(...ATTRIBUTES)
      .chain((strings) =>
        fc
          .array(leaf, { minLength: strings.length - 1, maxLength: strings.length - 1 })
          .map((values): Value => ({ is: 'template', strings, values })),
      ),
  ),
}));

function build(kind: Kind, value: Value): unknown {
  switch (value.is) {
    case 'plain':
      return value.plain;
    case 'nothing':
      return kind.nothing;
    case 'list':
      return value.items.map((item) => build(kind, item));
    case 'template':
      return kind.html(
        value.strings,
        value.values.map((each) => build(kind, each)),
      );
  }
}

describe('the Lit of the bundle', () => {
  it('draws what Lit draws, whatever values follow each other', async () => {
    const names = KINDS.map((kind) =>
      define(
        class extends kind.LitElement {
          static override properties = {};
          static override styles = [];
          protected override createRenderRoot(): ShadowRoot {
            return this.attachShadow({ mode: 'open' });
          }
          content: unknown;
          protected override render(): unknown {
            return this.content;
          }
          protected override updated(): void {}
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { minLength: 1, maxLength: 5 }), async (values) => {
        const pair = names.map((name) => document.createElement(name)) as (lit.LitElement & {
          content: unknown;
        })[];
        document.body.append(...pair);
        for (const value of values) {
          for (const [index, element] of pair.entries()) {
            element.content = build(KINDS[index]!, value);
            element.requestUpdate();
            await element.updateComplete;
          }
          const [real, ours] = pair.map((element) => drawn(element.shadowRoot!));
          expect(ours).to.equal(real);
        }
        for (const element of pair) element.remove();
      }),
      { numRuns: 1000 },
    );
  });

  type Deed =
    | { do: 'set'; name: 'one' | 'two' | 'three' | 'four'; value: unknown }
    | { do: 'attribute'; name: 'one' | 'two' | 'the-three' | 'four' | 'other'; value: string | null }
    | { do: 'ask' | 'leave' | 'enter' | 'wait' | 'again' };
  const deeds: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      name: fc.constantFrom('one', 'two', 'three', 'four'),
      value: fc.constantFrom<unknown>('a', 'b', 1, 2, NaN, true, null, undefined),
    }),
    fc.record({
      do: fc.constant('attribute' as const),
      name: fc.constantFrom('one', 'two', 'the-three', 'four', 'other'),
      value: fc.constantFrom('', 'a', '7', 'x7', null),
    }),
    fc.record({ do: fc.constantFrom('ask', 'leave', 'enter', 'wait', 'again') }),
  );

  /** An element that writes down what becomes of it. */
  function diary(kind: Kind): { name: string; lines: string[] } {
    const lines: string[] = [];
    class Diary extends kind.LitElement {
      static override styles = [];
      protected override createRenderRoot(): ShadowRoot {
        return this.attachShadow({ mode: 'open' });
      }
      static override properties = {
        one: {},
        two: { type: Number },
        three: { type: Boolean, attribute: 'the-three' },
        four: { attribute: false },
      };
      declare one: unknown;
      declare two: unknown;
      declare three: unknown;
      declare four: unknown;
      again = false;
      constructor() {
        super();
        this.addController({
          hostConnected: () => lines.push('connected'),
          hostDisconnected: () => lines.push('disconnected'),
          hostUpdate: () => {
            lines.push('update');
            this.requestUpdate();
          },
        });
      }
      protected override render(): unknown {
        const { one, two, three, four } = this;
        lines.push(`render ${[one, two, three, four].map(String).join()}`);
        return String(one);
      }
      protected override updated(): void {
        lines.push(`updated ${this.shadowRoot!.textContent}`);
        if (!this.again) return;
        this.again = false;
        this.requestUpdate();
      }
    }
    return { name: define(Diary), lines };
  }

  it('updates when Lit does, whatever is done to an element', async () => {
    const pair = KINDS.map(diary);
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { maxLength: 15 }), async (steps) => {
        const logs: string[][] = [];
        for (const { name, lines } of pair) {
          lines.length = 0;
          const element = document.createElement(name) as lit.LitElement & Record<string, unknown>;
          document.body.append(element);
          for (const step of steps) {
            if (step.do === 'set') element[step.name] = step.value;
            else if (step.do === 'attribute') {
              if (step.value === null) element.removeAttribute(step.name);
              else element.setAttribute(step.name, step.value);
            } else if (step.do === 'ask') element.requestUpdate();
            else if (step.do === 'leave') element.remove();
            else if (step.do === 'enter') document.body.append(element);
            else if (step.do === 'again') element['again'] = true;
            else lines.push(`complete ${await element.updateComplete}`);
          }
          while (!(await element.updateComplete));
          element.remove();
          logs.push([...lines]);
        }
        expect(logs[1]).to.deep.equal(logs[0]);
      }),
      { numRuns: 1000 },
    );
  });

  it('renders anew for a property only where its value is another one', async () => {
    for (const kind of KINDS) {
      const { name, lines } = diary(kind);
      const element = document.createElement(name) as lit.LitElement & Record<string, unknown>;
      document.body.append(element);
      for (const value of [NaN, NaN, 0, -0, 'a', 'a']) {
        element['four'] = value;
        await element.updateComplete;
      }
      expect(lines.filter((line) => line.startsWith('render'))).to.deep.equal(
        ['NaN', '0', '0', 'a'].map((four) => `render undefined,undefined,undefined,${four}`),
      );
      element.remove();
    }
  });

  it('takes properties that were given before it was defined, and lets them come before attributes', async () => {
    for (const kind of KINDS) {
      const { name, lines } = diary(kind);
      const late = `${name}-late`;
      const element = document.createElement(late) as lit.LitElement & Record<string, unknown>;
      element['one'] = 'property';
      element.setAttribute('one', 'attribute');
      element.setAttribute('two', '5');
      document.body.append(element);
      customElements.define(late, class extends customElements.get(name)! {});
      await element.updateComplete;
      expect(lines.filter((line) => line.startsWith('render'))).to.deep.equal([
        'render property,5,undefined,undefined',
      ]);
      expect(Object.hasOwn(element, 'one')).to.equal(false);
      element.remove();
    }
  });

  it('goes on after a render that throws', async () => {
    let fail = true;
    const name = define(
      class extends KINDS[1]!.LitElement {
        static override properties = {};
        static override styles = [];
        protected override createRenderRoot(): ShadowRoot {
          return this.attachShadow({ mode: 'open' });
        }
        protected override render(): unknown {
          if (fail) throw new Error('not now');
          return 'drawn';
        }
        protected override updated(): void {}
      },
    );
    const element = document.createElement(name) as lit.LitElement;
    document.body.append(element);
    let caught = '';
    await element.updateComplete.catch((error: Error) => (caught = error.message));
    expect(caught).to.equal('not now');
    fail = false;
    element.requestUpdate();
    expect(await element.updateComplete).to.equal(true);
    expect(drawn(element.shadowRoot!)).to.equal('drawn');
    element.remove();
  });
});

describe('the templates of the bundle', () => {
  const refused: [name: string, strings: string[]][] = [
    ['an event', ['<p @click=', '></p>']],
    ['a property', ['<p .title=', '></p>']],
    ['a boolean attribute', ['<p ?hidden=', '></p>']],
    ['a part of an attribute', ['<p class="a ', '"></p>']],
    ['a tag', ['<', '></p>']],
    ['a question mark for a value', ['<p class=?></p>']],
    ['a processing instruction', ['<?xml ?><p>', '</p>']],
  ];
  for (const [name, strings] of refused)
    it(`do not build with ${name}`, () => {
      expect(() => markParts(strings)).to.throw();
    });
});

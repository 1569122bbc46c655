import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { entries, openStorybook, type Storybook, type StoryPage } from './pages.js';
import { compare, kept, LOOKS, read, sheet, shrink, type Difference, type Pixels } from './pictures.js';

const STORY = entries.find(({ id }) => id === 'export-gauge--arc')!;

let storybook: Storybook;
let page: StoryPage;
let reviewed: Pixels;

/** The sheet of the story as it would be kept, and as it is now. */
const taken = async (from: StoryPage): Promise<Pixels[]> => {
  const pictures: Pixels[] = [];
  for (const look of LOOKS) {
    await from.look(look);
    pictures.push(await shrink(await from.picture(), look));
  }
  return pictures;
};

before(async () => {
  storybook = await openStorybook();
  page = await storybook.page();
  await page.show(STORY, LOOKS[0]!);
  reviewed = await read(await kept(await taken(page)));
});
after(() => storybook?.close());

/** How the story differs from itself once a rule of style is added to its widget. */
async function restyled(css: string): Promise<Difference> {
  await page.page.$eval(
    'export-gauge',
    (widget, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      widget.shadowRoot!.adoptedStyleSheets.push(sheet);
    },
    css,
  );
  try {
    return compare(await sheet(await taken(page)), reviewed);
  } finally {
    await page.page.$eval('export-gauge', (widget) => widget.shadowRoot!.adoptedStyleSheets.pop());
  }
}

describe('a picture passes for the one that was reviewed', () => {
  test('when nothing has changed, though few colours of it were kept', async () => {
    assert.equal((await restyled('')).words, '');
  });

  test('when all edges are smoothed in another way, as those of text a fraction of a pixel aside', async () => {
    assert.equal((await restyled('.widget { transform: translate(0.2px, 0.2px) }')).words, '');
  });
});

describe('a picture does not pass', () => {
  const CHANGES = [
    ['one label of the key is 8 pixels aside', '.key div:first-child dt { transform: translateX(8px) }'],
    ['one label of the axis is 8 pixels lower', '.axis span:first-child { transform: translateY(8px) }'],
    ['the record has another colour', '.best { fill: #7a4fb5 }'],
    ['the lines of the drawings are lost', '.mark { stroke: none }'],
    ['a number has another colour', '.big { color: #7a4fb5 }'],
    ['the title is gone', '.title { visibility: hidden }'],
    ['a line of text is added', '.summary { margin-block-end: 2.5rem }'],
  ] as const;
  for (const [what, css] of CHANGES)
    test(`when ${what}`, async () => {
      assert.notEqual((await restyled(css)).words, '');
    });
});

describe('axe', () => {
  test('would find text that is too faint', async () => {
    await page.look(LOOKS[0]!);
    assert.deepEqual(await page.violations(), []);
    await page.page.$eval('.page', (found) =>
      (found as HTMLElement).style.setProperty('--report-muted', '#ccc'),
    );
    assert.match((await page.violations()).join(), /^color-contrast: /);
  });

  test('would find a button without a name', async () => {
    await page.page.$eval('export-gauge', (widget) => {
      widget.shadowRoot!.querySelector('button')!.textContent = '';
    });
    assert.match((await page.violations()).join(), /button-name: /);
  });
});

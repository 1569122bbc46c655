import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { entries, openStorybook, type Entry, type Storybook, type StoryPage } from './pages.js';
import { compare, kept, LOOKS, plain, read, sheet, shrink, type Pixels } from './pictures.js';

/** The pictures that were looked at and found right. UPDATE=1 puts what is shown now in the place of those that differ. */
const REVIEWED = 'test/storybook/pictures';
const update = process.env.UPDATE === '1';
/** Where pictures are put that differ from what was reviewed. */
const DIFFERENT = '.cache/stories';

/** What a story may print, throw or fail to find, and has to, by its tags. */
const COMPLAINTS: Record<string, RegExp> = {
  prints: /^error: \[report-widgets\] </,
  misses: /\/missing\.json$|^error: Failed to load resource/,
};

const stories = entries.filter(({ type }) => type === 'story');

/** As many at a time as there are pages. */
const PAGES = 2;

describe('every story', { concurrency: PAGES }, () => {
  let storybook: Storybook;
  let idle: StoryPage[];

  before(async () => {
    rmSync(DIFFERENT, { recursive: true, force: true });
    storybook = await openStorybook();
    idle = await Promise.all(Array.from({ length: PAGES }, () => storybook.page()));
  });
  after(() => storybook?.close());

  for (const story of stories)
    test(`${story.title}, ${story.name}: nothing is wrong with it, and it looks as reviewed`, async () => {
      const page = idle.pop()!;
      try {
        const { faults, pictures } = await inspect(page, story);
        faults.push(...(await differences(story.id, pictures)));
        assert.deepEqual(faults, []);
      } finally {
        idle.push(page);
      }
    });
});

/** Looks at a story in every way. */
async function inspect(page: StoryPage, story: Entry): Promise<{ faults: string[]; pictures: Pixels[] }> {
  const faults: string[] = [];
  const pictures = new Map<object, Pixels>();
  page.complaints.length = 0;
  for (const lang of ['en', 'ur'] as const) {
    const looks = LOOKS.filter((look) => look.lang === lang);
    for (const [index, look] of looks.entries()) {
      // in each language it begins anew, for what its play function does is done in that language
      await (index ? page.look(look) : page.show(story, look));
      const told = [...(await page.violations())];
      const overflow = await page.overflow();
      if (overflow > 0) told.push(`${overflow} pixels wider than the page`);
      faults.push(...told.map((fault) => `${lang}, ${look.scheme}, ${look.width} pixels: ${fault}`));
      pictures.set(look, await shrink(await page.picture(), look));
    }
  }
  const expected = Object.entries(COMPLAINTS).filter(([tag]) => story.tags.includes(tag));
  faults.push(...page.complaints.filter((each) => !expected.some(([, pattern]) => pattern.test(each))));
  for (const [tag, pattern] of expected)
    if (!page.complaints.some((each) => pattern.test(each))) faults.push(`the tag ${tag} is not borne out`);
  return { faults, pictures: LOOKS.map((look) => pictures.get(look)!) };
}

/** Compares a story's sheet with the one that was reviewed, and keeps what differs for a reviewer. */
async function differences(id: string, pictures: Pixels[]): Promise<string[]> {
  const file = `${REVIEWED}/${id}.png`;
  const actual = await sheet(pictures);
  const missing = !existsSync(file);
  const { words, picture } = missing
    ? { words: 'no picture was reviewed' }
    : compare(actual, await read(file));
  if (!words) return [];
  if (update) {
    mkdirSync(REVIEWED, { recursive: true });
    writeFileSync(file, await kept(pictures));
    return [];
  }
  mkdirSync(DIFFERENT, { recursive: true });
  writeFileSync(`${DIFFERENT}/${id}.png`, await plain(actual));
  if (picture) writeFileSync(`${DIFFERENT}/${id}.differences.png`, await plain(picture));
  return [`${file}: ${words}; see ${DIFFERENT}/${id}.png`];
}

test('every reviewed picture is one of a story', () => {
  const files = new Set(stories.map(({ id }) => `${id}.png`));
  const left = readdirSync(REVIEWED).filter((name) => !files.has(name));
  if (update) for (const name of left) rmSync(`${REVIEWED}/${name}`);
  else assert.deepEqual(left, []);
});

describe('the docs', () => {
  let storybook: Storybook;
  let page: StoryPage;

  before(async () => {
    storybook = await openStorybook();
    page = await storybook.page();
  });
  after(() => storybook?.close());

  interface Named {
    name: string;
  }
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: {
      declarations: ({ tagName?: string } & Record<
        'attributes' | 'events' | 'cssProperties' | 'cssParts',
        Named[]
      >)[];
    }[];
  };
  const declarations = modules
    .flatMap((module) => module.declarations)
    .filter(({ tagName }) => tagName !== undefined);

  for (const { tagName, ...about } of declarations)
    test(`name every attribute, event, custom property and part of <${tagName}>, as the manifest has them`, async () => {
      const docs = entries.find(({ id }) => id === `${tagName}--docs`)!;
      await page.goTo(docs);
      await page.page.waitForSelector('.docblock-argstable');
      const named = new Set(
        await page.page.$$eval('.docblock-argstable tr td:first-child', (cells) =>
          cells.map((cell) => cell.textContent!.trim().replace(/\*$/, '')),
        ),
      );
      const { attributes, events, cssProperties, cssParts } = about;
      const all = [attributes, events, cssProperties, cssParts].flat().map(({ name }) => name);
      assert.ok(all.length > 30, `${all.length} names in the manifest`);
      assert.deepEqual(
        all.filter((name) => !named.has(name)),
        [],
      );
      assert.deepEqual(page.complaints, []);
    });
});

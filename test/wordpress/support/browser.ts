import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../../tools/browsers.mjs';
import type { Role, WordPress } from './wordpress.js';

/** Milliseconds that anything in the editor may take. */
const PATIENCE = 30_000;

export const startBrowser = async (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: await findChromium(),
    // nothing but this machine is there
    args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });

/** Somebody at work: a browser of their own, with what its pages complain of. */
export interface Desk {
  page: Page;
  /** Errors that nobody caught, and what React and the editor log as errors. */
  errors: string[];
  close(): Promise<void>;
}

export async function openDesk(browser: Browser, wordpress: WordPress, role?: Role): Promise<Desk> {
  const context: BrowserContext = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 1200, height: 900 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // gravatar is not there, and a widget says on the console why it keeps its table
    if (
      message.type() === 'error' &&
      !/net::ERR_|Failed to load resource|by CORS policy|^\[report-widgets\]/.test(message.text())
    )
      errors.push(message.text());
  });
  if (role) {
    await page.goto(`${wordpress.url}/wp-login.php?redirect_to=/`);
    await page.$eval('#user_login', (field, name) => ((field as HTMLInputElement).value = name), role);
    await page.$eval('#user_pass', (field, name) => ((field as HTMLInputElement).value = name), role);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  }
  return { page, errors, close: () => context.close() };
}

/** What the editor's scripts have. */
interface Data {
  select(store: string): Record<string, (...args: unknown[]) => unknown>;
  dispatch(store: string): Record<string, (...args: unknown[]) => Promise<unknown>>;
}
export interface EditorWindow {
  wp: {
    data: Data;
    blocks: {
      createBlock(name: string, attributes?: object): object;
      getBlockType(name: string): unknown;
      parse(text: string): { isValid: boolean; name: string }[];
      pasteHandler(given: object): { name: string; attributes: Record<string, unknown> }[];
      rawHandler(given: object): { name: string; attributes: Record<string, unknown> }[];
      switchToBlockType(block: object, name: string): { name: string; attributes: Record<string, unknown> }[];
    };
  };
}

export interface SavedBlock {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
}

/** Opens a post in the block editor: a new one where no number is given. */
export async function openEditor({ page }: Desk, { url }: WordPress, post?: number): Promise<void> {
  await page.goto(`${url}/wp-admin/${post ? `post.php?post=${post}&action=edit` : 'post-new.php'}`);
  await page.waitForFunction(() => {
    const { wp } = window as unknown as Partial<EditorWindow>;
    return (
      !!wp?.data?.select('core/editor')?.getCurrentPostId!() &&
      !!wp.blocks.getBlockType('core/paragraph') &&
      !!document.querySelector('iframe[name=editor-canvas], .block-editor-block-list__layout')
    );
  });
  await page.evaluate(async () => {
    const { data } = (window as unknown as EditorWindow).wp;
    for (const scope of ['core', 'core/edit-post'])
      await data.dispatch('core/preferences').set!(scope, 'welcomeGuide', false);
  });
}

/** Where the blocks are: the editor's frame, or the page itself where it has none. */
export async function canvas({ page }: Desk): Promise<Frame> {
  const frame = await page.$('iframe[name=editor-canvas]');
  return (await frame?.contentFrame()) ?? page.mainFrame();
}

export const insert = ({ page }: Desk, blocks: [name: string, attributes?: object][]): Promise<void> =>
  page.evaluate(async (list) => {
    const { data, blocks } = (window as unknown as EditorWindow).wp;
    await data.dispatch('core/block-editor').insertBlocks!(
      list.map(([name, attributes]) => blocks.createBlock(name, attributes)),
    );
  }, blocks);

/** Blocks that somebody pastes, or that WordPress makes of an old article. */
export const pasted = ({ page }: Desk, HTML: string, how: 'pasteHandler' | 'rawHandler' = 'pasteHandler') =>
  page.evaluate(
    (HTML, how) =>
      (window as unknown as EditorWindow).wp.blocks[how]({ HTML, plainText: '', mode: 'BLOCKS' }).map(
        ({ name, attributes }) => ({ name, attributes: { ...attributes } }),
      ),
    HTML,
    how,
  );

/** Blocks that a block is turned into. */
export const transformed = ({ page }: Desk, name: string, attributes: object, into: string) =>
  page.evaluate(
    (name, attributes, into) => {
      const { blocks } = (window as unknown as EditorWindow).wp;
      return (blocks.switchToBlockType(blocks.createBlock(name, attributes), into) ?? []).map((block) => ({
        name: block.name,
        attributes: { ...block.attributes },
      }));
    },
    name,
    attributes,
    into,
  );

/** Waits until all widgets of a page show their figures. */
export const untilReady = async (frame: Frame | Page, count: number): Promise<void> => {
  await frame.waitForFunction(
    (count) => {
      const live = [...document.querySelectorAll('export-gauge, subscriber-counter, top-seven-list')];
      return live.length === count && live.every((each) => (each as { status?: string }).status === 'ready');
    },
    { timeout: PATIENCE },
    count,
  );
};

export const blocksOf = ({ page }: Desk): Promise<SavedBlock[]> =>
  page.evaluate(() =>
    (
      (window as unknown as EditorWindow).wp.data.select('core/block-editor').getBlocks!() as SavedBlock[]
    ).map(({ name, isValid, attributes }) => ({ name, isValid, attributes: { ...attributes } })),
  );

/** Waits until all blocks of the widgets have their table and show their widget. */
export async function untilShown(desk: Desk): Promise<void> {
  await desk.page.waitForFunction(() =>
    (
      (window as unknown as EditorWindow).wp.data.select('core/block-editor').getBlocks!() as SavedBlock[]
    ).every(({ name, attributes }) => !name.startsWith('report-widgets/') || !!attributes.table),
  );
  const frame = await canvas(desk);
  const blocks = (await blocksOf(desk)).filter(({ name }) => name.startsWith('report-widgets/'));
  await untilReady(frame, blocks.length);
}

/** Saves the post, and gives its number. */
export async function save({ page }: Desk, edits: object = {}): Promise<number> {
  await page.evaluate(async (edits) => {
    const { data } = (window as unknown as EditorWindow).wp;
    await data.dispatch('core/editor').editPost!(edits);
    await data.dispatch('core/editor').savePost!();
  }, edits);
  return page.evaluate(() => {
    const editor = (window as unknown as EditorWindow).wp.data.select('core/editor');
    if (!editor.didPostSaveRequestSucceed!()) throw new Error('not saved');
    return editor.getCurrentPostId!() as number;
  });
}

import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { Report } from '../../src/model/report.types.js';
import { snippet, type SnippetOptions } from '../../src/static/snippet.js';
import { startBrowser, type Desk, openDesk } from './support/browser.js';
import { startReportHost, type ReportHost } from './support/report-host.js';
import { startWordPress, type Role, type WordPress } from './support/wordpress.js';

export const WIDGETS = ['export-gauge', 'subscriber-counter', 'top-seven-list'] as const;

/** What all tests share: a site, another host with a report, a browser. */
export interface World {
  wordpress: WordPress;
  host: ReportHost;
  browser: Browser;
}

export async function startWorld(): Promise<World> {
  const [wordpress, host, browser] = await Promise.all([startWordPress(), startReportHost(), startBrowser()]);
  return { wordpress, host, browser };
}

export async function endWorld({ wordpress, host, browser }: World): Promise<void> {
  await browser.close();
  await Promise.all([host.close(), wordpress.close()]);
}

/** Lets somebody work, and no error of theirs pass. */
export async function at(
  { browser, wordpress }: World,
  role: Role | undefined,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const desk = await openDesk(browser, wordpress, role);
  try {
    await work(desk);
    if (desk.errors.length) throw new Error(`In the browser: ${desk.errors.join('\n')}`);
  } finally {
    await desk.close();
  }
}

/** The three blocks as one inserts them. */
export const threeBlocks = WIDGETS.map((widget): [string] => [`report-widgets/${widget}`]);

/** A placeholder as somebody may write it by hand. */
export const placeholder = (
  src: string,
  inside = '<table><tbody><tr><td>Inside</td></tr></tbody></table>',
): string =>
  `<figure data-report-widget="export-gauge" data-src="${src}" data-form="bullet">${inside}</figure>`;

/** The block that `report-widgets snippet --for wordpress` prints. */
export function blockSnippet(
  { host }: World,
  widget: SnippetOptions['widget'],
  more: Partial<SnippetOptions> = {},
): string {
  const report = JSON.parse(readFileSync('data/pakistan-ict-2025.json', 'utf8')) as Report;
  const options = { for: 'wordpress', widget, src: host.src, version: '', integrity: '', ...more } as const;
  return snippet(report, options).split('\n')[1]!;
}

/** Publishes a text as somebody, through WordPress's filters for their role, and gives the post's number. */
export const publish = ({ wordpress }: World, content: string, as: Role, title = 'Figures'): number =>
  wordpress.php(
    `return wp_insert_post(wp_slash(array('post_title' => '${title}', 'post_status' => 'publish', 'post_content' => base64_decode('${Buffer.from(
      content,
    ).toString('base64')}'))));`,
    as,
  );

/** A post as it is saved, with plain spaces. */
export const contentOf = ({ wordpress }: World, post: number): string =>
  wordpress.php<string>(`return get_post(${post})->post_content;`).replaceAll('\u00a0', ' ');

/** What a server answers, with plain spaces. */
export const get = async (url: string): Promise<string> =>
  (await (await fetch(url)).text()).replaceAll('\u00a0', ' ');

/** The entry of a post in the site's feed. */
export async function feedEntry(
  { wordpress }: World,
  title: string,
): Promise<{ content: string; description: string }> {
  const feed = await get(`${wordpress.url}/?feed=rss2`);
  const entry = feed.split('<item>').find((each) => each.includes(`<title>${title}</title>`))!;
  const [, content] = /<content:encoded><!\[CDATA\[([^]*?)\]\]>/.exec(entry)!;
  const [, description] = /<description><!\[CDATA\[([^]*?)\]\]>/.exec(entry)!;
  return { content: content!, description: description! };
}

import { html, type TemplateResult } from 'lit';
import { csvFile, type Fact } from '../format/facts.js';
import type { Formatter } from '../format/formatter.js';

/** Puts a text on the clipboard; false where the browser or the page's policy will not have it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a reader can take along.
 * @param leftover A text that could not be copied, offered to be copied by hand.
 */
export function menu(f: Formatter, facts: Fact[], name: string, leftover: string): TemplateResult {
  const { copyCitation, copyLink, download } = f.messages;
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(csvFile(facts))}`;
  return html`<div class="row" part="menu">
      <button part="button" data-act="cite">${copyCitation}</button>
      <button part="button" data-act="link">${copyLink}</button>
      <a download=${`${name}.csv`} href=${file}>${download}</a>
    </div>
    ${leftover && html`<p class="leftover" part="leftover">${leftover}</p>`}`;
}

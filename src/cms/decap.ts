import { PLACEHOLDER, TAGS } from './allowed.js';
import { widgetIn } from './markup.js';

const tags = TAGS.join('|');

/** What an editor pasted, and what stands in the Markdown. */
interface Data {
  snippet?: string | undefined;
}

/**
 * A snippet on one line of Markdown. A line that begins with another tag than these stands within a paragraph, and the
 * paragraph would end where the table begins: such a snippet gets a `div` around it.
 */
function line({ snippet = '' }: Data): string {
  const text = snippet.trim().replace(/\s*\n\s*/g, ' ');
  return new RegExp(`^<(${tags})\\b`).test(text) ? `<div>${text}</div>` : text;
}

/** An editor component for Decap CMS: `CMS.registerEditorComponent(reportWidget)`. The preview shows the table. */
export const reportWidget = {
  id: 'report-widget',
  label: 'Report widget',
  fields: [
    {
      name: 'snippet',
      label: 'Snippet',
      widget: 'text',
      hint: 'All of the snippet, as it was copied',
      pattern: [`<(${tags})[\\s>]|${PLACEHOLDER}=`, 'This is no snippet of a report widget.'],
    },
  ],
  // Decap gives a block of its own to it, and takes no pattern with the flag m
  pattern: new RegExp(
    `^(?:<div\\b[^>\\n]*>)?<(?:${tags}|(?:figure|div|blockquote)\\b[^>\\n]*\\b${PLACEHOLDER}=)[^\\n]*$`,
  ),
  fromBlock: ([snippet]: string[]): Data => ({ snippet }),
  toBlock: line,
  toPreview: (data: Data): string => widgetIn(line(data))?.outerHTML ?? '',
};

/**
 * What the block editor does with a report, as one script of the plugin: the table that is saved with a post, the room
 * that the widget will take, and what contradicts itself. It is made from the rooms that make all other static forms.
 */
import { inEnglish } from '../../format/english.js';
import { fetchReport } from '../../load/fetch-report.js';
import { checkText, type Finding } from '../../model/check/check.js';
import { fallback } from '../../static/fallback.js';
import { reserve } from '../../static/reserve.js';
import { LANGUAGES, viewOf, type ViewOptions } from '../../static/view.js';
import { sanitize } from './sanitize.js';

/** What a block saves of a report beside its address, and what its editor should know. */
interface Figures {
  /** HTML of the headline figures. */
  table: string;
  /** The height that the widget will take, as a CSS length. */
  room: string;
  findings: Finding[];
}

/**
 * Reads a report for a block.
 * @throws {Error} with a sentence for the editor: the report cannot be read, or lacks what the widget shows.
 */
async function load(src: string, options: ViewOptions, signal: AbortSignal): Promise<Figures> {
  const loaded = await fetchReport(src, signal);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { report, text } = loaded.value;
  const view = viewOf(report, options);
  const { findings } = checkText(text, inEnglish);
  return {
    table: fallback(view),
    room: reserve(view),
    findings: findings.filter(({ silenced }) => silenced === undefined),
  };
}

(globalThis as { reportWidgets?: object }).reportWidgets = { languages: LANGUAGES, load, sanitize };

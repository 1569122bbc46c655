import type { Section } from '../controllers/report-source.js';
import { FLAT, SHARED } from '../model/flat.js';
import { didYouMean, nearest } from './nearest.js';
import { oneOf, type Subject, type Warning } from './warning.js';

/** Those of the simple case that are not of a second or third figure. */
const FIGURE = FLAT.filter((name) => !/^(target|record)/.test(name));

/** The attributes that each widget heeds, by the part of a report that it shows. */
export const ATTRIBUTES: Record<Section, readonly string[]> = {
  exports: [...SHARED, ...FLAT, 'form', 'meter'],
  subscribers: [...SHARED, ...FIGURE],
  developments: [...SHARED, 'label', 'ranked', 'order'],
};

const TAGS: Record<Section, string> = {
  exports: 'export-gauge',
  subscribers: 'subscriber-counter',
  developments: 'top-seven-list',
};

/** What every element may have. */
const GLOBAL =
  'accesskey anchor autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate virtualkeyboardpolicy writingsuggestions'.split(
    ' ',
  );

/** What is somebody else's: data, ARIA, event handlers, and whatever frameworks mark as theirs. */
const FOREIGN = /^(data|aria|v|x|hx|ng|js|on)-|^on|^_|[^a-z0-9-]/;

/** Attributes that no widget has, or not this one, though somebody seems to think so. */
export function* attributeNames({ tag, section, attributes }: Subject): Generator<Warning> {
  const own = ATTRIBUTES[section];
  for (const name of Object.keys(attributes)) {
    if (own.includes(name) || GLOBAL.includes(name) || FOREIGN.test(name)) continue;
    const owners = (Object.keys(ATTRIBUTES) as Section[]).filter((each) => ATTRIBUTES[each].includes(name));
    if (owners[0])
      yield {
        code: 'attribute-name',
        message: `<${tag}> has no attribute ${name}.`,
        advice: `Take it away: only ${oneOf(owners.map((each) => `<${TAGS[each]}>`))} has it.`,
      };
    else if (name === 'data')
      yield {
        code: 'attribute-name',
        message: 'data is a property, not an attribute.',
        advice:
          'Set it in a script, element.data = report, or put the report into a child <script type="application/json">.',
      };
    else if (nearest(name, own) !== undefined)
      yield {
        code: 'attribute-name',
        message: `<${tag}> has no attribute ${name}.${didYouMean(name, own)}`,
        advice: 'Rename it, or call it data-… if it is your own.',
      };
  }
}

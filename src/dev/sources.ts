import { FLAT } from '../model/flat.js';
import { ATTRIBUTES } from './attribute-names.js';
import { oneOf, type Subject, type Warning } from './warning.js';

/** A report that is given twice, half, or at an address from which none can come. */
export function* sources(subject: Subject): Generator<Warning> {
  const { attributes, data, script, section } = subject;
  const src = attributes['src'];
  const ways = [
    data && 'data',
    script && 'a child script',
    src && 'src',
    attributes['value'] !== undefined && section !== 'developments' && 'value',
  ].filter((way): way is string => !!way);
  if (ways.length > 1)
    yield {
      code: 'given-twice',
      message: `The report is given by ${ways.join(' and ')}: ${ways[0]} counts, the rest does nothing.`,
      advice: 'Leave one of them.',
    };
  if (!ways.length || ways[0] === 'value') yield* incomplete(subject);
  if (src !== undefined && !data && !script) yield* address(src, subject);
}

/** Attributes of the simple case, without those that it needs. */
function* incomplete({ tag, section, attributes }: Subject): Generator<Warning> {
  const needed = { exports: ['value', 'target', 'unit'], subscribers: ['value'], developments: [] }[section];
  const given = FLAT.filter(
    (name) => name !== 'label' && ATTRIBUTES[section].includes(name) && attributes[name] !== undefined,
  );
  const missing = needed.filter((name) => attributes[name] === undefined);
  if (given.length && missing.length)
    yield {
      code: 'attributes-incomplete',
      message: `<${tag}> with ${given.join(', ')} and without ${oneOf(missing)} has nothing to show.`,
      advice: `Add ${missing.join(', ')}, or give a report by src.`,
    };
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function* address(src: string, { page }: Subject): Generator<Warning> {
  const named = `src="${src.slice(0, 80)}"`;
  let url: URL;
  try {
    url = new URL(src, page);
  } catch {
    yield {
      code: 'address',
      message: `${named} is no address.`,
      advice: 'Write the address of a report, whole or relative to the page.',
    };
    return;
  }
  if (!src.trim())
    yield {
      code: 'address',
      message: 'src is empty: no report is loaded.',
      advice: 'Write the address of a report, or take src away.',
    };
  else if (url.protocol === 'file:')
    yield {
      code: 'address',
      message: `${named} is a file: browsers load none from a page on a disk.`,
      advice: 'Look at the page by way of a server: npx report-widgets serve .',
    };
  else if (!/^https?:$/.test(url.protocol))
    yield {
      code: 'address',
      message: `${named} is a ${url.protocol} address: reports are loaded by http and https alone.`,
      advice: 'Put the report where it can be loaded from, or set the property data.',
    };
  else if (url.username || url.password)
    yield {
      code: 'address',
      message: 'src holds a user name or a password: no report is loaded, and every reader could see it.',
      advice: 'Put the report where it can be read without one.',
    };
  else if (url.protocol === 'http:' && page.startsWith('https:') && !LOCAL.test(url.hostname))
    yield {
      code: 'mixed-content',
      message: `${named} is an http address on an https page: browsers refuse to load it.`,
      advice: 'Serve the report by https.',
    };
}

import { GAUGE, LIST, table, type Case } from './case.js';
import { spoilt } from './place.js';

const utf8 = new TextEncoder();

/** Bytes out of texts and other bytes. */
function bytes(...pieces: (string | number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...utf8.encode(piece)] : piece)),
  );
}

const utf16 = (text: string, big: boolean): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((letter) => {
      const [low, high] = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return big ? [high, low] : [low, high];
    }),
  );

/** The sample with other bytes in the middle of its title. */
function titled(...middle: number[]): Uint8Array<ArrayBuffer> {
  const [before = '', behind = ''] = spoilt((report) => (report.title = 'A @ title')).split('@');
  return bytes(before, middle, behind);
}

const deep = (open: string, close: string, count: number): string => open.repeat(count) + close.repeat(count);
const sample = spoilt();
/** The sample with more text behind its first brace, or behind the first brace of its figures. */
const opened = (more: string): string => sample.replace('{', `{${more}`);
const figures = (more: string): string => sample.replace('"figures":{', `"figures":{${more}`);

const BYTES = table(
  ['a byte order mark', 'figures', { route: 'bom' }],
  ['UTF-16', 'fallback', { route: 'utf-16' }],
  ['UTF-16 that says it is JSON', 'fallback', { body: utf16(sample, false) }],
  [
    'UTF-16, big end first',
    'fallback',
    { body: utf16(sample, true), type: 'application/json; charset=utf-16be' },
  ],
  ['UTF-16 without a mark', 'fallback', { route: 'utf-16-unmarked' }],
  ['a byte that is no UTF-8', 'fallback', { body: titled(0xff) }],
  ['Latin-1', 'fallback', { body: titled(0xe9), type: 'application/json; charset=iso-8859-1' }],
  ['half of a letter', 'fallback', { body: titled(0xe2, 0x82) }],
  ['a letter with more bytes than it needs', 'fallback', { body: titled(0xc0, 0xaf) }],
  ['half of a surrogate pair in bytes', 'fallback', { body: titled(0xed, 0xa0, 0x80) }],
  ['a NUL', 'fallback', { body: titled(0) }],
  ['a NUL behind the report', 'fallback', { body: `${sample}\0` }],
  ['a NUL that is escaped', 'figures', { body: spoilt((report) => (report.title = 'A\0title')) }],
  ['a control character that is not escaped', 'fallback', { body: titled(7) }],
);

const SYNTAX = table(
  ['a page', 'fallback', { body: '<!doctype html><title>Log in</title><script>harmed = 1</script>' }],
  ['a drawing', 'fallback', { body: '<svg xmlns="http://www.w3.org/2000/svg" onload="harmed = 1"/>' }],
  ['nothing', 'fallback', { route: 'empty' }],
  ['white space', 'fallback', { route: 'blank' }],
  ['half of the report', 'fallback', { body: sample.slice(0, sample.length / 2) }],
  ['the report twice', 'fallback', { body: sample + sample }],
  ['a comma too many', 'fallback', { body: sample.replace(/\}$/, ',}') }],
  ['a comment', 'fallback', { body: `/* figures */ ${sample}` }],
  ['single quotation marks', 'fallback', { body: sample.replaceAll('"', "'") }],
  ['JSON that runs', 'fallback', { body: `parent.harmed = 1, ${sample}` }],
  ['a call with the report', 'fallback', { body: `show(${sample})` }],
  ['the word NaN for a number', 'fallback', { body: sample.replace('1800000000', 'NaN') }],
  ['a number with a leading zero', 'fallback', { body: sample.replace('1800000000', '01800000000') }],
  ['white space around the report', 'figures', { body: `\n\t ${sample}\r\n` }],
  ['a hundred thousand open brackets', 'fallback', { body: '['.repeat(100_000) }],
);

const SHAPES = table(
  ...['null', 'true', '42', '"report"', '[]', '{}'].map(
    (body) => [`JSON that is ${body}`, 'fallback', { body }] as const,
  ),
  ['the report in a list', 'fallback', { body: `[${sample}]` }],
  ['the report in a text', 'fallback', { body: JSON.stringify(sample) }],
  ['the report in an envelope', 'fallback', { body: `{"data":${sample}}` }],
  [
    'another kind of document',
    'fallback',
    { body: '{"type":"rich","version":"1.0","html":"<b>hi</b>","title":"x"}' },
  ],
  [
    'lists within lists',
    'fallback',
    { body: opened(`"title":${deep('[', ']', 5000)},"x":1,`).replace(/"title":\{[^}]*\},/, '') },
  ],
  [
    'objects within objects for a field nobody knows',
    'figures',
    { body: opened(`"more":${deep('{"a":', '}', 2000).replace(':}', ':1}')},`) },
  ],
  [
    'fields nobody knows',
    'figures',
    { body: opened('"new":[1,2,{"a":null}],"constructor":7,"toString":"x",') },
  ],
  ['a field twice, of which the last is good', 'figures', { body: opened('"figures":7,') }],
  ['a field twice, of which the last is bad', 'fallback', { body: sample.replace(/\}$/, ',"figures":7}') }],
  ['__proto__ for a field', 'figures', { body: opened('"__proto__":{"harmed":1,"title":"x","updated":7},') }],
  ['__proto__ for a figure', 'fallback', { body: figures('"__proto__":{"value":1},') }],
  [
    'figures that are only inherited',
    'fallback',
    {
      body: spoilt((report) => (report.exports = { achieved: 'constructor', target: 'valueOf' })),
      tags: GAUGE,
    },
  ],
  [
    'no section for the gauge',
    'fallback',
    { body: spoilt((report) => delete (report as { exports?: unknown }).exports), tags: GAUGE },
  ],
  [
    'no section for the list',
    'fallback',
    { body: spoilt((report) => delete (report as { developments?: unknown }).developments), tags: LIST },
  ],
  ['a list for the figures', 'fallback', { body: spoilt((report) => (report.figures = [] as never)) }],
  ['a text for a section', 'fallback', { body: spoilt((report) => (report.exports = 'achieved' as never)) }],
  ['null for a section', 'fallback', { body: spoilt((report) => (report.exports = null as never)) }],
  ['no title', 'fallback', { body: spoilt((report) => delete report.title) }],
  ['no sources', 'fallback', { body: spoilt((report) => delete (report as { sources?: unknown }).sources) }],
  ['no label', 'fallback', { body: spoilt((report) => delete report.figures.achieved.label) }],
  [
    'a thousand figures and one more',
    'fallback',
    {
      body: spoilt(({ figures: all }) => {
        for (let number = 0; number < 998; number++) all[`f-${number}`] = { ...all.achieved };
      }),
    },
  ],
);

const INLINE = table(
  ['the report in the page', 'figures', { inline: true, requests: 0 }],
  ['half of the report in the page', 'fallback', { inline: true, body: sample.slice(0, 200), requests: 0 }],
  [
    'the report in the page as an editor has typed it',
    'fallback',
    { inline: true, body: sample.replaceAll('"', '“'), requests: 0 },
  ],
  [
    'a page that has encoded the report',
    'fallback',
    { inline: true, body: sample.replaceAll('"', '&quot;'), requests: 0 },
  ],
);

export const content: Case[] = [...BYTES, ...SYNTAX, ...SHAPES, ...INLINE];

import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { common } from '../../src/elements/common.styles.js';
import { snippet, TARGETS, type SnippetOptions, type Target } from '../../src/static/snippet.js';
import { LANGUAGES, RenderError, WIDGETS } from '../../src/static/view.js';
import { plain } from '../format/helpers.js';
import { elements, EVIL, hostile, parseXml, review, textOf } from './helpers.js';

const INTEGRITY = 'sha384-abc';
const SITE = 'https://cdn.example.org/widgets';

const make = (target: Target, more: Partial<SnippetOptions> = {}, report = review): string =>
  snippet(report, {
    for: target,
    widget: 'export-gauge',
    base: SITE,
    version: '1.2.3',
    integrity: INTEGRITY,
    ...more,
  });

/** The elements of a snippet; an attribute without a value gets one, and a break its end, to be read as XML. */
const tree = (markup: string): ReturnType<typeof elements> =>
  elements(
    parseXml(
      markup
        .replaceAll(' async ', ' async="" ')
        .replaceAll(' ranked ', ' ranked="" ')
        .replaceAll('<br>', '<br/>'),
    ),
  );

const find = (markup: string, name: string): Record<string, string> => {
  const found = tree(markup).find((each) => each.name === name);
  assert.ok(found, `no ${name} in ${markup}`);
  return found.attributes;
};

describe('a snippet', () => {
  for (const target of TARGETS)
    for (const widget of WIDGETS)
      for (const lang of LANGUAGES)
        test(`for ${target} with ${widget} in ${lang} is on one line, or two where it has two parts`, () => {
          const lines = make(target, { widget, lang }).split('\n');
          assert.equal(lines.length, target === 'wordpress' || target === 'npm' ? 2 : 1);
          assert.ok(lines.every((line) => line.trim() === line && line !== ''));
        });

  test('for script names the versioned bundle with its hash, and loads it without delaying the page', () => {
    assert.deepEqual(
      { ...find(make('script'), 'script') },
      {
        async: '',
        src: `${SITE}/1.2.3/report-widgets.js`,
        integrity: INTEGRITY,
        crossorigin: 'anonymous',
      },
    );
  });

  test('has the same addresses whether the folder’s ends with a slash or not', () => {
    assert.equal(make('script', { base: `${SITE}/` }), make('script'));
  });

  test('takes the report from the site folder, or from where one says', () => {
    assert.equal(find(make('script'), 'export-gauge')['src'], `${SITE}/pakistan-ict-2025/report.json`);
    assert.equal(find(make('script', { src: '/r.json' }), 'export-gauge')['src'], '/r.json');
  });

  test('has the language that its table is in, so that the widget says the same', () => {
    assert.equal(find(make('script'), 'export-gauge')['lang'], 'en');
    assert.equal(find(make('placeholder', { lang: 'ur' }), 'figure')['data-lang'], 'ur');
  });

  test('gives the widget each attribute that was asked for, a placeholder with its prefix', () => {
    const more = {
      widget: 'top-seven-list',
      label: 'Seven',
      ranked: true,
      order: 'countdown',
      digits: 'latn',
      grouping: 'indian',
      refresh: '60',
      headingLevel: '2',
    } as const;
    const { style, src, ...own } = find(make('script', more), 'top-seven-list');
    assert.ok(style && src);
    const expected = {
      label: 'Seven',
      ranked: '',
      order: 'countdown',
      digits: 'latn',
      grouping: 'indian',
      refresh: '60',
      'heading-level': '2',
      lang: 'en',
    };
    assert.deepEqual(own, expected);
    const figure = find(make('placeholder', more), 'figure');
    for (const [name, value] of Object.entries(expected)) assert.equal(figure[`data-${name}`], value);
    assert.equal(figure['data-report-widget'], 'top-seven-list');
  });

  test('does without the script where the page has it', () => {
    for (const target of ['script', 'placeholder'] as const)
      assert.doesNotMatch(make(target, { bare: true, base: undefined, src: '/r.json' }), /<script/);
  });

  test('encodes in an address all that an attribute could trip over, and leaves what was encoded', () => {
    const src = 'https://e.org/a b/"<>\'[]`{}|خ?x=1&y=%20#z';
    const given = find(make('script', { src }), 'export-gauge')['src']!;
    assert.equal(given, 'https://e.org/a%20b/%22%3C%3E%27%5B%5D%60%7B%7D%7C%D8%AE?x=1&y=%20#z');
    assert.equal(
      new URL(given).href,
      new URL(src).href
        .replaceAll("'", '%27')
        .replaceAll('[', '%5B')
        .replaceAll(']', '%5D')
        .replaceAll('|', '%7C'),
    );
  });

  for (const reservation of ['class', 'none'] as const)
    test(`has no style attribute where the room is kept by ${reservation}`, () => {
      for (const target of ['script', 'placeholder', 'npm', 'iframe'] as const)
        assert.doesNotMatch(make(target, { reservation }), /style=/);
    });

  test('by class has the classes that the rules for the style sheet have', () => {
    for (const widget of WIDGETS) {
      const classes = tree(make('script', { widget, reservation: 'class' })).flatMap(
        ({ attributes }) => attributes['class'] ?? [],
      );
      assert.equal(classes.length, 2);
      for (const name of classes) assert.ok(make('css', { widget }).includes(`.${name}{`), name);
    }
  });

  test('for iframe is a frame of an origin of its own, with a title and a height', () => {
    const { style, height, ...rest } = find(make('iframe', { lang: 'ur' }), 'iframe');
    assert.ok(Number(height) > 500);
    assert.match(style!, /height:calc\(/);
    assert.doesNotMatch(style!, /rem/);
    assert.doesNotMatch(rest['sandbox']!, /same-origin|top-navigation/);
    assert.equal(rest['src'], `${SITE}/pakistan-ict-2025/embed/export-gauge.ur.html`);
    assert.equal(rest['loading'], 'lazy');
    assert.equal(rest['data-report-widget'], 'frame', 'the mark by which the bundle sizes it');
    assert.match(rest['title']!, /برآمدات/);
  });

  test('for iframe leads to a page that the site has, in the language or the nearest to it', () => {
    const srcOf = (lang: string, of = review): string =>
      find(make('iframe', { lang }, of), 'iframe')
        ['src']!.split('/')
        .at(-1)!;
    assert.equal(srcOf('ur-PK'), 'export-gauge.ur.html');
    const inBritish = (_: string, value: unknown): unknown =>
      value && typeof value === 'object' && 'ur' in value && 'en' in value ? { 'en-GB': value.en } : value;
    const british = { ...(JSON.parse(JSON.stringify(review, inBritish)) as typeof review), lang: 'en-GB' };
    assert.equal(srcOf('en', british), 'export-gauge.en-gb.html');
    assert.throws(() => srcOf('ur', british), RenderError);
  });

  test('for wordpress is a shortcode, and a block that says all in its markup', () => {
    const label = 'a "b" --> <c> & [d]';
    const [shortcode, block] = make('wordpress', { label, headingLevel: '2' }).split('\n');
    assert.match(
      shortcode!,
      /^\[report_widget widget="export-gauge" src="[^"\]]+" lang="en" label="[^"[\]<>]+" heading_level="2"\]$/,
    );
    const [, markup] =
      /^<!-- wp:report-widgets\/export-gauge -->(.*)<!-- \/wp:report-widgets\/export-gauge -->$/.exec(
        block!,
      )!;
    assert.doesNotMatch(markup!, /<!|-->/);
    const { 'data-room': room, ...figure } = find(markup!, 'figure');
    assert.deepEqual(figure, {
      class: 'wp-block-report-widgets-export-gauge',
      'data-report-widget': 'export-gauge',
      'data-src': `${SITE}/pakistan-ict-2025/report.json`,
      'data-lang': 'en',
      'data-label': label,
      'data-heading-level': '2',
    });
    assert.match(room!, /^calc\(/);
    assert.match(markup!, /<table .*<\/table><\/figure>$/);
  });

  test('for npm imports what defines the elements', () => {
    const [line, markup] = make('npm', { base: undefined, src: '/r.json' }).split('\n');
    assert.equal(line, "import 'report-widgets/define';");
    assert.equal(find(markup!, 'export-gauge')['src'], '/r.json');
  });

  for (const target of ['script', 'placeholder', 'iframe', 'wordpress', 'npm'] as const)
    test(`for ${target} says what it lacks where there is no address`, () => {
      assert.throws(() => make(target, { base: undefined }), RenderError);
    });

  for (const target of ['script', 'placeholder', 'iframe', 'npm'] as const)
    for (const widget of WIDGETS)
      test(`for ${target} with ${widget} shows hostile texts as text`, () => {
        const markup = make(target, { widget, label: EVIL }, hostile()).replace(/^import.*\n/, '');
        for (const { name, attributes } of tree(markup)) {
          assert.ok(!/^(img|style|object|embed|svg)$/.test(name), name);
          assert.ok(Object.keys(attributes).every((attribute) => !/^on/i.test(attribute)));
        }
        assert.equal(
          tree(markup).filter(({ name }) => name === 'script').length,
          /script|placeholder/.test(target) ? 1 : 0,
        );
      });

  test('has the title and the headline figures in its table', () => {
    const said = plain(
      textOf(parseXml(make('placeholder').replaceAll('<br>', '<br/>').replaceAll(' async ', ' async="" '))),
    );
    for (const words of [
      'ICT exports, FY26',
      'about $1.8 billion',
      '$457 million a month',
      'Source:',
      'INP-WealthPk',
      'as of',
    ])
      assert.ok(said.includes(words), words);
  });
});

test('The box around the room has the width of the widget where its column asks for one', () => {
  const asked = (text: string): string | undefined =>
    /contain-intrinsic-inline-size: ?(.*?)[;"}]/.exec(text)?.[1]!.replaceAll(' ', '');
  const own = asked(common.cssText);
  assert.ok(own);
  assert.equal(asked(make('script')), own);
  assert.equal(asked(make('css')), own);
  assert.equal(asked(readFileSync('src/cms/wordpress/includes/placeholder.php', 'utf8')), own);
});

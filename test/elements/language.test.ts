import { expect, fixture } from '@open-wc/testing';
import { exportsOf, linesOf, review } from '../support/reports.js';
import {
  frames,
  make,
  part,
  plain,
  said,
  settled,
  show,
  TAGS,
  unfold,
  until,
  words,
  type Given,
  type Widget,
} from '../support/widgets.js';

const gauge = (given: Given = {}) => show('export-gauge', { data: review, motion: 'none', ...given });
const counter = (given: Given = {}) => show('subscriber-counter', { data: review, motion: 'none', ...given });
const root = (widget: Widget): HTMLElement => part(widget, 'widget')!;

describe('the language of a widget', () => {
  const cases: [string, Given, { lang: string; dir: string; value: string }][] = [
    ['the page’s', {}, { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' }],
    ['its own', { lang: 'ur' }, { lang: 'ur', dir: 'rtl', value: 'تقریباً 20 کروڑ صارفین' }],
    ['an ancestor’s', { around: 'lang="ur"' }, { lang: 'ur', dir: 'rtl', value: 'تقریباً 20 کروڑ صارفین' }],
    [
      'its own before an ancestor’s',
      { around: 'lang="ur" dir="rtl"', lang: 'en' },
      { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
    [
      'its own with a direction of the page',
      { around: 'dir="ltr"', lang: 'ur' },
      { lang: 'ur', dir: 'rtl', value: 'تقریباً 20 کروڑ صارفین' },
    ],
    [
      'Pakistani English',
      { lang: 'en-PK' },
      { lang: 'en-PK', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
    ['Pakistani Urdu', { lang: 'ur-PK' }, { lang: 'ur-PK', dir: 'rtl', value: 'تقریباً 20 کروڑ صارفین' }],
    ['Indian English', { lang: 'en-IN' }, { lang: 'en-IN', dir: 'ltr', value: 'about 20 crore subscribers' }],
    [
      'one that nobody registered',
      { lang: 'fi' },
      { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
    [
      'one that nobody registered and that runs from right to left, for English does not',
      { around: 'lang="ps" dir="rtl"' },
      { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
    [
      'its own with a direction, however that is written',
      { dir: 'RTL', lang: 'en' },
      { lang: 'en', dir: 'rtl', value: 'about 200 million subscribers' },
    ],
    ['one that is none', { lang: '<b>' }, { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' }],
    ['an empty one', { lang: '' }, { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' }],
    [
      'Indian grouping',
      { grouping: 'indian' },
      { lang: 'en', dir: 'ltr', value: 'about 20 crore subscribers' },
    ],
    [
      'western grouping in India',
      { lang: 'en-IN', grouping: 'western' },
      { lang: 'en-IN', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
    [
      'Urdu digits',
      { lang: 'ur', digits: 'arabext' },
      { lang: 'ur', dir: 'rtl', value: 'تقریباً ۲۰ کروڑ صارفین' },
    ],
    [
      'Urdu digits by the tag',
      { lang: 'ur-PK-u-nu-arabext' },
      { lang: 'ur-PK', dir: 'rtl', value: 'تقریباً ۲۰ کروڑ صارفین' },
    ],
    [
      'Urdu digits in English',
      { digits: 'arabext' },
      { lang: 'en', dir: 'ltr', value: 'about ۲۰۰ million subscribers' },
    ],
    [
      'Latin digits where the tag has others',
      { lang: 'ur-u-nu-arabext', digits: 'latn' },
      { lang: 'ur', dir: 'rtl', value: 'تقریباً 20 کروڑ صارفین' },
    ],
    [
      'digits that do not exist',
      { digits: '!' },
      { lang: 'en', dir: 'ltr', value: 'about 200 million subscribers' },
    ],
  ];
  for (const [name, given, expected] of cases)
    it(`is ${name}`, async () => {
      const widget = await counter(given);
      const { lang, dir } = root(widget);
      expect({ lang, dir, value: words(part(widget, 'value')) }).to.deep.equal(expected);
      // the direction holds, not only the attribute
      expect(getComputedStyle(part(widget, 'summary')!).direction).to.equal(expected.dir);
    });

  it('groups a number that has no scale word as the region does', async () => {
    const data = linesOf(54321);
    const value = async (given: Given): Promise<string> =>
      words(part(await counter({ data, ...given }), 'value'));
    expect(await value({})).to.equal('54,321 lines');
    expect(await value({ lang: 'ur', digits: 'arabext' })).to.match(/^۵۴[٬,،]۳۲۱ lines$/);
    expect(await value({ data: linesOf(1234567.5), lang: 'en-IN' })).to.contain('lakh');
  });

  it('isolates every number in right-to-left text', async () => {
    const widget = await gauge({ lang: 'ur' });
    await unfold(widget);
    for (const text of [part(widget, 'summary')!, part(widget, 'pace')!, part(widget, 'key')!]) {
      // what is left without the isolates holds no number that the report’s own words did not bring
      const loose = text
        .textContent!.replace(/\u2066[^\u2069]*\u2069/g, '')
        .replace(/مالی سال [\d-]+|\d+ نومبر،? \d+|(نومبر|اکتوبر) \d+/g, '');
      expect(loose).not.to.match(/\d/);
    }
  });

  it('says the whole sentence in Urdu', async () => {
    const widget = await gauge({ lang: 'ur' });
    expect(words(part(widget, 'summary'))).to.equal(
      'اب تک کی آئی سی ٹی برآمدات، جولائی تا نومبر 2025: تقریباً 1.8 ارب ڈالر، مالی سال 2025-26 کے 5 ارب ڈالر کے ہدف کا 36 فیصد۔ ' +
        'باقی 7 ماہ میں 45.7 کروڑ ڈالر ماہانہ (45 تا 46.4 کروڑ ڈالر) درکار ہیں، یعنی ریکارڈ مہینے کا 1.18 گنا اور اب تک کی اوسط کا 1.27 گنا۔',
    );
  });

  for (const tag of TAGS)
    it(`leaves no English word of its own in ${tag} in Urdu`, async () => {
      const widget = await show(tag, { data: review, lang: 'ur', motion: 'none' });
      await unfold(widget);
      const text = plain(widget.shadowRoot!.textContent!).replace(/CSV|\(APP\)|PTA/g, '');
      expect(text).not.to.match(/[A-Za-z]{2,}/);
      const labels = [...widget.shadowRoot!.querySelectorAll('[aria-label]')].map((each) =>
        each.getAttribute('aria-label'),
      );
      expect(labels.join()).not.to.match(/[A-Za-z]{2,}/);
    });

  it('is the report’s where a text is in no other', async () => {
    const widget = await gauge({ data: { ...exportsOf(), title: 'Only English' }, lang: 'ur' });
    expect(words(part(widget, 'title'))).to.equal('Exports');
    expect(root(widget).lang).to.equal('ur');
  });
});

describe('a change of language', () => {
  it('on the widget is followed', async () => {
    const widget = await counter();
    widget.lang = 'ur';
    await settled(widget);
    expect(root(widget).dir).to.equal('rtl');
    widget.removeAttribute('lang');
    await settled(widget);
    expect(root(widget).dir).to.equal('ltr');
  });

  it('on the page is followed by all widgets', async () => {
    const widgets = await Promise.all(TAGS.map((tag) => show(tag, { data: review, motion: 'none' })));
    document.documentElement.lang = 'ur';
    await until(() => widgets.every((widget) => root(widget).lang === 'ur'));
    expect(said(widgets[1]!, 'title')).to.deep.equal(['ٹیلی کام صارفین']);
    document.documentElement.lang = 'en';
    await until(() => widgets.every((widget) => root(widget).lang === 'en'));
  });

  it('of digits and grouping is followed', async () => {
    const widget = await counter({ lang: 'ur' });
    widget.digits = 'arabext';
    await settled(widget);
    expect(words(part(widget, 'value'))).to.contain('۲۰');
    widget.setAttribute('grouping', 'western');
    widget.setAttribute('lang', 'en');
    await settled(widget);
    expect(words(part(widget, 'value'))).to.contain('۲۰۰ million');
  });

  it('keeps what is unfolded', async () => {
    const widget = await counter();
    await unfold(widget);
    widget.lang = 'ur';
    await settled(widget);
    expect([...widget.shadowRoot!.querySelectorAll('[aria-expanded=false]')]).to.have.length(0);
  });
});

describe('a widget inside a shadow root', () => {
  async function inside(lang: string): Promise<{ widget: Widget; host: HTMLElement; root: ShadowRoot }> {
    const host = await fixture<HTMLElement>(`<div lang="${lang}"></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const widget = make('subscriber-counter', { data: review, motion: 'none' });
    shadow.append(widget);
    await settled(widget);
    return { widget, host, root: shadow };
  }

  it('has the language of the ancestor outside', async () => {
    const { widget } = await inside('ur');
    expect(root(widget).lang).to.equal('ur');
  });

  it('follows a change outside', async () => {
    const { widget, host } = await inside('ur');
    host.lang = 'en';
    await until(() => root(widget).lang === 'en');
  });

  it('follows a change inside', async () => {
    const { widget, root: shadow } = await inside('ur');
    const section = document.createElement('section');
    section.lang = 'en';
    shadow.append(section);
    section.append(widget);
    await until(() => root(widget).lang === 'en');
    section.lang = 'ur';
    await frames(2);
    await settled(widget);
    expect(root(widget).lang).to.equal('ur');
  });
});

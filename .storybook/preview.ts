import '@fontsource/arimo/latin-400.css';
import '@fontsource/arimo/latin-700.css';
import '@fontsource/arimo/latin-ext-400.css';
import '@fontsource/arimo/latin-ext-700.css';
import '@fontsource/noto-nastaliq-urdu/arabic-400.css';
import '@fontsource/noto-nastaliq-urdu/arabic-700.css';
import '@fontsource/noto-nastaliq-urdu/latin-400.css';
import '@fontsource/noto-nastaliq-urdu/latin-700.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { controls, manifest } from './manifest.js';
import './preview.css';

setCustomElementsManifest(manifest);

/** All fonts, before the first story is shown: nothing is seen in another font first. */
const fonts = async (): Promise<void> => {
  await Promise.all(
    [...document.fonts].filter(({ family }) => !/Nunito/.test(family)).map((font) => font.load()),
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [controls],
  loaders: [fonts],
  decorators: [
    (story, { globals: { lang, scheme } }) =>
      html`<div
        class="page"
        lang=${lang as string}
        dir=${lang === 'ur' ? 'rtl' : 'ltr'}
        style="color-scheme: ${scheme}"
      >
        ${story()}
      </div>`,
  ],
  initialGlobals: { lang: 'en', scheme: 'light' },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'ur', title: 'اردو' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'light dark', title: 'As the system has it' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    options: { storySort: { order: ['Export gauge', 'Subscriber counter', 'Top seven list', 'States'] } },
    viewport: {
      options: Object.fromEntries(
        [280, 320, 480, 768, 1200].map((width) => [
          `w${width}`,
          { name: `${width} pixels`, styles: { width: `${width}px`, height: '100%' } },
        ]),
      ),
    },
    backgrounds: { disable: true },
    a11y: {
      // of a page, which a story is not
      config: {
        rules: ['region', 'page-has-heading-one', 'landmark-one-main'].map((id) => ({ id, enabled: false })),
      },
    },
  },
};

export default preview;

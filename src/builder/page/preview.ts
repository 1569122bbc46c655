import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { SECTIONS } from '../../static/view.js';
import { LANGUAGE_NAMES } from './fields.js';
import { radios } from './radios.js';
import type { Preview, Store } from './state.js';

/** Pixels that a preview is laid out in: a phone of today, and the column of an article. */
const WIDTHS = { phone: 360, desktop: 720 } as const;

const CHOICES: { [name in keyof Preview]: [legend: string, choices: [Preview[name], string][]] } = {
  width: [
    'Width',
    [
      ['phone', 'Phone'],
      ['desktop', 'Desktop'],
    ],
  ],
  scheme: [
    'Page',
    [
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  ],
  lang: ['Language', Object.entries(LANGUAGE_NAMES) as [Preview['lang'], string][]],
};

/** Radio buttons for one property of the preview. */
export function previewChoice(store: Store, name: keyof Preview, group = 'preview'): TemplateResult {
  const [legend, choices] = CHOICES[name];
  return radios({
    name: `${group}-${name}`,
    legend,
    looks: 'switch',
    choices,
    chosen: store.state.preview[name],
    choose: (value) => store.set({ preview: { ...store.state.preview, [name]: value } }),
  });
}

/** Makes what is wider than its place smaller, so that it is seen whole. */
const watched = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const inner = target.firstElementChild as HTMLElement | null;
    if (!inner) continue;
    const scale = Math.min(1, contentRect.width / Number(inner.dataset['width']));
    inner.style.setProperty('zoom', String(Math.floor(scale * 100) / 100));
  }
});

function fit(element?: Element): void {
  if (!element) return;
  watched.unobserve(element);
  watched.observe(element);
}

/** The widget itself. */
function widget({ state }: Store): TemplateResult {
  const { report, look, preview } = state;
  const { form, ranked, countdown, digits, label } = look;
  const given = digits || nothing;
  const title = label || nothing;
  switch (state.widget) {
    case 'export-gauge':
      return html`<export-gauge
        .data=${report}
        lang=${preview.lang}
        form=${form}
        digits=${given}
        label=${title}
        motion="none"
      ></export-gauge>`;
    case 'subscriber-counter':
      return html`<subscriber-counter
        .data=${report}
        lang=${preview.lang}
        digits=${given}
        label=${title}
        motion="none"
      ></subscriber-counter>`;
    case 'top-seven-list':
      return html`<top-seven-list
        .data=${report}
        lang=${preview.lang}
        ?ranked=${ranked}
        order=${countdown ? 'countdown' : nothing}
        digits=${given}
        label=${title}
        motion="none"
      ></top-seven-list>`;
  }
}

/** The widget as readers would see it. */
export function preview(store: Store): TemplateResult {
  const { report, checked, document, preview: now } = store.state;
  const section = SECTIONS[store.state.widget];
  const shown = report?.[section] !== undefined;
  const words = !document
    ? 'Open a report, or fill in a form: the widget appears here.'
    : !report
      ? 'The widget appears here as soon as the report has no error.'
      : !shown
        ? 'This report has nothing for this widget yet.'
        : !checked?.report
          ? 'The last state without an error:'
          : '';
  const width = WIDTHS[now.width];
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">Preview</h2>
    <div class="switches">
      ${previewChoice(store, 'width')} ${previewChoice(store, 'scheme')} ${previewChoice(store, 'lang')}
    </div>
    ${words ? html`<p class="hint">${words}</p>` : nothing}
    ${
      shown
        ? html`<div class="stage" ${ref(fit)}>
            <div
              class="paper ${now.scheme}"
              data-width=${width}
              lang=${now.lang}
              dir=${now.lang === 'ur' ? 'rtl' : 'ltr'}
              ${ref((element) => (element as HTMLElement | undefined)?.style.setProperty('inline-size', `${width}px`))}
            >
              ${widget(store)}
            </div>
          </div>`
        : nothing
    }
  </section>`;
}

import type { Report } from '../model/report.types.js';
import { addresses } from './addresses.js';
import { embedPage, FRAME_SCRIPT, FRAME_STYLE, linkCard, oembed, type Place } from './embed-page.js';
import { escape } from './escape.js';
import { ALL_FORMS, filesOf, languagesFor } from './files.js';
import { FORMS, render } from './render.js';
import { headersFile, nginxFile } from './site-rules.js';
import { SECTIONS, viewOf, WIDGETS, type View } from './view.js';

/** A file of a site folder. */
export interface SiteFile {
  /** Within the folder, with slashes. */
  path: string;
  content: string | Uint8Array;
}

export interface SiteInput extends Place {
  report: Report;
  /** The report as it was read. */
  text: string;
  bundle: Uint8Array;
  /** The builder page as it was built. */
  builder: string;
}

/** The texts of a site folder: the same input gives the same bytes. Pictures are made elsewhere, in Node. */
export function siteFiles(input: SiteInput): SiteFile[] {
  const { report, text, bundle, base, version } = input;
  const inside = addresses('', version, report.id);
  const views = WIDGETS.filter((widget) => report[SECTIONS[widget]]).flatMap((widget) =>
    languagesFor(report).map((lang) => viewOf(report, { widget, lang })),
  );
  const forms = FORMS.flatMap((as) =>
    filesOf(report, [as]).map(({ name, widget, lang }): SiteFile => {
      const url = addresses(base, version, report.id).embed(widget, lang);
      return { path: inside.form(name), content: render(report, { widget, lang, as, url }) };
    }),
  );
  return [
    { path: inside.bundle, content: bundle },
    { path: inside.frameScript, content: FRAME_SCRIPT },
    { path: inside.frameStyle, content: FRAME_STYLE },
    { path: inside.report, content: text },
    ...views.flatMap((view): SiteFile[] => [
      { path: inside.embed(view.widget, view.lang), content: embedPage(view, input) },
      { path: inside.oembed(view.widget, view.lang), content: oembed(view, input) },
    ]),
    ...forms,
    { path: inside.builder, content: builderPage(input) },
    { path: 'index.html', content: index(views, input) },
    { path: '_headers', content: headersFile(input) },
    { path: 'nginx.conf', content: nginxFile(input) },
  ];
}

/** The builder page, which knows where it and the report lie: it offers both. */
const builderPage = ({ builder, base, version, report }: SiteInput): string => {
  const path = addresses('', version, report.id).report;
  return builder.replace('<html ', () => `<html data-base="${escape(base)}" data-report="${escape(path)}" `);
};

/** A page that leads to all others. */
function index(views: View[], input: SiteInput): string {
  const { report, base, version, integrity, pictures } = input;
  const inside = addresses('', version, report.id);
  const link = (path: string, name: string): string => `<a href="${escape(path)}">${escape(name)}</a>`;
  const rows = views.map((view) => {
    const { widget, lang, dir, text } = view;
    const files = filesOf(report, pictures ? ALL_FORMS : FORMS).filter(
      (each) => each.widget === widget && each.lang === lang,
    );
    const card = pictures ? [link(inside.card(widget, lang), 'card')] : [];
    const forms = [...files.map(({ name, as }) => link(inside.form(name), as)), ...card].join(' ');
    return `<tr><th scope="row" lang="${escape(lang)}" dir="${dir}">${link(inside.embed(widget, lang), text.title)}</th><td>${widget}, ${escape(lang)}</td><td>${forms}</td></tr>`;
  });
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(report.id)}</title>${views[0] ? linkCard(views[0], `${base.replace(/\/$/, '')}/`, input) : ''}</head>`,
    `<body><h1>${escape(report.id)}</h1><p>${link(inside.report, 'The report')}, ${link(inside.builder, 'the builder page')}</p>`,
    `<p>Script: ${link(inside.bundle, inside.bundle)}, <code>${escape(integrity)}</code></p>`,
    `<table><thead><tr><th scope="col">Widget</th><th scope="col">Name, language</th><th scope="col">Static forms</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>\n`,
  ].join('');
}

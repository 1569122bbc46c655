import { findLanguage } from '../format/language.js';
import { localeOf } from '../model/check/texts.js';
import type { Subject, Warning } from './warning.js';

/** The part of a language tag before its hyphens. */
const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** What the page around the widget lacks: a language, something for readers without the script, anchors of its own. */
export function* page(subject: Subject): Generator<Warning> {
  const { tag, section, fallback, report, twins } = subject;
  yield* language(subject);
  if (!fallback)
    yield {
      code: 'no-fallback',
      message: `<${tag}> is empty: readers without the script see nothing, nor does anybody if the report fails.`,
      advice: 'Put the figures into it as a table: npx report-widgets snippet REPORT makes one.',
    };
  if (section === 'developments' && report && twins > 0)
    yield {
      code: 'same-anchors',
      message: `Another list of this page shows the report ${report.id}: both have the same anchors, and a link to an item leads to one of them only.`,
      advice: 'Show the report in one list, or give the second report an id of its own.',
    };
}

function* language({ lang, report }: Subject): Generator<Warning> {
  if (!lang)
    yield {
      code: 'no-language',
      message: 'Neither the widget nor anything around it has a lang: it speaks English.',
      advice: 'Write the language of the page: <html lang="en">.',
    };
  else if (!localeOf(lang))
    yield {
      code: 'language-tag',
      message: `lang="${lang.slice(0, 80)}" is no language tag: the widget speaks English.`,
      advice: 'Write it as in BCP 47, with hyphens: en, en-GB, ur-PK.',
    };
  else if (!findLanguage(lang))
    yield {
      code: 'language-unknown',
      message: `The page reads in ${lang}, for which the widgets have no words: they speak English.`,
      advice: `Add them with registerLanguage('${primary(lang)}', …), or set lang on the widget to a language that they have.`,
    };
  else if (report) {
    const given = typeof report.title === 'string' ? [report.lang] : Object.keys(report.title);
    if (!given.some((each) => primary(each) === primary(lang)))
      yield {
        code: 'report-language',
        message: `The page reads in ${lang}, the report in ${given.join(' and ')}: readers get both in one widget.`,
        advice: `Give the report’s texts by language, {"${given[0]}": "…", "${primary(lang)}": "…"}, or set lang on the widget.`,
      };
  }
}

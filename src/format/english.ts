import type { Report } from '../model/report.types.js';
import { Formatter } from './formatter.js';
import { resolveLocale } from './locale.js';

/** What writes a report's figures in English whatever its readers speak: findings are for editors, and in English. */
export const inEnglish = (report: Report): Formatter => new Formatter(resolveLocale({ lang: 'en' }), report);

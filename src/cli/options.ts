import { LANGUAGES, RenderError, WIDGETS, type ViewOptions } from '../static/view.js';
import { choice, Failure, usage } from './failure.js';

/** The widgets' own attributes as options. */
export const VIEW_OPTIONS = {
  widget: { type: 'string' },
  lang: { type: 'string' },
  label: { type: 'string' },
  form: { type: 'string' },
  ranked: { type: 'boolean' },
  order: { type: 'string' },
  digits: { type: 'string' },
  grouping: { type: 'string' },
} as const;

/** What they mean, for a command's help. */
export const VIEW_HELP = `  --widget NAME     ${WIDGETS.join(', ')}
  --lang TAG        the reader's language: ${LANGUAGES.join(', ')}, or such as ur-PK; else the report's
  --label TEXT      a title in place of the report's
  --form NAME       form of the gauge: arc, bullet, steps
  --ranked          the list's order is one of importance
  --order countdown begins with the list's last item
  --digits NAME     latn or arabext
  --grouping NAME   western or indian
`;

type Values = { [name in keyof typeof VIEW_OPTIONS]?: string | boolean | undefined };

/** Reads them. */
export function viewOptions(values: Values): ViewOptions {
  const text = (name: keyof Values): string | undefined => values[name] as string | undefined;
  const among = <T extends string>(name: keyof Values, choices: readonly T[]): T | undefined => {
    const value = text(name);
    return value === undefined ? undefined : choice(value, choices, name);
  };
  const widget = among('widget', WIDGETS);
  if (!widget) throw usage(`no --widget given: one of ${WIDGETS.join(', ')}`);
  return {
    widget,
    lang: text('lang'),
    label: text('label'),
    form: among('form', ['arc', 'bullet', 'steps']),
    ranked: values.ranked === true,
    order: among('order', ['countdown']),
    digits: among('digits', ['latn', 'arabext']),
    grouping: among('grouping', ['western', 'indian']),
  };
}

/** A number in a range, as an option has it. */
export function numberOption(
  value: string | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw usage(`--${name} takes a number from ${least} to ${most}, not "${value}"`);
}

/** A whole number in a range, as an option has it. */
export function wholeOption(
  value: string | undefined,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const number = numberOption(value, name, least, most);
  if (number === undefined || Number.isInteger(number)) return number;
  throw usage(`--${name} takes a whole number, not "${value}"`);
}

/** An address of the web, as an option has it. */
export function addressOption(value: string, name: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw usage(`--${name} takes an address that begins with https:// or http://, not "${value}"`);
}

/** An address that others lie under, as a browser writes it, without a slash at its end. */
export function baseOption(value: string, name: string): string {
  const { href, search, hash } = new URL(addressOption(value, name));
  if (!search && !hash) return href.replace(/\/+$/, '');
  throw usage(`--${name} takes an address that files lie under, without ? and #, not "${value}"`);
}

/** Renders; what cannot be rendered is said of the file. */
export async function rendered<T>(file: string, render: () => T | Promise<T>): Promise<T> {
  try {
    return await render();
  } catch (error) {
    if (error instanceof RenderError) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

const OPENERS = /[\u2066-\u2068]/;

/**
 * Closes what a text opens: an isolate is ended where the text ends, a stray end is dropped. Embeddings and overrides
 * go altogether, so that no text turns what stands behind it.
 */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, (mark) => {
    if (OPENERS.test(mark)) open++;
    else if (mark !== '\u2069' || !open) return '';
    else open--;
    return mark;
  });
  return kept + '\u2069'.repeat(open);
}

/**
 * A text on one line, made of characters that HTML, XML 1.0 and a terminal can take: a break or a tab becomes a space,
 * a control character or half a surrogate pair U+FFFD.
 */
export const clean = (text: string): string =>
  balanced(
    text
      .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
      // no line of a text may steer a terminal, and no XML may hold these
      .replace(/[\u0000-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD'),
  );

/**
 * A text for HTML or XML, as content or within a quoted attribute. Brackets, braces and bars are escaped too: they are
 * what content management and mailing systems take for shortcodes and merge tags.
 */
export const escape = (text: string): string =>
  clean(text).replace(/[&<>"'`[\]{}|]/g, (sign) => ESCAPES[sign] ?? `&#${sign.charCodeAt(0)};`);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An address that may be linked to: http and https alone. */
export const httpUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;

/** Escaped text, linked where it has an address. */
export function link(text: string, url: string | undefined, attributes = ''): string {
  const href = httpUrl(url);
  return href ? `<a href="${escape(href)}"${attributes}>${escape(text)}</a>` : escape(text);
}

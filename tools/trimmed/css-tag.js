// Lit's style sheets without its ways around browsers that cannot share one: one sheet object for each document.
// There is no <style> element in any case, which a strict content security policy would refuse.
const sheets = new WeakMap();

export const css = ([text]) => ({ text });

export const getCompatibleStyle = (style) => style;

export function adoptStyles(root, styles) {
  const { ownerDocument } = root;
  root.adoptedStyleSheets = styles.map((style) => {
    const known = sheets.get(ownerDocument) ?? new Map();
    sheets.set(ownerDocument, known);
    if (!known.has(style)) {
      // a sheet belongs to the document that it was made in
      const sheet = new (ownerDocument.defaultView ?? globalThis).CSSStyleSheet();
      sheet.replaceSync(style.text);
      known.set(style, sheet);
    }
    return known.get(style);
  });
}

// Lit names these; nobody here calls them.
export { css as unsafeCSS, css as CSSResult, css as supportsAdoptingStyleSheets };

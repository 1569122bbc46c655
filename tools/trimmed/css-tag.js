// Lit's style sheets without its ways around browsers that cannot share one: one sheet object for all widgets. There
// is no <style> element in any case, which a strict content security policy would refuse.
export const css = ([cssText]) => ({ cssText });

export const getCompatibleStyle = (style) => style;

export function adoptStyles(root, styles) {
  root.adoptedStyleSheets = styles.map((style) => {
    if (!style.sheet) {
      style.sheet = new CSSStyleSheet();
      style.sheet.replaceSync(style.cssText);
    }
    return style.sheet;
  });
}

// Lit names these; nobody here calls them.
export { css as unsafeCSS, css as CSSResult, css as supportsAdoptingStyleSheets };

/** Without the quotes around an attribute's whole value. */
function unquote(strings) {
  const bare = [...strings];
  for (let index = 1; index < bare.length; index++) {
    if (!bare[index - 1].endsWith('="') || !bare[index].startsWith('"')) continue;
    bare[index - 1] = bare[index - 1].slice(0, -1);
    bare[index] = bare[index].slice(1);
  }
  return bare;
}

/**
 * Prepares the strings of a template for the trimmed Lit: joined by question marks they are markup in which each part
 * is a comment, `<?>`, or an attribute whose whole value is `?`; none is empty, nor ends with a part.
 * @param {readonly string[]} strings What stands between the expressions of an html literal.
 * @returns {string[]} As many strings.
 * @throws {Error} Where an expression is neither a child nor the whole value of an attribute.
 */
export function markParts(strings) {
  const bare = unquote(strings);
  let inTag = false;
  const inside = bare.map((string) => {
    if (/=["']?\?|<\?|<$/.test(string)) throw new Error(`it would look like a part: ${string}`);
    for (const [found] of string.matchAll(/"[^"]*"|<(?=[a-z/])|>/gi)) {
      if (found === '<') inTag = true;
      else if (found === '>') inTag = false;
    }
    return inTag;
  });
  return bare.map((string, index) => {
    const last = index === bare.length - 1;
    if (!last && inside[index] && !(/\s[\w-]+=$/.test(string) && /^(\s|\/?>)/.test(bare[index + 1])))
      throw new Error(`the trimmed Lit binds children and whole attributes alone: ${string}`);
    // an unquoted value would take the slash behind it along
    const before = !index ? '' : !inside[index - 1] ? '>' : string.startsWith('/') ? ' ' : '';
    const whole = before + string + (last || inside[index] ? '' : '<');
    // a part that comes last needs something behind it, and an empty template something in it
    return last && /^>?$/.test(whole) ? `${whole}<!>` : whole;
  });
}

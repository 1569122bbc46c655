const MARKS = /(<!-- made by npm run docs: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** A document with each of its marked places as the manifest has it. */
export function filled(text, manifest) {
  const tables = tablesOf(manifest);
  return text.replace(MARKS, (_, begin, name, end) => {
    if (!Object.hasOwn(tables, name)) throw new Error(`there is nothing to be made by the name of ${name}`);
    return `${begin}\n${tables[name]()}\n\n${end}`;
  });
}

/** What can be made, by name. */
function tablesOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  const [first] = elements;
  const common = pick(first, ({ inheritedFrom }) => inheritedFrom);
  return {
    common: () => sections(common),
    ...Object.fromEntries(
      elements.map((element) => [
        element.tagName,
        () => sections(pick(element, ({ inheritedFrom }) => !inheritedFrom)),
      ]),
    ),
    properties: () =>
      table(
        ['custom property', 'sets', 'where left out'],
        first.cssProperties.map(({ name, description, default: value }) => [
          code(name),
          description,
          code(value),
        ]),
      ),
    'common-parts': () => parts(common.cssParts),
    ...Object.fromEntries(
      elements.map((element) => [
        `${element.tagName}-parts`,
        () => parts(element.cssParts.filter(({ inheritedFrom }) => !inheritedFrom)),
      ]),
    ),
  };
}

const KINDS = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

const pick = (element, of) =>
  Object.fromEntries(KINDS.map((kind) => [kind, (element[kind] ?? []).filter(of)]));

const parts = (cssParts) =>
  table(
    ['part', 'is'],
    cssParts.map(({ name, description }) => [code(name), description]),
  );

/** Everything of an element, a table for each kind that it has something of. */
function sections({ attributes, members, events, slots, cssParts, cssProperties, cssStates }) {
  const properties = members.filter(({ kind, static: of }) => kind === 'field' && !of);
  const made = [
    [
      ['attribute', 'takes', 'means'],
      attributes.map(({ name, type, description }) => [code(name), taken(type), description]),
    ],
    [
      ['property', 'type', 'is'],
      properties.map(({ name, type, readonly, attribute, description }) => [
        code(name),
        code(plain(type)),
        attribute ? `The attribute ${code(attribute)}.` : `${readonly ? 'Read only. ' : ''}${description}`,
      ]),
    ],
    [
      ['static', 'does'],
      members.filter((each) => each.static).map(({ name, description }) => [code(name), description]),
    ],
    [
      ['event', 'detail', 'when'],
      events.map(({ name, type, description }) => [code(name), code(detail(type)), description]),
    ],
    [
      ['slot', 'holds'],
      slots.map(({ name, description }) => [name ? code(name) : '(without a name)', description]),
    ],
    [['state', 'when'], cssStates.map(({ name, description }) => [code(`:state(${name})`), description])],
    [['part', 'is'], cssParts.map(({ name, description }) => [code(name), description])],
    [
      ['custom property', 'sets', 'where left out'],
      cssProperties.map(({ name, description, default: value }) => [code(name), description, code(value)]),
    ],
  ];
  return made
    .filter(([, rows]) => rows.length)
    .map(([head, rows]) => table(head, rows))
    .join('\n\n');
}

const code = (text) => `\`${text}\``;
const plain = ({ text }) => text.replace(/ \| (null|undefined)\b/g, '');
const detail = ({ text }) => /<(.*)>/.exec(text)[1];

/** What an attribute may be set to: words as they are written, else what kind of thing it is. */
function taken(type) {
  const text = plain(type);
  if (text === 'boolean') return 'nothing: it is there or not';
  return text
    .split(' | ')
    .map((each) => (/^['"]/.test(each) ? code(each.slice(1, -1)) : each))
    .join(', ');
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

import { executeServerCommand } from '@web/test-runner-commands';
import { plain } from './widgets.js';

interface Node {
  role: string;
  name?: string;
  level?: number;
  expanded?: boolean;
  [more: string]: unknown;
}

/** Roles that say nothing by themselves. */
const SILENT = [
  '',
  'generic',
  'none',
  'InlineTextBox',
  'StaticText',
  'RootWebArea',
  'LayoutTable',
  'ListMarker',
  'image',
  'document',
  'paragraph',
];

/** Roles whose name is no name but their content, which some engines give and others do not. */
const UNNAMED = ['listitem', 'row'];

/** Every node of the page as assistive technology has it, in reading order. */
export const nodes = (): Promise<Node[]> => executeServerCommand<Node[], void>('accessibility-tree');

/** The same without texts, a line each: role and name, such as `button Copied`. */
export const outline = async (): Promise<string[]> =>
  (await nodes())
    .filter(({ role }) => !SILENT.includes(role))
    .map(({ role, name }) => plain(UNNAMED.includes(role) ? role : `${role} ${name ?? ''}`));

/** All text that is read out, in order. */
export const readOut = async (): Promise<string> =>
  plain(
    (await nodes())
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' '),
  );

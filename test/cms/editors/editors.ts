import { recipe } from './recipes.js';

/** An editor as the tests work it. */
export interface Editor {
  name: string;
  /** What its page has beside the script. */
  head?: string;
  /** The recipe, and then `cms`, by which a test opens and saves an article. */
  code: string;
  /** The same without what the recipe adds to the editor. */
  plain: string;
  /** What it loses without the recipe. */
  loses: ('script' | 'placeholder')[];
  /** Whether a widget is one thing in it, pasted, moved and deleted as a whole. */
  whole: boolean;
}

const both = (code: string, added: RegExp, set: string, get: string): Pick<Editor, 'code' | 'plain'> => {
  const cms = `\nglobalThis.cms = { set: (html) => ${set}, get: () => ${get} };`;
  const plain = code.replace(/^.*'report-widgets.*$/m, '').replace(added, '');
  if (plain.length > code.length - 40) throw new Error('The recipe is not what the test takes away from it.');
  return { code: code + cms, plain: plain + cms };
};

export const EDITORS: Editor[] = [
  {
    name: 'TinyMCE',
    head: '<script src="/tinymce/tinymce.min.js"></script>',
    ...both(
      recipe('tinymce'),
      /\.\.\.tinymceOptions,\s*setup: .*/,
      'editor.setContent(html)',
      'editor.getContent()',
    ),
    loses: ['script'],
    whole: true,
  },
  {
    name: 'CKEditor 5',
    ...both(recipe('ckeditor'), /, reportWidgets\(.*\)(?=\])/, 'editor.setData(html)', 'editor.getData()'),
    loses: ['script', 'placeholder'],
    whole: true,
  },
  {
    name: 'CKEditor 5 with rules alone',
    ...both(recipe('ckeditor-rules'), /htmlSupport: .*/, 'editor.setData(html)', 'editor.getData()'),
    loses: ['script', 'placeholder'],
    whole: false,
  },
  {
    name: 'TipTap',
    ...both(
      recipe('tiptap'),
      /, Node\.create\(reportWidget\)/,
      // that an article is opened is no step to undo
      "editor.chain().setMeta('addToHistory', false).setContent(html).run()",
      'editor.getHTML()',
    ),
    loses: ['script', 'placeholder'],
    whole: true,
  },
];

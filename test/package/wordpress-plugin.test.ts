import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { mo } from 'gettext-parser';
import { Engine } from 'php-parser';
import { languageFiles } from '../../tools/wordpress/languages.mjs';
import { pluginFiles, pluginZip } from '../../tools/wordpress/plugin.mjs';
import { sayings } from '../../tools/wordpress/strings.mjs';

const text = (content: Uint8Array): string => Buffer.from(content).toString();
const files = pluginFiles();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('the WordPress plugin', () => {
  test('is packed to the same bytes each time, in one folder', () => {
    const zip = pluginZip();
    assert.deepEqual(pluginZip(), zip);
    const paths = Object.keys(unzipSync(zip));
    assert.deepEqual(paths, paths.toSorted());
    for (const path of paths) assert.match(path, /^report-widgets\//);
    for (const name of ['report-widgets.php', 'report-widgets.js', 'readme.txt', 'LICENSE', 'uninstall.php'])
      assert.ok(paths.includes(`report-widgets/${name}`), name);
    assert.ok(!paths.some((path) => /test|\.ts$|\.map$/.test(path)));
  });

  test('has the version of the package, wherever it says one', () => {
    for (const [path, content] of Object.entries(files))
      if (/\.(php|txt|json)$/.test(path)) assert.doesNotMatch(text(content), /@VERSION@/, path);
    const main = text(files['report-widgets.php']!);
    assert.ok(main.includes(`Version:           ${version}\n`) && main.includes(`VERSION = '${version}'`));
    assert.ok(text(files['readme.txt']!).includes(`Stable tag: ${version}\n`));
  });

  test('has the bundle as it is', () => {
    assert.deepEqual(Buffer.from(files['report-widgets.js']!), readFileSync('dist/report-widgets.js'));
  });

  const php = Object.entries(files).filter(([path]) => path.endsWith('.php'));

  test('is PHP that 7.4 can read', () => {
    const engine = new Engine({
      parser: { version: 704, suppressErrors: false },
      ast: { withPositions: true },
    });
    for (const [path, content] of php) assert.equal(engine.parseCode(text(content), path).kind, 'program');
    assert.throws(() => engine.parseCode('<?php echo match ($a) { 1 => 2 };', 'newer.php'));
  });

  test('calls nothing that came with PHP 8', () => {
    const newer =
      /\b(str_contains|str_starts_with|str_ends_with|array_is_list|get_debug_type|array_find|array_any|array_all)\(/;
    for (const [path, content] of php) assert.doesNotMatch(text(content), newer, path);
  });

  test('runs no file that is asked for by its own address', () => {
    for (const [path, content] of php)
      assert.match(text(content), /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m, path);
  });

  test('says each text in Urdu', () => {
    const { translations } = mo.parse(Buffer.from(files['languages/report-widgets-ur.mo']!));
    assert.equal(translations['']!['Address of the report']!.msgstr[0], 'رپورٹ کا پتا');
    assert.equal(translations['block title']!['Export gauge']!.msgstr[0], 'برآمدات کا پیمانہ');
    const script = JSON.parse(
      text(files['languages/report-widgets-ur-report-widgets-editor-controls.json']!),
    ) as { locale_data: { messages: Record<string, string[]> } };
    assert.deepEqual(script.locale_data.messages['Address of the report'], ['رپورٹ کا پتا']);
    assert.equal(script.locale_data.messages['%d thing to check in the report']!.length, 2);
  });

  test('is not packed with a text that nobody translated, or a translation that nobody says', () => {
    const said = sayings(
      new Map([['a.php', `__( 'One', 'report-widgets' ); _n( '%d is', '%d are', $n, 'report-widgets' );`]]),
    );
    assert.deepEqual(
      said.map(({ text: each, plural }) => [each, plural]),
      [
        ['One', undefined],
        ['%d is', '%d are'],
      ],
    );
    assert.throws(() => languageFiles(said, '1', { ur: { One: 'ایک' } }), /not translated: \["%d is"\]/);
    const all = { One: 'ایک', '%d is': ['a', 'b'] };
    assert.throws(() => languageFiles(said, '1', { ur: { ...all, Two: 'دو' } }), /said nowhere: \["Two"\]/);
    assert.throws(
      () => sayings(new Map([['a.php', `__( $text, 'report-widgets' );`]])),
      /1 texts to translate/,
    );
  });
});

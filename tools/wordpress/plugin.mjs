// Puts the WordPress plugin together: its own files as they stand, the bundle, and the languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { languageFiles } from './languages.mjs';
import { DOMAIN, sayings } from './strings.mjs';

const SOURCE = 'src/cms/wordpress';
const VERSION = '@VERSION@';

/** Every file carries the same day, so that the same sources give the same bytes; zip knows none before. */
const DAY = new Date(1980, 0, 1);

const read = (path) => readFileSync(path, 'utf8');

/** The plugin's own texts by path. */
function sources(version) {
  const paths = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(php|js|css|txt)$|^block\.json$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(SOURCE.length + 1));
  return new Map(paths.sort().map((path) => [path, read(join(SOURCE, path)).replaceAll(VERSION, version)]));
}

/** The files of the plugin by path. */
export function pluginFiles() {
  const { version } = JSON.parse(read('package.json'));
  const texts = sources(version);
  const translations = Object.fromEntries(
    readdirSync(join(SOURCE, 'languages'))
      .sort()
      .map((name) => [name.replace('.json', ''), JSON.parse(read(join(SOURCE, 'languages', name)))]),
  );
  const languages = languageFiles(sayings(texts), version, translations);
  return {
    ...Object.fromEntries([...texts].map(([path, text]) => [path, Buffer.from(text)])),
    ...Object.fromEntries(Object.entries(languages).map(([name, content]) => [`languages/${name}`, content])),
    'editor/figures.js': readFileSync('dist/wordpress/figures.js'),
    'report-widgets.js': readFileSync('dist/report-widgets.js'),
    LICENSE: readFileSync('LICENSE'),
  };
}

/** The plugin as WordPress takes it. */
export function pluginZip() {
  const files = Object.entries(pluginFiles()).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(
      files.map(([path, content]) => [`${DOMAIN}/${path}`, [content, { mtime: DAY, level: 9 }]]),
    ),
  );
}

// Fetches the WordPress that the tests boot. It lies in two npm packages, of which one has dependencies of a gigabyte that
// nobody needs: so they are taken as they are, by npm's own pack, and checked against these hashes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const CACHE = '.cache/wordpress';

const BUILDS = {
  name: '@wp-playground/wordpress-builds@0.9.19',
  integrity:
    'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};
const SQLITE = {
  name: '@wp-playground/cli@3.1.56',
  integrity:
    'sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==',
};

/** The oldest and the newest of what the package has that the plugin is for. */
const VERSIONS = ['6.5', 'nightly'];

function run(program, args) {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `status ${status}`}`);
  return stdout;
}

/** Makes a folder as a whole or not at all. */
function once(folder, fill) {
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  fill(partial);
  renameSync(partial, folder);
  return folder;
}

/** Unpacks parts of a package. */
function unpack({ name, integrity }, parts, folder) {
  const filename = run('npm', ['pack', name, '--silent', '--pack-destination', folder]);
  const archive = join(folder, filename.trim());
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} has another hash than expected: ${found}`);
  run('tar', ['-xzf', archive, '-C', folder, ...parts.map((part) => `package/${part}`)]);
  rmSync(archive);
}

/** Writes the files of a zip into a folder. */
function unzip(archive, folder) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A whole tree of a WordPress version: the package's zips lack what is no PHP, which lies beside them. */
const tree = (version, source) =>
  once(join(CACHE, version), (folder) => {
    unzip(join(source, `package/src/wordpress/wp-${version}.zip`), folder);
    cpSync(join(source, `package/public/wp-${version}`), folder, { recursive: true });
    // the package's own site
    for (const path of ['wp-config.php', 'wp-content/database'])
      rmSync(join(folder, path), { recursive: true, force: true });
  });

/** The trees by version. */
export function fetchTrees() {
  const source = join(CACHE, 'builds');
  if (VERSIONS.some((version) => !existsSync(join(CACHE, version))))
    once(source, (folder) =>
      unpack(
        BUILDS,
        VERSIONS.flatMap((version) => [`src/wordpress/wp-${version}.zip`, `public/wp-${version}`]),
        folder,
      ),
    );
  const trees = VERSIONS.map((version) => [version, tree(version, source)]);
  rmSync(source, { recursive: true, force: true });
  return trees;
}

/** What stands in for MySQL: the folder of a plugin. */
export function fetchSqlite() {
  const folder = once(join(CACHE, 'sqlite'), (partial) => {
    unpack(SQLITE, ['sqlite-database-integration.zip'], partial);
    unzip(join(partial, 'package/sqlite-database-integration.zip'), partial);
    rmSync(join(partial, 'package'), { recursive: true });
  });
  return join(folder, 'plugin-sqlite-database-integration');
}

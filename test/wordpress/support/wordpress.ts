import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** Who works on the site; the password of each is its name. */
export type Role = 'administrator' | 'editor' | 'author' | 'contributor';

export interface WordPress {
  /** Address without a slash at its end. */
  url: string;
  version: string;
  folder: string;
  /** Runs PHP within WordPress, as somebody, and gives what it returns. */
  php<T>(code: string, as?: Role): T;
  /** What PHP complained of since the last look. */
  complaints(): string;
  close(): Promise<void>;
}

const PLUGIN = 'report-widgets/report-widgets.php';

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

const config = (folder: string, url: string): string => `<?php
${Object.entries({
  DB_NAME: 'wordpress',
  DB_USER: '',
  DB_PASSWORD: '',
  DB_HOST: '',
  DB_CHARSET: 'utf8mb4',
  DB_COLLATE: '',
  ...Object.fromEntries(
    ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
      [`${name}_KEY`, `${name} key of a test`],
      [`${name}_SALT`, `${name} salt of a test`],
    ]),
  ),
  WP_HOME: url,
  WP_SITEURL: url,
  WP_DEBUG_LOG: join(folder, 'debug.log'),
  WP_ACCESSIBLE_HOSTS: '127.0.0.1',
})
  .map(([name, value]) => `define('${name}', '${value}');`)
  .join('\n')}
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('SCRIPT_DEBUG', false);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** What a web server's rewriting does. */
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = __DIR__ . $path;
if ($path !== '/' && is_file($file)) return false;
if ($path !== '/' && is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) {
  $script = rtrim($path, '/') . '/index.php';
  chdir($file);
} else {
  $script = '/index.php';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
require __DIR__ . $script;
`;

/** WordPress asks no server of its own machine, nor on an unusual port; here the report's host is one. */
const LOOPBACK = `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', function ($ports) { return range(1024, 65535); });
add_filter('admin_email_check_interval', '__return_zero');
`;

const INSTALL = `
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Test', 'administrator', 'administrator@example.org', true, '', 'administrator');
foreach (array('editor', 'author', 'contributor') as $role)
  wp_insert_user(array('user_login' => $role, 'user_pass' => $role, 'role' => $role, 'user_email' => "$role@example.org"));
update_option('permalink_structure', '/%postname%/');
`;

/** Writes the plugin that was built into a WordPress. */
function installPlugin(folder: string): void {
  for (const [path, content] of Object.entries(
    unzipSync(readFileSync('dist/report-widgets-wordpress.zip')),
  )) {
    const file = join(folder, 'wp-content/plugins', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
}

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn('php', ['-d', 'log_errors=0', '-S', `127.0.0.1:${port}`, 'router.php'], {
    cwd: folder,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/wp-login.php`).catch(() => undefined);
    if (answer?.ok) return server;
    if (server.exitCode !== null) throw new Error('PHP’s server ended');
    await new Promise((then) => setTimeout(then, 50));
  }
}

/** Boots a WordPress with the plugin active, its users and nothing else. */
export async function startWordPress(): Promise<WordPress> {
  const { WORDPRESS_TREE: tree, WORDPRESS_SQLITE: sqlite } = process.env;
  if (!tree || !sqlite) throw new Error('run by npm run test:wordpress');
  const folder = mkdtempSync(join(tmpdir(), 'report-widgets-wordpress-'));
  cpSync(tree, folder, { recursive: true });
  const content = join(folder, 'wp-content');
  for (const name of ['plugins', 'mu-plugins', 'languages'])
    mkdirSync(join(content, name), { recursive: true });
  const database = join(content, 'plugins/sqlite-database-integration');
  cpSync(resolve(sqlite), database, { recursive: true });
  writeFileSync(
    join(content, 'db.php'),
    readFileSync(join(database, 'db.copy'), 'utf8')
      .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', database)
      .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'wp-config.php'), config(folder, url));
  writeFileSync(join(folder, 'router.php'), ROUTER);
  writeFileSync(join(content, 'mu-plugins/loopback.php'), LOOPBACK);
  installPlugin(folder);

  const raw = (code: string): string => {
    const before = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_URI'] = '/';`;
    const { status, stdout, stderr } = spawnSync('php', ['-r', before + code], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`PHP: ${stdout}${stderr}`);
    return stdout;
  };
  const php = <T>(code: string, as?: Role): T => {
    const user = as ? `wp_set_current_user(get_user_by('login', '${as}')->ID); kses_init();` : '';
    const out = raw(
      `require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/admin.php'; ${user}` +
        `$result = (function () { ${code} })(); echo "\\0", wp_json_encode($result);`,
    );
    return JSON.parse(out.slice(out.lastIndexOf('\0') + 1)) as T;
  };
  raw(INSTALL);
  php(`activate_plugin('${PLUGIN}'); flush_rewrite_rules();`);
  const server = await serve(folder, port);
  const log = join(folder, 'debug.log');
  return {
    url,
    folder,
    version: php(`return get_bloginfo('version');`),
    php,
    complaints() {
      const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
      rmSync(log, { force: true });
      // who asks for updates, as WordPress does now and then, finds nobody here
      return text.replace(/^.*could not establish a secure connection to WordPress\.org.*\n/gm, '');
    },
    async close() {
      const ended = new Promise((then) => server.once('exit', then));
      // its workers belong to its group
      process.kill(-server.pid!, 'SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

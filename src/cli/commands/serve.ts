import { realpath, stat } from 'node:fs/promises';
import { command, print } from '../command.js';
import { onFile, usage } from '../failure.js';
import { plain } from '../../model/check/check.js';
import { wholeOption } from '../options.js';
import { onChange } from '../serve/changes.js';
import { findFile } from '../serve/files.js';
import { reportSite } from '../serve/report-site.js';
import { HOST, listen, type Find } from '../serve/server.js';

const PORT = 8080;

export const serve = command({
  summary: 'show a site folder, or a report as one, on this machine; reloads on change',
  help: `Usage: report-widgets serve DIR|FILE [--port N]

Serves a folder as it is, or the site made from a report, without its pictures: on this machine
alone (127.0.0.1), to be looked at. Pages load anew as soon as a file is saved. A report with
faults is a page that says them. Ends with Ctrl+C.

  --port N      8080 where left out, or that of the variable PORT; the next one that is free
  --start PATH  where / leads to, such as /embed/
  --name TEXT   what the address is called that is printed; else what is served
`,
  options: {
    port: { type: 'string' },
    start: { type: 'string', default: '/' },
    name: { type: 'string' },
  },
  async run({ values, positionals }, io) {
    const [served, ...more] = positionals;
    if (served === undefined) throw usage('no folder or file given');
    if (more.length) throw usage(`one folder or file at a time, found ${positionals.length}`);
    const { start, name = served } = values;
    if (!/^\/(?!\/)/.test(start))
      throw usage(`--start takes a path that begins with a slash, not "${start}"`);
    const port = wholeOption(values.port ?? io.env.PORT, 'port', 1, 65_535) ?? PORT;

    let root: string;
    let folder: boolean;
    try {
      root = await realpath(served);
      folder = (await stat(root)).isDirectory();
    } catch (error) {
      throw onFile(error, served);
    }
    const site = folder ? undefined : reportSite(served, io);
    const find: Find = site?.find ?? ((pathname) => findFile(root, pathname));
    const server = await listen(port, start, find);
    const stop = await onChange(folder ? root : served, () => {
      site?.forget();
      server.reload();
    });
    const ended = new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    try {
      await print(io.stdout, `${plain(name)}: http://${HOST}:${server.port}${start}\n`);
      await ended;
    } finally {
      stop();
      await server.close();
    }
    return 0;
  },
});

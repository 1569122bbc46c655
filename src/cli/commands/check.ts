import { command, print } from '../command.js';
import { usage } from '../failure.js';
import { nameOf, readReport } from '../read.js';

export const check = command({
  summary: 'say what is wrong with a report',
  help: `Usage: report-widgets check FILE…

Says where a report breaks the format. - reads standard input.
`,
  options: {},
  async run({ positionals: files }, io) {
    if (!files.length) throw usage('no file given; - reads standard input');
    for (const file of files) {
      await readReport(file, io);
      await print(io.stdout, `${nameOf(file)}: no faults\n`);
    }
    return 0;
  },
});

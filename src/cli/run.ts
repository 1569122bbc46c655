import { parseArgs } from 'node:util';
import { plain } from '../model/check/check.js';
import { print, type Command, type Io } from './command.js';
import { COMMANDS } from './commands.js';
import { Failure, usage, wordsOf } from './failure.js';
import { version } from './package.js';

const HELP = `Usage: report-widgets COMMAND [OPTIONS] …

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  .join('\n')}

Options:
  --help     this text; after a command, its own
  --version  the version

Exit status: 0 done, 1 not done or the report is wrong, 2 used wrongly.
`;

async function runCommand(command: Command, args: string[], io: Io): Promise<number> {
  const options = { ...command.options, help: { type: 'boolean' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    // of what follows the first sentence, few could make use
    const [first = ''] = (error as Error).message.split('. ');
    throw usage(first.charAt(0).toLowerCase() + first.slice(1));
  }
  const { values, positionals } = parsed;
  if ((values as { help?: boolean }).help) {
    await print(io.stdout, command.help);
    return 0;
  }
  return command.run({ values, positionals }, io);
}

async function dispatch(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') await print(io.stdout, `${version}\n`);
  else if (name === '--help' || name === '-h') await print(io.stdout, HELP);
  else if (name !== undefined && Object.hasOwn(COMMANDS, name)) return runCommand(COMMANDS[name]!, rest, io);
  else {
    const names = Object.keys(COMMANDS).join(', ');
    const kind = name?.startsWith('-') ? 'option' : 'command';
    throw usage(
      name === undefined ? `no command given: one of ${names}` : `unknown ${kind} "${name}": one of ${names}`,
    );
  }
  return 0;
}

/**
 * Runs the command line.
 * @param args What follows the program's name.
 * @returns The exit status: 0 done, 1 not done or the report is wrong, 2 used wrongly. Nothing is thrown.
 */
export async function run(args: string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    // whoever read the output wanted no more of it
    if (fault.code === 'EPIPE') return 0;
    const status = error instanceof Failure ? error.status : 1;
    const command = args[0] !== undefined && Object.hasOwn(COMMANDS, args[0]) ? ` ${args[0]}` : '';
    const hint = status === 2 ? ` (see report-widgets${command} --help)` : '';
    await print(io.stderr, `report-widgets${command}: ${plain(wordsOf(fault))}${hint}\n`).catch(
      () => undefined,
    );
    return status;
  }
}

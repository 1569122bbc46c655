import type { Command } from './command.js';
import { check } from './commands/check.js';
import { render } from './commands/render.js';
import { serve } from './commands/serve.js';
import { site } from './commands/site.js';
import { snippet } from './commands/snippet.js';

/** All commands, in the order of the help. */
export const COMMANDS: Record<string, Command> = {
  check,
  render,
  snippet,
  site,
  serve,
};

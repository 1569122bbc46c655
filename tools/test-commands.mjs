/**
 * Commands for browser tests that @web/test-runner lacks; each engine has its own way to do them. The answer is `false`
 * where an engine has none.
 */
const COMMANDS = {
  media: 'media',
  print: 'print',
  viewport: 'viewport',
  'accessibility-tree': 'nodes',
  memory: 'memory',
  'away-and-back': 'awayAndBack',
};

export const testCommands = () => ({
  name: 'test-commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (!Object.hasOwn(COMMANDS, command)) return undefined;
    const deed = browser[COMMANDS[command]];
    return deed ? ((await deed(id, payload)) ?? true) : false;
  },
});

/** Commands for browser tests that @web/test-runner lacks: media features, print, viewport, and what the engine computes. */
export const testCommands = () => ({
  name: 'test-commands',
  async executeCommand({ command, payload, session }) {
    const page = session.browser.getPage?.(session.id);
    switch (command) {
      case 'media': // { 'forced-colors': 'active', 'prefers-color-scheme': 'dark', … }
        await page.emulateMediaFeatures(Object.entries(payload).map(([name, value]) => ({ name, value })));
        return true;
      case 'print':
        await page.emulateMediaType(payload ? 'print' : 'screen');
        return true;
      case 'viewport':
        await page.setViewport(payload);
        return true;
      case 'accessibility-tree': // also what a11ySnapshot leaves out as uninteresting: lists, tables, regions
        return page.accessibility.snapshot({ interestingOnly: false });
      default:
        return undefined;
    }
  },
});

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What runs the tests: see web-test-runner.config.js. */
export const engine = document.documentElement.dataset.engine as Engine;

/** `it`, but in an engine that lacks what the test needs a skipped one whose name gives the reason. */
export function itUnless(
  lacks: Partial<Record<Engine, string>>,
): (title: string, test: (this: Mocha.Context) => void | Promise<void>) => void {
  const reason = lacks[engine];
  return (title, test) => (reason ? it.skip(`${title} (${reason})`) : it(title, test));
}

/**
 * Keeps what nobody caught for as long as the tests of this file run, so that a property fails by it and finds the
 * smallest case; mocha would end the test at once. Called at the top of a file.
 * @returns What came since the last call, a message each.
 */
export function catchUncaught(): () => string[] {
  const uncaught: string[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    event.stopImmediatePropagation();
    uncaught.push(event instanceof ErrorEvent ? event.message : String(event.reason));
  };
  before(() => {
    addEventListener('error', hear, true);
    addEventListener('unhandledrejection', hear as EventListener, true);
  });
  after(() => {
    removeEventListener('error', hear, true);
    removeEventListener('unhandledrejection', hear as EventListener, true);
  });
  return () => uncaught.splice(0);
}

import { TestEnvironment } from 'jest-environment-node';

/**
 * Tests run in the worker's own context, where the modules of `once-per-worker.mjs` live: a Date that a test makes is a Date for
 * the database's driver, too.
 */
export default class MainContext extends TestEnvironment {
  /** What jest puts another in the place of, once for each file. */
  exit = process.exit.bind(process);
  console = globalThis.console;

  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    super(...args);
    this.global = /** @type {typeof this.global} */ (/** @type {unknown} */ (globalThis));
  }

  /**
   * Puts back what was there before this file.
   * @override
   */
  async teardown() {
    process.exit = this.exit;
    globalThis.console = this.console;
    await super.teardown();
  }
}

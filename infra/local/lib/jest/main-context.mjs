import { TestEnvironment } from 'jest-environment-node';

/** Under which names jest keeps what it knows of a file on the global object. */
const STATES = /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|LOG_ERRORS_BEFORE_RETRY|.*RETRY.*)$/;

/**
 * Tests run in the worker's own context, where the modules of `once-per-worker.mjs` live: a Date that a test makes is a Date for
 * the database's driver, too.
 */
export default class MainContext extends TestEnvironment {
  /** What stood there before this file; jest leaves its own states and handlers behind, and would call all of them for the next. */
  symbols = new Set(Object.getOwnPropertySymbols(globalThis));
  /** What jest puts another in the place of, once for each file. */
  exit = process.exit.bind(process);
  console = globalThis.console;
  /** What a file may set for the product that it starts. */
  env = { ...process.env };

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
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (!this.symbols.has(symbol) && STATES.test(symbol.description ?? ''))
        Reflect.deleteProperty(globalThis, symbol);
    await super.teardown();
  }
}

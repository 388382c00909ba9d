import Module, { createRequire } from 'node:module';
import { sep } from 'node:path';
import runtime from 'jest-runtime';

/** The class itself: its types speak of the CommonJS file, where it is called `default`. */
const JestRuntime = /** @type {typeof runtime.default} */ (/** @type {unknown} */ (runtime));
const require = createRequire(import.meta.url);

/** @typedef {{ _compile: (code: string, file: string) => void }} Loaded */

/**
 * What Node's loader is made of, beyond what is typed.
 * @type {{ _resolveFilename: (request: string, ...more: unknown[]) => string,
 *   _extensions: Record<string, (module: Loaded, file: string) => void> }}
 */
const loader = /** @type {any} */ (Module);

/** What the transformer is told of every source: it becomes CommonJS. */
const AS_COMMONJS = {
  isInternalModule: false,
  supportsDynamicImport: false,
  supportsExportNamespaceFrom: false,
  supportsStaticESM: false,
  supportsTopLevelAwait: false,
};

const OF_A_TEST = new RegExp(`\\${sep}test\\${sep}|\\.test\\.ts$`);
const isOfATest = (/** @type {string} */ file) =>
  OF_A_TEST.test(file) && !file.includes(`${sep}node_modules${sep}`);

/** @type {Map<string, string>} */
const sourceMaps = new Map();
/** @type {(file: string) => { code: string, sourceMapPath?: string | null }} */
let transform;
/** @type {(request: string) => string} */
let mapped = (request) => request;

const { _resolveFilename } = loader;
loader._resolveFilename = (request, ...more) => _resolveFilename.call(Module, mapped(request), ...more);
loader._extensions['.ts'] = (/** @type {Loaded} */ module, /** @type {string} */ file) => {
  const { code, sourceMapPath } = transform(file);
  if (sourceMapPath) sourceMaps.set(file, sourceMapPath);
  module._compile(code, file);
};

const refuse = () => {
  throw new Error('Nothing patches modules here: hand over what a test needs.');
};

/**
 * Loads sources and packages once a worker, by Node's own loader, and only what belongs to a test anew for each file: nothing
 * here patches modules, and loading the same five hundred for each of four hundred files took half of the tests' time.
 */
export default class OncePerWorker extends JestRuntime {
  /** @param {ConstructorParameters<typeof JestRuntime>} args */
  constructor(...args) {
    super(...args);
    const [{ moduleNameMapper }, { global }, , transformer, , coverage, testPath] = args;
    const names = moduleNameMapper.map(([pattern, to]) => ({ pattern: new RegExp(pattern), to: String(to) }));
    mapped = (request) => {
      const name = names.find(({ pattern }) => pattern.test(request));
      return name ? request.replace(name.pattern, name.to) : request;
    };
    transform = (file) => transformer.transform(file, { ...coverage, ...AS_COMMONJS });
    const { jest } = /** @type {{ jest: object }} */ (super.requireModuleOrMock(testPath, '@jest/globals'));
    Object.assign(global, { jest: { ...jest, mock: refuse, doMock: refuse, unstable_mockModule: refuse } });
  }

  /**
   * @override
   * @param {string} file
   */
  requireModule(file) {
    return createRequire(file)(file);
  }

  /**
   * Jest's own state of a file: begun anew for each.
   * @override
   * @param {string} file
   */
  requireInternalModule(file) {
    delete require.cache[file];
    return createRequire(file)(file);
  }

  /** @override */
  getSourceMaps() {
    return sourceMaps;
  }

  /** @override */
  teardown() {
    for (const file of Object.keys(require.cache)) if (isOfATest(file)) delete require.cache[file];
    super.teardown();
  }
}

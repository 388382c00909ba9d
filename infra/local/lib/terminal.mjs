/**
 * An error that a person can act on: its message is shown as it is, without a stack.
 */
export class Stop extends Error {}

/** Whether the output is no terminal, or shall be treated as none. */
export const plain =
  !process.stdout.isTTY || process.argv.includes('--headless') || 'NO_COLOR' in process.env;

/** Wraps a text in an ANSI colour (31–36), unless the output is no terminal or `--headless` was asked for. */
export const colour = (/** @type {number} */ code, /** @type {string} */ text) =>
  plain ? text : `\u001b[${code}m${text}\u001b[0m`;

/** Runs one step of a command and prints what it is and how many seconds it took. */
export async function step(/** @type {string} */ title, /** @type {() => unknown} */ work) {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${colour(32, '✓')} ${title} ${colour(36, `(${seconds} s)`)}\n`);
  return /** @type {any} */ (result);
}

/** What a person should read of an error: the cause in words where it is known, the stack where it is a defect. */
export function explain(/** @type {any} */ error) {
  const text = String(error?.message ?? error);
  if (error?.code === 'ENOSPC' || /ENOSPC|No space left on device|err(or|no):? 28\b/i.test(text))
    return `The disk is full. Free some space (npm start needs about 1 GB in the clone and 300 MB in the cache folder), then try again.\n  ${text.split('\n')[0]}`;
  if (error instanceof Stop) return text;
  if (error?.code === 'EACCES' || error?.code === 'EROFS' || error?.code === 'EPERM')
    return `No permission to write ${error.path ?? 'a file'}. Make the clone and the cache folder writable for this user.`;
  return String(error?.stack ?? error);
}

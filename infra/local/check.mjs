/** `npm run check`: formatter, types, lint, import rules, dead code. */
import { runChecks } from './lib/checks.mjs';
import { checkNode, install } from './lib/prepare.mjs';
import { explain } from './lib/terminal.mjs';

try {
  checkNode();
  await install();
  const { failed } = await runChecks();
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

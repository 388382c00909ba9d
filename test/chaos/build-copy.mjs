import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../infra/local/lib/terminal.mjs';

/** What a built workspace needs at run time; its links to other workspaces are relative and so stay within the copy. */
const PARTS = ['package.json', 'dist', 'node_modules', 'schema.graphql', 'templates'];
const copyOptions = { recursive: true, verbatimSymlinks: true };

/**
 * Copies the build (no sources) to a folder from which `npm start` runs as it does from the clone: third-party packages are
 * the clone's own, every package and service is the copy's. A copy can be broken on purpose; the product can't.
 * @param {{ root: string, target: string }} options
 */
export function copyBuild({ root, target }) {
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const folder of workspaces(root))
    for (const part of PARTS)
      if (existsSync(join(root, folder, part)))
        cpSync(join(root, folder, part), join(target, folder, part), copyOptions);
  cpSync(join(root, 'infra/local'), join(target, 'infra/local'), copyOptions);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    cpSync(join(root, file), join(target, file));
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  // The copy is built already: `tsc --build` finds nothing to compile and leaves it as it is.
  writeFileSync(join(target, 'built.d.ts'), '');
  const settings = { files: ['built.d.ts'], compilerOptions: { noEmit: true, types: [] } };
  writeFileSync(join(target, 'tsconfig.json'), JSON.stringify(settings));
}

const workspaces = (/** @type {string} */ root) => [
  ...['packages', 'services'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name)),
  ),
  'gateway',
];

/**
 * Replaces texts in a copy; a text that doesn't stand there exactly once is an error, since the sabotage would be none.
 * @param {string} target
 * @param {readonly { file: string, from: string, to: string }[]} patches
 */
export function patchCopy(target, patches) {
  for (const { file, from, to } of patches) {
    const path = join(target, file);
    const text = readFileSync(path, 'utf8');
    const found = text.split(from).length - 1;
    if (found !== 1)
      throw new Stop(
        `Can't sabotage ${file}: the text to replace stands there ${found} times, not once:\n  ${from}`,
      );
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
}

/** Throws where something undid a patch while the copy ran. */
export function checkPatched(
  /** @type {string} */ target,
  /** @type {readonly { file: string, from: string, to: string }[]} */ patches,
) {
  for (const { file, from } of patches)
    if (readFileSync(join(target, file), 'utf8').includes(from))
      throw new Stop(`The sabotage of ${file} was undone during the run.`);
}

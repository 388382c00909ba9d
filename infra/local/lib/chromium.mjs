import { existsSync } from 'node:fs';
import { onPath, run } from './command.mjs';
import { Stop } from './terminal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium of this machine: the one that LIANXIN_CHROMIUM names, else one on PATH, else null. A variable that names nothing
 * is an error: somebody wanted that one.
 */
export function findChromium() {
  const named = process.env.LIANXIN_CHROMIUM;
  if (named && !existsSync(named)) throw new Stop(`LIANXIN_CHROMIUM names no program: ${named}`);
  return named || NAMES.map(onPath).find((path) => path !== null) || null;
}

/** Whether a text in Chinese can be drawn here. */
async function hasChineseFont() {
  if (!onPath('fc-list')) return false;
  const { stdout } = await run('fc-list', [':lang=zh-cn', 'family'], { mayFail: true });
  return stdout.trim() !== '';
}

/**
 * Installs what browser stories need and this machine lacks, from the distribution; only as root, and only where apt-get is.
 * Says what it does; where that fails, says why, and the stories are skipped.
 */
export async function provideChromium(/** @type {(line: string) => void} */ say) {
  const packages = [
    ...(findChromium() === null ? ['chromium'] : []),
    ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk']),
  ];
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    return say(`Not here, and not to be had without root and apt-get: ${packages.join(', ')}`);
  say(`apt-get install ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const apt = (/** @type {string[]} */ ...args) => run('apt-get', args, { env, mayFail: true });
  // A source that doesn't answer fails the update but not always the install, and that is what counts.
  const updated = await apt('update', '-qq');
  const installed = await apt('install', '-qq', '-y', '--no-install-recommends', ...packages);
  if (installed.code === 0) return;
  const end = `${updated.stderr}${installed.stderr}`.trim().split('\n').slice(-8).join('\n  ');
  say(`apt-get failed:\n  ${end}`);
}

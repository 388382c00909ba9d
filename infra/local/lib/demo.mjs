import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './folders.mjs';
import { SERVICES, environment, serviceSettings } from './processes.mjs';
import { Stop, plain, step } from './terminal.mjs';

/** How much of the demo district is made: all of it, or only the units and cadres that the demo accounts belong to. */
export const DEMOS = /** @type {const} */ ({ district: 1, small: 0 });

/** The share of the district that a name on the command line means; a {@link Stop} for a name that means none. */
export function shareOf(/** @type {string} */ name) {
  if (!(name in DEMOS))
    throw new Stop(`--demo must be one of ${Object.keys(DEMOS).join(', ')}, not "${name}".`);
  return DEMOS[/** @type {keyof typeof DEMOS} */ (name)];
}

/**
 * Writes the demo district into the services' databases, all services at the same time; what is there already stays as it is.
 * @param {import('./processes.mjs').Machine} machine
 * @param {number} share
 */
export async function loadDemo(machine, share) {
  const programs = SERVICES.filter(
    (name) => (share > 0 || name === 'cadre') && existsSync(join(ROOT, `services/${name}/dist/demo.js`)),
  );
  /** @type {string[]} */
  const added = [];
  await step('Demo district', async () => {
    const outputs = await Promise.all(programs.map((name) => loadPart(machine, name, share)));
    added.push(...outputs.map(({ stdout }) => stdout.trim().split('\n').at(-1) ?? ''));
    if (!plain) process.stdout.write('\r\u001b[K');
  });
  process.stdout.write(`  added: ${added.join(', ')}\n`);
}

function loadPart(
  /** @type {import('./processes.mjs').Machine} */ machine,
  /** @type {(typeof SERVICES)[number]} */ name,
  /** @type {number} */ share,
) {
  return run(
    process.execPath,
    [`services/${name}/dist/demo.js`, 'infra/local/demo/district.json', '--share', String(share)],
    {
      cwd: ROOT,
      env: environment(serviceSettings(machine, name)),
      what: `Loading the demo district of the ${name} service`,
      onLine: (line) => {
        if (!plain && line.includes(' of ')) process.stdout.write(`\r\u001b[K  Demo district: ${line}`);
      },
    },
  );
}

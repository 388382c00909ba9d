import { WATER_BUREAU } from '../builders';
import { commandsOn, type Shown } from './commands';
import { clerk, water, waterHead } from './people';
import type { RunningTest } from './running';

/** The steps of a claim that issue papers, with those between them. */
const STEPS = [
  ['transferPetition', clerk, { toUnitId: WATER_BUREAU.id }],
  ['acceptTransfer', water, {}],
  ['acceptPetition', water, {}],
  ['requestExtension', water, {}],
  ['approveExtension', waterHead, { noticeOn: '2026-04-13' }],
  ['addDemand', water, {}],
  ['assessDemand', water, {}],
  ['issueOpinion', water, {}],
  ['deliverOpinion', water, {}],
] as const;

/** A claim with its papers, as far as one of the steps; the last of them by default. */
export const issuingCase = async (
  running: RunningTest,
  last: (typeof STEPS)[number][0] = 'deliverOpinion',
): Promise<{ readonly registered: Shown; readonly petitionId: string; readonly caseToken: string }> => {
  const commands = commandsOn(running);
  const registered = await commands.register();
  const petitionId = String(registered['id']);
  let demandId: unknown = null;
  for (const [command, asker, changes] of STEPS) {
    const named = command === 'assessDemand' ? { demandId } : {};
    const answer = await commands.on(petitionId)(command, { asker }, { ...changes, ...named });
    if ('code' in answer) throw new Error(`${command}: ${String(answer['code'])}`);
    demandId = (answer['demands'] as Shown[])[0]?.['id'] ?? null;
    if (command === last) break;
  }
  return { registered, petitionId, caseToken: await commands.open(registered) };
};

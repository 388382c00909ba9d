import type { Actor } from '@lianxin/access';
import { WATER_BUREAU } from '../builders';
import { commandsOn, type As, type Shown } from './commands';
import { handOver } from './hand-overs';
import { clerk, water } from './people';
import type { RunningTest } from './running';

type On = ReturnType<ReturnType<typeof commandsOn>['on']>;

/** A petition on its way, by real commands; each step answers the case again. */
export class Case {
  constructor(
    readonly running: RunningTest,
    readonly registered: Shown,
    readonly on: On,
  ) {}

  async by(asker: Actor, name: string, changes: Shown = {}): Promise<Case> {
    const answer = await this.on(name, { asker }, changes);
    if (answer['__typename'] === 'Rejection') throw new Error(JSON.stringify(answer));
    return this;
  }

  /** The petitioner's session of now. */
  session = async (): Promise<As> => ({ caseToken: await commandsOn(this.running).open(this.registered) });
}

/** Cases at each stage of the way, received on 13 April 2026, on the service that runs when they are asked for. */
export const casesOn = (service: () => RunningTest) => {
  const registered = async (form: Shown = {}, by: Actor = clerk): Promise<Case> => {
    const running = service();
    running.clock.to('2026-04-13');
    const petition = await commandsOn(running).register(form, { asker: by });
    return new Case(running, petition, commandsOn(running).on(String(petition['id'])));
  };
  const handedOver = async (): Promise<Case> => {
    const running = service();
    running.clock.to('2026-04-13');
    const id = await handOver(running);
    return new Case(running, { id }, commandsOn(running).on(id));
  };
  /** To the water bureau. */
  const offered = async (form: Shown = {}): Promise<Case> =>
    (await registered(form)).by(clerk, 'transferPetition', { toUnitId: WATER_BUREAU.id });
  const received = async (): Promise<Case> => (await offered()).by(water, 'acceptTransfer');
  const handling = async (): Promise<Case> => (await received()).by(water, 'acceptPetition');
  const sorted = async (finding: Shown = {}): Promise<Case> => {
    const found = await handling();
    const { demands } = await found.on('addDemand', { asker: water });
    return found.by(water, 'assessDemand', { demandId: (demands as Shown[])[0]?.['id'], ...finding });
  };
  const decided = async (): Promise<Case> => (await sorted()).by(water, 'issueOpinion');
  const concluded = async (): Promise<Case> => (await decided()).by(water, 'deliverOpinion');
  return { registered, handedOver, offered, received, handling, sorted, decided, concluded };
};

export type Cases = ReturnType<typeof casesOn>;

/** How a refusal is met, and what it says. */
export interface Refused {
  readonly case: (cases: Cases) => Promise<Case>;
  readonly as: (found: Case) => As | Promise<As>;
  readonly command: string;
  readonly changes?: Shown | ((found: Case) => Shown);
  /** What happens before, e.g. that time passes. */
  readonly before?: (found: Case) => void | Promise<unknown>;
  readonly zh: string;
  readonly en: string;
  /** The article of the Petition Regulations, or null for a rule of the locality or the product. */
  readonly article: string | null;
}

/** Asks as an officer. */
export const by = (asker: Actor) => (): As => ({ asker });

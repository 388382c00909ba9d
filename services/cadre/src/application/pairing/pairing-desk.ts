import { requireActor, type Actor, type Asker } from '@lianxin/access';
import {
  Conflict,
  Forbidden,
  NotFound,
  type CommandContext,
  type Decision,
  type Uuid,
} from '@lianxin/kernel';
import type { PairingEvent } from '../../domain/pairing/events';
import type { ChoiceFacts, PairingFacts } from '../../domain/pairing/facts';
import type { Pairing } from '../../domain/pairing/pairing';
import type { PairingRuleTable } from '../../domain/pairing/pairing-rules';
import { afterTimePassed } from '../../domain/pairing/pass-time';
import { slotsOf } from '../../domain/pairing/pairing';
import type { RefusalCode } from '../../domain/refusals';
import { abilitiesOf, type CadreWords } from '../abilities';
import { occasionOf } from '../occasion-of';
import type { UnitTree } from '../ports';
import { withFurtherLooks } from './further-looks';
import { allowsOn } from './pairing-facts';
import type { PairingOutcome, PairingRegister, PairingRepository, VisiblePairings } from './ports';

type Decided = Decision<PairingEvent, RefusalCode>;
type Words = CadreWords['Pairing'];

/** Throws Unauthenticated, or Forbidden for one who decides on no pairing anywhere, before anything is looked up. */
export const requireDecider = (asker: Asker): Actor => {
  const actor = requireActor(asker);
  if (abilitiesOf(actor).where('decide', 'Pairing').kind === 'never')
    throw new Forbidden('only for ORG_OFFICER');
  return actor;
};

const unknown = (): NotFound => new NotFound('there is no pairing with this id');

/** Facts that were gathered for other people than those of the locked pairing are of no use. */
const mustBeAbout = (pairing: Pairing, gathered: Pairing): void => {
  const peopleOf = (one: Pairing): string =>
    JSON.stringify([one.recruitId, ...slotsOf(one).map(({ mentorId }) => mentorId)]);
  if (peopleOf(pairing) !== peopleOf(gathered)) throw new Conflict('the pairing changed at the same time');
};

/** Where commands on an existing pairing come together: who acts, what he may, what came about meanwhile. */
export class PairingDesk {
  constructor(
    private readonly pairings: PairingRepository,
    private readonly visible: VisiblePairings,
    readonly register: PairingRegister,
    private readonly tree: UnitTree,
    readonly rules: PairingRuleTable,
  ) {}

  /** When and by whom a command is decided, and under which rules. */
  factsOf(context: CommandContext): PairingFacts {
    return { occasion: occasionOf(context), rules: this.rules };
  }

  /**
   * Decides for an ORG_OFFICER over the pairing's unit; `named` are cadres whom the command names. Throws Forbidden for
   * anybody else and for the recruit himself, NotFound for a pairing that he may not know of, or a named cadre that
   * isn't there.
   */
  async decideAsOfficer(
    asker: Asker,
    pairingId: Uuid,
    context: CommandContext,
    decide: (pairing: Pairing, facts: ChoiceFacts) => Decided,
    named: readonly Uuid[] = [],
  ): Promise<PairingOutcome> {
    requireDecider(asker);
    return withFurtherLooks(async () => {
      const pairing = await this.seen(asker, pairingId);
      if (!(await this.allows(asker, 'decide', pairing)))
        throw new Forbidden('only for ORG_OFFICER of this unit, and not on his own pairing');
      const facts = await this.choiceFacts(pairing, context, named);
      return this.change(pairing, context, (current) => decide(current, facts));
    });
  }

  /** Decides for the recruit or a mentor, present or past; throws Forbidden for anybody else who sees the pairing. */
  async decideAsParticipant(
    asker: Asker,
    pairingId: Uuid,
    context: CommandContext,
    decide: (pairing: Pairing, authorId: Uuid, facts: PairingFacts) => Decided,
  ): Promise<PairingOutcome> {
    const { cadreId } = requireActor(asker);
    return withFurtherLooks(async () => {
      const pairing = await this.seen(asker, pairingId);
      if (cadreId === null || !(await this.allows(asker, 'takePart', pairing)))
        throw new Forbidden('only for the recruit and his mentors');
      const facts = this.factsOf(context);
      return this.change(pairing, context, (current) => decide(current, cadreId, facts));
    });
  }

  /** Whether the rules let the asker do this with the pairing. */
  async allows(asker: Asker, action: Words['action'], pairing: Pairing): Promise<boolean> {
    const lineage = await this.tree.lineageOf(pairing.unitId);
    return allowsOn(abilitiesOf(asker), action, pairing, lineage);
  }

  private async seen(asker: Asker, pairingId: Uuid): Promise<Pairing> {
    const [pairing] = await this.visible.byIds(abilitiesOf(asker), [pairingId]);
    if (!pairing) throw unknown();
    return pairing;
  }

  /** Throws Forbidden for one who may not decide on the pairing that a recruit of this unit is to have. */
  async mustDecideOn(actor: Actor, recruitId: Uuid, unitId: Uuid): Promise<void> {
    const lineage = await this.tree.lineageOf(unitId);
    const facts = { values: { unitId, recruitId, mentorId: [] }, lineageOf: () => lineage };
    if (!abilitiesOf(actor).allows('decide', 'Pairing', facts))
      throw new Forbidden('only for ORG_OFFICER of this unit, and not on his own pairing');
  }

  /**
   * What the choice of mentors rests on for a recruit who has no pairing yet. Throws NotFound for whom there is no file of, and
   * Forbidden for anybody but an ORG_OFFICER over his unit.
   */
  async proposalFacts(asker: Asker, recruitId: Uuid, context: CommandContext): Promise<ChoiceFacts> {
    const actor = requireDecider(asker);
    const people = await this.register.peopleFor(recruitId, []);
    if (!people) throw new NotFound('there is no cadre with this id');
    const { unitId } = people.recruit;
    if (unitId !== null) await this.mustDecideOn(actor, recruitId, unitId);
    return { ...this.factsOf(context), ...people };
  }

  /** What the choice of mentors for an existing pairing rests on. */
  async choiceFacts(
    pairing: Pairing,
    context: CommandContext,
    named: readonly Uuid[] = [],
  ): Promise<ChoiceFacts> {
    const facts = this.factsOf(context);
    const present = slotsOf(pairing).flatMap(({ mentorId }) => (mentorId === null ? [] : [mentorId]));
    const wanted = [...new Set([...present, ...named])];
    const people = await this.register.peopleFor(pairing.recruitId, wanted);
    if (!people) throw unknown();
    for (const id of named)
      if (!people.candidates.some(({ cadreId }) => cadreId === id))
        throw new NotFound(`there is no cadre ${id}`);
    return { ...facts, ...people };
  }

  /** What came about by itself comes first, whether or not the timer has come round to it. */
  private async change(
    gathered: Pairing,
    context: CommandContext,
    decide: (pairing: Pairing) => Decided,
  ): Promise<PairingOutcome> {
    const changes = await this.register.changesOf(gathered);
    const { occasion } = this.factsOf(context);
    return this.pairings.change(
      gathered.id,
      (pairing) => {
        mustBeAbout(pairing, gathered);
        return afterTimePassed(pairing, { occasion, ...changes }, decide);
      },
      context,
    );
  }
}

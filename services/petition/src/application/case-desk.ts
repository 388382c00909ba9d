import { requireCaseSession, type Asker } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import { NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import type { PetitionDecision } from '../domain/decide';
import { factsAt, type Facts } from '../domain/facts';
import { afterTimePassed } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import type { Wall } from '../domain/wall';
import { DECIDING, petitionAbilities, petitionFacts } from './abilities';
import { actingFor, actingForHimself } from './acting-for';
import type { Attempts } from './attempts';
import type { Standing } from './standing';
import type { PetitionOutcome, PetitionRepository, RuleBook, UnitDirectory, VisiblePetitions } from './ports';
import { wallIn, type Concerned, type Walls } from './walls';

/** What a decision on an existing petition is made from. */
export type Decide = (petition: Petition, acting: Acting, facts: Facts, wall: Wall) => PetitionDecision;

/** The same for a petitioner, who gives his case to nobody. */
export type PetitionersDecide = (petition: Petition, acting: Acting, facts: Facts) => PetitionDecision;

/** Whom a command concerns beside those whom the petition names: told, or looked up, once the petition has been found. */
export type Concerns = (seen: Petition) => Concerned | Promise<Concerned>;

/** On whose behalf something is decided, and what he must be allowed. */
interface Decider {
  readonly standing: Standing;
  readonly acting: Acting;
  readonly action: 'read' | 'decide' | 'decideDispute';
}

/** Where commands on an existing petition come together: who acts, whether he may know of it, which rules hold. */
export class CaseDesk {
  constructor(
    private readonly petitions: PetitionRepository,
    private readonly visible: VisiblePetitions,
    readonly units: UnitDirectory,
    private readonly ruleBook: RuleBook,
    readonly walls: Walls,
    private readonly attempts: Attempts,
  ) {}

  /** The facts of a moment: its day, the calendar, the rule table. */
  factsAt(now: Date): Facts {
    return factsAt(now, this.ruleBook.calendar, this.ruleBook.rulesOn(shanghaiDateOf(now)));
  }

  /**
   * Decides on a petition on behalf of the asker's unit. Throws Unauthenticated or Forbidden where the asker doesn't work
   * on petitions at all, and NotFound, as for an id that doesn't exist, where he may not know of this one.
   */
  async decide(
    asker: Asker,
    petitionId: Uuid,
    context: CommandContext,
    decide: Decide,
    concerns: Concerns = () => ({}),
  ): Promise<PetitionOutcome> {
    const standing = await this.walls.of(asker);
    const decider = { standing, acting: actingFor(standing), action: 'decide' } as const;
    return this.decideAs(decider, petitionId, context, decide, concerns);
  }

  /** The same for a dispute between units, which leaders of the unit above them decide as well (PR 24). */
  async decideAmongUnits(
    asker: Asker,
    petitionId: Uuid,
    context: CommandContext,
    decide: Decide,
    concerns: Concerns,
  ): Promise<PetitionOutcome> {
    const standing = await this.walls.of(asker);
    const decider = { standing, acting: actingFor(standing, DECIDING), action: 'decideDispute' } as const;
    return this.decideAs(decider, petitionId, context, decide, concerns);
  }

  /**
   * Decides on what a cadre says for himself of a petition that he reads, whether or not he works on petitions. Throws
   * Forbidden for an account without a cadre, and NotFound as `decide` does.
   */
  async decideForHimself(
    asker: Asker,
    petitionId: Uuid,
    context: CommandContext,
    decide: (petition: Petition, cadreId: Uuid, acting: Acting, facts: Facts) => PetitionDecision,
  ): Promise<PetitionOutcome> {
    const standing = await this.walls.of(asker);
    const { cadreId, acting } = actingForHimself(standing);
    return this.decideAs({ standing, acting, action: 'read' }, petitionId, context, (petition, who, facts) =>
      decide(petition, cadreId, who, facts),
    );
  }

  /** Whether somebody may still read a petition after what was decided on it. */
  async mayStillRead(asker: Asker, petition: Petition): Promise<boolean> {
    const standing = await this.walls.of(asker);
    const known = await this.walls.around([petition]);
    return petitionAbilities(standing).allows('read', 'Petition', petitionFacts(petition, known));
  }

  private async decideAs(
    { standing, acting, action }: Decider,
    petitionId: Uuid,
    context: CommandContext,
    decide: Decide,
    concerns: Concerns = () => ({}),
  ): Promise<PetitionOutcome> {
    const unknown = (): NotFound => new NotFound('no petition with this id');
    const [seen] = await this.visible.byIds(standing, [petitionId]);
    if (!seen) {
      this.attempts.note({ standing, at: { ids: [petitionId] }, door: context.command, context });
      throw unknown();
    }
    const known = await this.walls.around([seen], await concerns(seen));
    const abilities = petitionAbilities(standing);
    return this.change(petitionId, acting, context, (petition, who, facts) => {
      // What changed since the look counts as well: what is closed to him by now is unknown to him.
      if (!abilities.allows(action, 'Petition', petitionFacts(petition, known))) throw unknown();
      return decide(petition, who, facts, wallIn(known));
    });
  }

  /** Decides on the petition of a petitioner's session; throws Unauthenticated without one, Forbidden for another case. */
  async decideForPetitioner(
    asker: Asker,
    petitionId: Uuid,
    context: CommandContext,
    decide: PetitionersDecide,
  ): Promise<PetitionOutcome> {
    const session = requireCaseSession(asker, petitionId);
    const acting: Acting = {
      kind: 'CASE_SESSION',
      id: session.caseId,
      cadreId: null,
      unitId: null,
      roles: [],
    };
    return this.change(petitionId, acting, context, decide);
  }

  /** Decides on what a petitioner does in his session, or an officer records for him; throws as the one or the other does. */
  decideForEither(
    asker: Asker,
    petitionId: Uuid,
    context: CommandContext,
    decide: PetitionersDecide,
  ): Promise<PetitionOutcome> {
    return asker.kind === 'CASE_SESSION'
      ? this.decideForPetitioner(asker, petitionId, context, decide)
      : this.decide(asker, petitionId, context, decide);
  }

  /** What time has brought by now comes first, whether or not the timer has come round to it. */
  private change(
    petitionId: Uuid,
    acting: Acting,
    context: CommandContext,
    decide: PetitionersDecide,
  ): Promise<PetitionOutcome> {
    const facts = this.factsAt(context.now);
    return this.petitions.change(
      petitionId,
      (petition) => afterTimePassed(petition, facts, (current) => decide(current, acting, facts)),
      context,
    );
  }
}

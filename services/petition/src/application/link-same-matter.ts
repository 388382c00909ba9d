import type { Asker } from '@lianxin/access';
import { Conflict, NotFound, type CommandContext, type Repository, type Uuid } from '@lianxin/kernel';
import type { PetitionEvent } from '../domain/events';
import { followed, linkMatter, unlinkMatter } from '../domain/matter/link-matter';
import type { MatterRelation } from '../domain/matter/relation';
import type { RootReceiver } from '../domain/matter/return-to-root';
import { afterTimePassed } from '../domain/pass-time';
import type { Petition } from '../domain/petition';
import { petitionAbilities, petitionFacts, type PetitionAbilities } from './abilities';
import { actingFor, type ActingForUnit } from './acting-for';
import type { Attempts } from './attempts';
import type { CaseDesk, Decide } from './case-desk';
import { petitionerTokensOf, samePetitioner, type PersonTokens } from './petitioner-tokens';
import type { PetitionOutcome, VisiblePetitions } from './ports';
import type { RootReceivers } from './root-receivers';
import type { Standing } from './standing';
import { wallIn, type Surroundings } from './walls';

/** What links are written and read with. */
export interface LinkSources {
  readonly petitions: Repository<Petition, PetitionEvent>;
  readonly visible: Pick<VisiblePetitions, 'byIds'>;
  readonly attempts: Attempts;
  readonly tokens: PersonTokens;
  readonly roots: RootReceivers;
}

/** Which two petitions, and why. */
export interface LinkOrder {
  readonly petitionId: Uuid;
  readonly earlierId: Uuid;
  readonly reason: string;
}

interface Both {
  readonly standing: Standing;
  readonly acting: ActingForUnit;
  readonly petition: Petition;
  readonly earlier: Petition;
}

/** Links petitions of one matter, and takes links away: both petitions are changed, or neither. */
export class LinkSameMatter {
  constructor(
    private readonly desk: CaseDesk,
    private readonly sources: LinkSources,
  ) {}

  /** Throws as the desk does; NotFound as well where the asker may not know of the earlier one. */
  async link(
    { petitionId, earlierId, reason }: LinkOrder,
    relation: MatterRelation,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const both = await this.seen(petitionId, earlierId, asker, context);
    const { petition, earlier, standing } = both;
    const root = relation === 'REPEAT' ? await this.sources.roots.of(standing, earlier) : null;
    const known = await this.desk.walls.around([petition, earlier], concerned(root));
    const otherPetitioners = this.areOthers(petition, earlier);
    const command = { earlier, relation, reason, otherPetitioners, root };
    return this.change(both, known, context, {
      own: (state, acting, facts, wall) => linkMatter(state, command, acting, facts, wall),
      other: (state, acting, facts) => followed(state, petition, relation, acting, facts),
    });
  }

  /** Throws as `link` does. */
  async unlink(
    { petitionId, earlierId, reason }: LinkOrder,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const both = await this.seen(petitionId, earlierId, asker, context);
    const { petition, earlier } = both;
    const known = await this.desk.walls.around([petition, earlier]);
    return this.change(both, known, context, {
      own: (state, acting, facts) => unlinkMatter(state, { earlier, reason }, acting, facts),
      other: (state, acting, facts) => followed(state, petition, null, acting, facts),
    });
  }

  /** Both as the asker reads them; a look at one that he may not know of is noted. */
  private async seen(
    petitionId: Uuid,
    earlierId: Uuid,
    asker: Asker,
    context: CommandContext,
  ): Promise<Both> {
    const standing = await this.desk.walls.of(asker);
    const acting = actingFor(standing);
    const ids = [...new Set([petitionId, earlierId])];
    const found = new Map((await this.sources.visible.byIds(standing, ids)).map((one) => [one.id, one]));
    const [petition, earlier] = [found.get(petitionId), found.get(earlierId)];
    const unseen = ids.filter((id) => !found.has(id));
    if (!petition || !earlier) {
      this.sources.attempts.note({ standing, at: { ids: unseen }, door: context.command, context });
      throw new NotFound('no petition with this id');
    }
    return { standing, acting, petition, earlier };
  }

  /** Known to be of others: each is known by something, of one kind, and nothing is in both. */
  private areOthers(petition: Petition, earlier: Petition): boolean {
    const { tokens } = this.sources;
    const [a, b] = [petitionerTokensOf(petition, tokens), petitionerTokensOf(earlier, tokens)];
    const comparable =
      (a.idNumbers.length > 0 && b.idNumbers.length > 0) || (a.contacts.length > 0 && b.contacts.length > 0);
    return comparable && samePetitioner(a, b) === null;
  }

  private async change(
    { standing, acting, petition, earlier }: Both,
    known: Surroundings,
    context: CommandContext,
    decide: { readonly own: Decide; readonly other: Decide },
  ): Promise<PetitionOutcome> {
    const facts = this.desk.factsAt(context.now);
    const abilities = petitionAbilities(standing);
    const wall = wallIn(known);
    // A refusal concerns, and is put on record for, the one only on which the command was tried.
    const refused = decide.own(petition, acting, facts, wall).kind === 'rejected';
    const outcome = await this.sources.petitions.changeAll(
      refused ? [petition.id] : [petition.id, earlier.id],
      (state) => {
        const own = state.id === petition.id;
        // What changed since the look counts as well: what is closed to him by now is unknown to him.
        if (!mayBeLinked(abilities, own, state, known)) throw new NotFound('no petition with this id');
        const part = own ? decide.own : decide.other;
        const decision = afterTimePassed(state, facts, (current) => part(current, acting, facts, wall));
        if (refused && decision.kind === 'accepted') throw new Conflict('the petition changed meanwhile');
        return decision;
      },
      context,
    );
    if (outcome.kind === 'rejected') return outcome;
    const state = outcome.state.find(({ id }) => id === petition.id) ?? petition;
    return { ...outcome, state };
  }
}

const concerned = (root: RootReceiver | null) =>
  root === null ? {} : { units: [root.unit.id], cadres: root.officerId === null ? [] : [root.officerId] };

/** He works on the one, and reads the other. */
const mayBeLinked = (
  abilities: PetitionAbilities,
  own: boolean,
  state: Petition,
  known: Surroundings,
): boolean => abilities.allows(own ? 'decide' : 'read', 'Petition', petitionFacts(state, known));

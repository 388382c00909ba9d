import { Forbidden, type Uuid } from '@lianxin/kernel';
import { gramsOf, type Frequencies } from '../domain/matter/grams';
import {
  comparable,
  levelOf,
  likenessOf,
  type Comparable,
  type LikenessLevel,
} from '../domain/matter/likeness';
import { reasonsOf, type MatterReason } from '../domain/matter/matter-reason';
import type { Petition } from '../domain/petition';
import { petitionAbilities, petitionFacts, type KnownOfCase } from './abilities';
import type { MatterCandidates } from './matter-candidates';
import {
  petitionerTokensOf,
  samePetitioner,
  type PersonTokens,
  type PetitionerTokens,
} from './petitioner-tokens';
import type { VisiblePetitions } from './ports';
import type { Standing } from './standing';

/** Another petition, why it is shown, and how alike the texts are; null where only the petitioner is the same. */
export interface MatterFound {
  readonly petition: Petition;
  readonly samePetitioner: boolean;
  readonly likeness: LikenessLevel | null;
  readonly reasons: readonly MatterReason[];
}

/** What others are compared with, made ready once for all of them. */
interface Asked {
  readonly asked: Petition;
  readonly own: Comparable;
  readonly persons: PetitionerTokens;
}

/** How many of each kind of candidates are compared, how many are looked at for them, and how many are shown. */
const COMPARED = 200;
const AT_A_TIME = 200;
const SHOWN = 20;

/** Of the same petitioner, so much less has to be the same. */
const BY_THE_SAME = 0.3;

/** Finds petitions of the same matter and of the same petitioner, among those that the asker may read. */
export class SameMatter {
  constructor(
    private readonly candidates: MatterCandidates,
    private readonly visible: Pick<VisiblePetitions, 'byIds'>,
    private readonly tokens: PersonTokens,
  ) {}

  /** Ranked, at most 20. Throws Forbidden where the asker reads the petition but doesn't work on it (docs/access.md 14). */
  async find(standing: Standing, asked: Petition, known: KnownOfCase): Promise<readonly MatterFound[]> {
    if (!petitionAbilities(standing).allows('decide', 'Petition', petitionFacts(asked, known)))
      throw new Forbidden('only for those who work on this petition');
    const tokens = petitionerTokensOf(asked, this.tokens);
    const found = await this.candidates.find({
      id: asked.id,
      grams: gramsOf(`${asked.subject}\n${asked.text}`),
      petitioners: [...tokens.idNumbers, ...tokens.contacts],
    });
    const others = new Map<Uuid, Petition>();
    for (const ids of [found.ofPetitioners, found.open, found.closed])
      for (const petition of await this.seen(standing, ids)) others.set(petition.id, petition);
    return this.ranked(asked, [...others.values()], found.frequencies);
  }

  /** The first of these that the asker may read; what he may not takes nobody's place. */
  private async seen(standing: Standing, ids: readonly Uuid[]): Promise<readonly Petition[]> {
    const seen: Petition[] = [];
    for (let from = 0; from < ids.length && seen.length < COMPARED; from += AT_A_TIME)
      seen.push(...(await this.visible.byIds(standing, ids.slice(from, from + AT_A_TIME))));
    return seen;
  }

  private ranked(
    asked: Petition,
    others: readonly Petition[],
    frequencies: Frequencies,
  ): readonly MatterFound[] {
    const own = comparable(asked, frequencies);
    const persons = petitionerTokensOf(asked, this.tokens);
    return others
      .flatMap((other) => this.compared({ asked, own, persons }, other, frequencies) ?? [])
      .sort((a, b) => b.score - a.score || (a.found.petition.id < b.found.petition.id ? 1 : -1))
      .slice(0, SHOWN)
      .map(({ found }) => found);
  }

  private compared(
    { asked, own, persons }: Asked,
    other: Petition,
    frequencies: Frequencies,
  ): { readonly found: MatterFound; readonly score: number } | null {
    const same = samePetitioner(persons, petitionerTokensOf(other, this.tokens));
    const likeness = likenessOf(own, comparable(other, frequencies), frequencies);
    const level = levelOf(likeness);
    if (same === null && level === null) return null;
    const reasons = reasonsOf(asked, other, likeness, same);
    return {
      found: { petition: other, samePetitioner: same !== null, likeness: level, reasons },
      score: likeness.score + (same === null ? 0 : BY_THE_SAME),
    };
  }
}

import type { Asker } from '@lianxin/access';
import {
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  type CommandContext,
  type Outcome,
  type Uuid,
} from '@lianxin/kernel';
import { unitOn, type KnownUnit } from '../domain/directory';
import type { Branches, LiaisonPairing } from '../domain/liaison';
import type { LiaisonRuleTable } from '../domain/liaison-rules';
import { pairBranches, pairLiaison, type PairLiaisonRefusal } from '../domain/pair-liaison';
import type { EnterpriseAbilities } from './abilities';
import type { EnterpriseDesk } from './enterprise-desk';
import { factsOfLiaison, lineagesOf, NO_INTERESTS } from './facts';
import { occasionOf } from './occasion-of';
import type { LiaisonRepository, NewId } from './ports';

type Paired = Promise<Outcome<LiaisonPairing, PairLiaisonRefusal>>;

/** Somebody else took the firm or the liaison's last place between look and write: a second look says so. */
const twice = async <T>(attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Conflict) return attempt();
    throw error;
  }
};

/** Pairs firms with cadres and party branches, for a LIAISON, UNIT_HEAD or ORG_OFFICER over the unit concerned. */
export class PairLiaison {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly pairings: LiaisonRepository,
    private readonly rules: LiaisonRuleTable,
    private readonly newId: NewId,
  ) {}

  /** Throws InvalidInput for a cadre that the directory doesn't know. */
  async withCadre(enterpriseId: Uuid, cadreId: Uuid, asker: Asker, context: CommandContext): Paired {
    const { directory, register } = this.desk;
    const { abilities } = await this.desk.able(asker, context, ['pair', 'Liaison']);
    const occasion = occasionOf(context);
    const cadre = await directory.findCadre(cadreId);
    if (!cadre) throw new InvalidInput('input.cadreId', 'is no cadre of the directory');
    const unit = await this.unitFor(abilities, unitOn(cadre, occasion.today));
    return twice(async () => {
      const [firm, kin, live, slotsTaken] = await Promise.all([
        this.desk.fileOf(enterpriseId),
        directory.kinOf(cadreId),
        register.liveOf(enterpriseId, 'CADRE'),
        register.slotsTakenBy(cadreId),
      ]);
      const pairingId = live?.status === 'VACANT' ? live.id : this.newId();
      const facts = { pairingId, enterpriseId, occasion, unit, cadre, kin, firm, slotsTaken };
      const decide = (current: LiaisonPairing | null) =>
        pairLiaison({ ...facts, live: current, rules: this.rules });
      return live?.status === 'VACANT'
        ? this.pairings.change(pairingId, decide, context)
        : this.pairings.create(pairingId, () => decide(live), context);
    });
  }

  /** Without a unit, for the account's own; throws InvalidInput where it has none. */
  async ofBranches(
    enterpriseId: Uuid,
    branches: Branches,
    unitId: Uuid | null,
    asker: Asker,
    context: CommandContext,
  ): Paired {
    const { actor, abilities } = await this.desk.able(asker, context, ['pair', 'Liaison']);
    const ofUnit = unitId ?? actor.unitId;
    if (ofUnit === null)
      throw new InvalidInput('input.unitId', 'is needed: the account has no unit of its own');
    const unit = await this.unitFor(abilities, ofUnit);
    await this.desk.fileOf(enterpriseId);
    const pairingId = this.newId();
    return twice(async () => {
      const live = await this.desk.register.liveOf(enterpriseId, 'BRANCH');
      const facts = { pairingId, enterpriseId, occasion: occasionOf(context), unit, live };
      return this.pairings.create(
        pairingId,
        () => pairBranches(branches, { ...facts, rules: this.rules }),
        context,
      );
    });
  }

  private async unitFor(abilities: EnterpriseAbilities, unitId: Uuid): Promise<KnownUnit> {
    const unit = await this.desk.directory.findUnit(unitId);
    if (!unit) throw new NotFound(`there is no unit ${unitId}`);
    const lineages = await lineagesOf(this.desk.directory, [unitId]);
    const facts = factsOfLiaison({ unitId, liaisonId: null, kind: 'BRANCH' }, NO_INTERESTS, lineages);
    if (!abilities.allows('pair', 'Liaison', facts))
      throw new Forbidden('only for those who pair in this unit');
    return unit;
  }
}

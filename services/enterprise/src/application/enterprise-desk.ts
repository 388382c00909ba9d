import { requireActor, type Actor, type Asker } from '@lianxin/access';
import { Forbidden, NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import type { LiaisonPairing } from '../domain/liaison';
import type { Occasion } from '../domain/occasion';
import type { EnterpriseAbilities, EnterpriseWords } from './abilities';
import { factsOfFirm, lineagesOf } from './facts';
import { occasionOf } from './occasion-of';
import type { Directory, EnterpriseRepository, LiaisonRegister } from './ports';
import { abilitiesFor } from './abilities-for';

/** What is done with something that a rule speaks of. */
type Deed = {
  readonly [Kind in keyof EnterpriseWords]: readonly [EnterpriseWords[Kind]['action'], Kind];
}[keyof EnterpriseWords];

/** An account that acts, with what it may do. */
export interface Able {
  readonly actor: Actor;
  readonly abilities: EnterpriseAbilities;
}

/** Somebody who may work on a firm's file, with what he finds there. */
export interface AtWork extends Able {
  readonly occasion: Occasion;
  readonly enterprise: Enterprise;
  /** The firm's live pairing with a cadre; null where it has none. */
  readonly pairing: LiaisonPairing | null;
}

/** Where commands on a firm's file come together: who acts, and whether the firm is his business. */
export class EnterpriseDesk {
  constructor(
    readonly enterprises: EnterpriseRepository,
    readonly register: LiaisonRegister,
    readonly directory: Directory,
  ) {}

  /** The asker with what he may do now; throws Unauthenticated for anybody but an account. */
  async asked(asker: Asker, context: CommandContext): Promise<Able> {
    const actor = requireActor(asker);
    return { actor, abilities: await abilitiesFor(actor, context.now, this.directory) };
  }

  /** The asker as one who may do this to something at least; throws Unauthenticated, or Forbidden before anything is looked up. */
  async able(asker: Asker, context: CommandContext, [action, kind]: Deed): Promise<Able> {
    const able = await this.asked(asker, context);
    if (able.abilities.where(action, kind).kind === 'never')
      throw new Forbidden('only for those whose business it is');
    return able;
  }

  /** The firm's file; throws NotFound. */
  async fileOf(enterpriseId: Uuid): Promise<Enterprise> {
    const enterprise = await this.enterprises.find(enterpriseId);
    if (!enterprise) throw new NotFound('no enterprise with this id');
    return enterprise;
  }

  /**
   * A firm's file in the hands of one who may do this to it, by the unit that opened it or its liaison's unit. Throws
   * Unauthenticated, Forbidden (in the same words for a stranger and for one who must stand aside) or NotFound.
   */
  async at(
    asker: Asker,
    enterpriseId: Uuid,
    context: CommandContext,
    action: 'change' | 'consent',
  ): Promise<AtWork> {
    const able = await this.able(asker, context, [action, 'Enterprise']);
    const enterprise = await this.fileOf(enterpriseId);
    const pairing = await this.register.liveOf(enterpriseId, 'CADRE');
    const concerned = [enterprise.unitId, ...(pairing ? [pairing.unitId] : [])];
    const lineages = await lineagesOf(this.directory, concerned);
    if (
      !able.abilities.allows(
        action,
        'Enterprise',
        factsOfFirm(enterprise, { concerned, serving: [] }, lineages),
      )
    )
      throw new Forbidden('only for those whose business this firm is');
    return { ...able, occasion: occasionOf(context), enterprise, pairing };
  }
}

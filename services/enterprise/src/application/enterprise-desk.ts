import { requireRole, type Actor, type Asker, type Role } from '@lianxin/access';
import { NotFound, type CommandContext, type Uuid } from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import type { LiaisonPairing } from '../domain/liaison';
import type { Occasion } from '../domain/occasion';
import { occasionOf } from './occasion-of';
import { mustActWithin, mustStillServe } from './policies';
import type { Directory, EnterpriseRepository, LiaisonRegister } from './ports';

/** Somebody who may work on a firm's file, with what he finds there. */
export interface AtWork {
  readonly actor: Actor;
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

  /** The asker as one who holds one of the roles and serves; throws Unauthenticated or Forbidden. */
  async serving(asker: Asker, context: CommandContext, ...roles: readonly Role[]): Promise<Actor> {
    const actor = requireRole(asker, ...roles);
    await mustStillServe(actor, occasionOf(context).today, this.directory);
    return actor;
  }

  /** The firm's file; throws NotFound. */
  async fileOf(enterpriseId: Uuid): Promise<Enterprise> {
    const enterprise = await this.enterprises.find(enterpriseId);
    if (!enterprise) throw new NotFound('no enterprise with this id');
    return enterprise;
  }

  /**
   * A firm's file in the hands of one who holds one of the roles over the unit that opened it, or over its liaison's unit.
   * Throws Unauthenticated, Forbidden or NotFound.
   */
  async at(
    asker: Asker,
    enterpriseId: Uuid,
    context: CommandContext,
    ...roles: readonly Role[]
  ): Promise<AtWork> {
    const actor = await this.serving(asker, context, ...roles);
    const enterprise = await this.fileOf(enterpriseId);
    const pairing = await this.register.liveOf(enterpriseId, 'CADRE');
    const units = [enterprise.unitId, ...(pairing ? [pairing.unitId] : [])];
    await mustActWithin(actor, units, this.directory, ...roles);
    return { actor, occasion: occasionOf(context), enterprise, pairing };
  }
}

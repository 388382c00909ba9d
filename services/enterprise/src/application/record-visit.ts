import type { Actor, Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import type { LiaisonPairing } from '../domain/liaison';
import type { LiaisonRuleTable } from '../domain/liaison-rules';
import { recordVisit, type RecordVisit as Visit, type RecordVisitRefusal } from '../domain/record-visit';
import type { EnterpriseDesk } from './enterprise-desk';
import { WORKING_ROLES } from './liaison-policies';
import { occasionOf } from './occasion-of';
import { actsWithin } from './policies';
import type { NewId } from './ports';

/** Records a visit, for the firm's liaison or somebody of the unit whose branch is paired with the firm's. */
export class RecordVisit {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly rules: LiaisonRuleTable,
    private readonly newId: NewId,
  ) {}

  async execute(
    enterpriseId: Uuid,
    visit: Omit<Visit, 'visitId'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, RecordVisitRefusal>> {
    const actor = await this.desk.serving(asker, context, ...WORKING_ROLES);
    await this.desk.fileOf(enterpriseId);
    const pairing = await this.pairingFor(actor, enterpriseId);
    const facts = { occasion: occasionOf(context), pairing, rules: this.rules };
    const command = { ...visit, visitId: this.newId() };
    return this.desk.enterprises.change(
      enterpriseId,
      (enterprise) => recordVisit(enterprise, command, facts),
      context,
    );
  }

  private async pairingFor(actor: Actor, enterpriseId: Uuid): Promise<LiaisonPairing | null> {
    const { register, directory } = this.desk;
    const own = await register.liveOf(enterpriseId, 'CADRE');
    if (own && own.liaisonId !== null && own.liaisonId === actor.cadreId) return own;
    const branch = await register.liveOf(enterpriseId, 'BRANCH');
    return branch && (await actsWithin(actor, [branch.unitId], directory, ...WORKING_ROLES)) ? branch : null;
  }
}

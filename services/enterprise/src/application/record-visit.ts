import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import type { LiaisonPairing } from '../domain/liaison';
import type { LiaisonRuleTable } from '../domain/liaison-rules';
import { recordVisit, type RecordVisit as Visit, type RecordVisitRefusal } from '../domain/record-visit';
import type { EnterpriseAbilities } from './abilities';
import type { EnterpriseDesk } from './enterprise-desk';
import { factsOfFirm, factsOfLiaison, lineagesOf, NO_INTERESTS } from './facts';
import { occasionOf } from './occasion-of';
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
    const { abilities } = await this.desk.able(asker, context, ['visit', 'Liaison']);
    const firm = await this.desk.fileOf(enterpriseId);
    const pairing = await this.pairingFor(abilities, enterpriseId);
    const nobodys = factsOfFirm(firm, { concerned: [], serving: [] }, () => []);
    // Whoever visits, for a branch too, must be free of interests himself; those found against a liaison stand in the pairing.
    const standsAside = !abilities.allows('read', 'Enterprise', nobodys, 'confidential');
    const facts = { occasion: occasionOf(context), pairing, standsAside, rules: this.rules };
    const command = { ...visit, visitId: this.newId() };
    return this.desk.enterprises.change(
      enterpriseId,
      (enterprise) => recordVisit(enterprise, command, facts),
      context,
    );
  }

  private async pairingFor(
    abilities: EnterpriseAbilities,
    enterpriseId: Uuid,
  ): Promise<LiaisonPairing | null> {
    const { register, directory } = this.desk;
    for (const kind of ['CADRE', 'BRANCH'] as const) {
      const pairing = await register.liveOf(enterpriseId, kind);
      if (!pairing) continue;
      const facts = factsOfLiaison(pairing, NO_INTERESTS, await lineagesOf(directory, [pairing.unitId]));
      if (abilities.allows('visit', 'Liaison', facts)) return pairing;
    }
    return null;
  }
}

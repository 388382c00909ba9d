import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EntityReference } from '@lianxin/subgraph';
import { explainCode } from '../application/explain-code';
import { INTEREST_ROLES, PAIRING_READERS } from '../application/liaison-policies';
import { actsWithin } from '../application/policies';
import type { Context } from './context';
import { CadreType, cadreOf, EnterpriseType, toEnterpriseType } from './enterprise-type';
import { LiaisonConflictType, LiaisonPairingType, toLiaisonPairingType } from './liaison-type';

/** What a firm's entity says of its code in words, and of its liaison. */
@Resolver(() => EnterpriseType)
export class EnterpriseFields {
  @FieldResolver(() => [String], {
    description: 'The code in words, a part a line: in Chinese, or in English with Accept-Language: en.',
  })
  codeExplained(@Root() { creditCode }: EnterpriseType, @Ctx() { locale }: Context): readonly string[] {
    return explainCode(creditCode, locale);
  }

  @FieldResolver(() => CadreType, {
    nullable: true,
    description: 'The firm’s liaison; null where it has none.',
  })
  async liaison(
    @Root() { id }: EnterpriseType,
    @Ctx() { loaders }: Context,
  ): Promise<EntityReference | null> {
    const pairing = await loaders.livePairings.load(id);
    return cadreOf(pairing?.liaisonId ?? null);
  }

  @FieldResolver(() => LiaisonPairingType, {
    nullable: true,
    description:
      'The firm’s live pairing with a cadre; null where it has none, or outside the asker’s units.',
  })
  async liaisonPairing(
    @Root() { id }: EnterpriseType,
    @Ctx() { asker, loaders }: Context,
  ): Promise<LiaisonPairingType | null> {
    const pairing = await loaders.livePairings.load(id);
    if (!pairing || asker.kind !== 'ACCOUNT') return null;
    const lineages = { lineageOf: (unitId: string) => loaders.lineages.load(unitId) };
    const visible = await actsWithin(asker, [pairing.unitId], lineages, ...PAIRING_READERS);
    return visible ? toLiaisonPairingType(pairing) : null;
  }
}

/** What a pairing says of its firm and of interests against it. */
@Resolver(() => LiaisonPairingType)
export class LiaisonPairingFields {
  @FieldResolver(() => EnterpriseType, {
    nullable: true,
    description: 'The firm; null for one who may not read firms.',
  })
  async enterprise(
    @Root() { pairing }: LiaisonPairingType,
    @Ctx() { loaders }: Context,
  ): Promise<EnterpriseType | null> {
    const file = await loaders.enterprises.load(pairing.enterpriseId);
    return file && toEnterpriseType(file);
  }

  @FieldResolver(() => LiaisonConflictType, {
    nullable: true,
    description:
      'The interest that came to stand against it; null where there is none, and for all but UNIT_HEAD and ORG_OFFICER over its unit.',
  })
  async conflict(
    @Root() { pairing }: LiaisonPairingType,
    @Ctx() { asker, loaders }: Context,
  ): Promise<LiaisonConflictType | null> {
    if (pairing.conflict === null || asker.kind !== 'ACCOUNT') return null;
    const lineages = { lineageOf: (unitId: string) => loaders.lineages.load(unitId) };
    const mayKnow = await actsWithin(asker, [pairing.unitId], lineages, ...INTEREST_ROLES);
    return mayKnow ? Object.assign(new LiaisonConflictType(), pairing.conflict) : null;
  }
}

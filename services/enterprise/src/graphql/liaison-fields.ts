import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EntityReference } from '@lianxin/subgraph';
import { shanghaiDateOf } from '@lianxin/calendar';
import { explainCode } from '../application/explain-code';
import type { EnterpriseWords } from '../application/abilities';
import { factsOfFirm, factsOfLiaison, lineagesOf, NO_INTERESTS, NOBODYS } from '../application/facts';
import type { Now } from '../application/ports';
import type { EnterpriseFile } from '../application/readers';
import type { LiaisonPairing } from '../domain/liaison';
import type { LiaisonRuleTable } from '../domain/liaison-rules';
import { visitsOf as visitsIn } from '../domain/record-visit';
import { quarterOf } from '../domain/visit';
import type { Context } from './context';
import {
  CadreType,
  cadreOf,
  EnterpriseType,
  EnterpriseVisitType,
  QuarterVisitsType,
  toEnterpriseType,
  visitsOf,
} from './enterprise-type';
import { LiaisonConflictType, LiaisonPairingType, toLiaisonPairingType } from './liaison-type';

/** Whether the asker may read this of a pairing. */
const mayRead = async (
  { loaders }: Context,
  pairing: LiaisonPairing,
  field: EnterpriseWords['Liaison']['field'],
): Promise<boolean> => {
  const directory = { lineageOf: (unitId: string) => loaders.lineages.load(unitId) };
  const lineages = await lineagesOf(directory, [pairing.unitId]);
  const firm = (await loaders.interests.load(pairing.enterpriseId)) ?? NO_INTERESTS;
  return (await loaders.abilities()).allows(
    'read',
    'Liaison',
    factsOfLiaison(pairing, firm, lineages),
    field,
  );
};

const mayReadConfidential = async ({ loaders }: Context, file: EnterpriseFile): Promise<boolean> => {
  const facts = factsOfFirm(file, NOBODYS, () => []);
  return (await loaders.abilities()).allows('read', 'Enterprise', facts, 'confidential');
};

/** What a firm's entity says of its code in words, and of its liaison. */
@Resolver(() => EnterpriseType)
export class EnterpriseFields {
  constructor(
    private readonly rules: LiaisonRuleTable,
    private readonly now: Now,
  ) {}

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
    @Ctx() context: Context,
  ): Promise<LiaisonPairingType | null> {
    const pairing = await context.loaders.livePairings.load(id);
    return pairing && (await mayRead(context, pairing, 'pairing')) ? toLiaisonPairingType(pairing) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many persons (legal representative, owners, executives) are on file; null for one who must stand aside for the firm.',
  })
  async personsRecorded(@Root() { file }: EnterpriseType, @Ctx() context: Context): Promise<number | null> {
    return (await mayReadConfidential(context, file)) ? file.persons.length : null;
  }

  @FieldResolver(() => [EnterpriseVisitType], {
    nullable: true,
    description: 'The last 50 visits, the newest first; null for one who must stand aside for the firm.',
  })
  async visits(
    @Root() { file }: EnterpriseType,
    @Ctx() context: Context,
  ): Promise<EnterpriseVisitType[] | null> {
    return (await mayReadConfidential(context, file)) ? visitsOf(file) : null;
  }

  @FieldResolver(() => QuarterVisitsType, {
    nullable: true,
    description:
      'The visits of this quarter and how many there may be; null for one who must stand aside for the firm.',
  })
  async visitsThisQuarter(
    @Root() { file }: EnterpriseType,
    @Ctx() context: Context,
  ): Promise<QuarterVisitsType | null> {
    if (!(await mayReadConfidential(context, file))) return null;
    const quarter = quarterOf(shanghaiDateOf(this.now()));
    return { quarter, ...visitsIn(file, quarter, this.rules) };
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
    @Ctx() context: Context,
  ): Promise<LiaisonConflictType | null> {
    if (pairing.conflict === null || !(await mayRead(context, pairing, 'conflict'))) return null;
    return Object.assign(new LiaisonConflictType(), pairing.conflict);
  }
}

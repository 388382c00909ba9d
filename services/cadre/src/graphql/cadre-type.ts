import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CadreFile } from '../application/readers';
import type { CadreCategory, CadreStatus, CadreTier } from '../domain/cadre';
import { cadreAsOf, type CadreAsOf } from '../domain/cadre-as-of';
import { CadreCategoryEnum, CadreTierEnum } from './enums';
import { PostType, ProbationType, RankType, SuspensionType, TenureType } from './file-types';

/** A cadre as every account with a role sees him: nothing that identifies the person beyond the official name. */
@Directive('@key(fields: "id")')
@ObjectType('Cadre', { description: 'A cadre (干部) of the district, as on the door of the office.' })
export class CadreType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'The official name.' })
  name!: string;

  @Field(() => CadreCategoryEnum, { description: 'The category of the position (CSL 16).' })
  category!: CadreCategory;

  @Field(() => CadreTierEnum, {
    description: 'Leading, mid-level or neither, today or on the day asked for.',
  })
  tier!: CadreTier;

  @Field(() => String, {
    nullable: true,
    description:
      'The title of the post (职务), today or on the day asked for; null where the file doesn’t say.',
  })
  post!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The rank (职级), today or on the day asked for; null where the file doesn’t say.',
  })
  rank!: string | null;

  unitId!: Uuid | null;

  // What only those read who may read his file is resolved in personnel-fields.ts.
  status!: CadreStatus;
  onProbation!: boolean;
  tenures!: TenureType[];
  posts!: PostType[];
  ranks!: RankType[];
  specialties!: string[];
  probation!: ProbationType | null;
  suspensions!: SuspensionType[];
  leavesOn!: PlainDate | null;

  /** The day of which it speaks, and the day at whose end it was known so; null for now. */
  asOfDay!: PlainDate | null;
  knownOnDay!: PlainDate | null;
}

export const CadreConnection = connectionOf('Cadre', () => CadreType);

/** Nothing is recorded of days to come, so that the last day of the calendar stands for now. */
const NOW = '9999-12-31' as PlainDate;

const shown = (cadre: CadreFile, then: CadreAsOf | null, asOfDay: PlainDate | null): CadreType =>
  Object.assign(new CadreType(), {
    id: cadre.id,
    name: cadre.name,
    category: cadre.category,
    tenures: cadre.tenures.map((tenure) => Object.assign(new TenureType(), tenure)),
    posts: cadre.posts.map((post) => Object.assign(new PostType(), post)),
    ranks: cadre.ranks.map((rank) => Object.assign(new RankType(), rank)),
    suspensions: cadre.suspensions.map((one) => Object.assign(new SuspensionType(), one)),
    probation: cadre.probation && Object.assign(new ProbationType(), cadre.probation),
    specialties: [...cadre.specialties],
    leavesOn: cadre.leavesOn,
    asOfDay,
    knownOnDay: null,
    ...then,
  });

/** The cadre as he is now. */
export const toCadreType = (cadre: CadreFile): CadreType => shown(cadre, cadreAsOf(cadre, NOW), null);

/** The cadre as he was on a day; null before he joined. */
export const toCadreTypeAsOf = (cadre: CadreFile, date: PlainDate): CadreType | null => {
  const then = cadreAsOf(cadre, date);
  return then && shown(cadre, then, date);
};

/** The cadre on the day of which something else speaks, or now; as he is now where he hadn't joined on that day. */
export const toCadreTypeOn = (cadre: CadreFile, date: PlainDate | null): CadreType =>
  (date === null ? null : toCadreTypeAsOf(cadre, date)) ?? toCadreType(cadre);

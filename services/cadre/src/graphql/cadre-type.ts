import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { CadreFile } from '../application/readers';
import { latestTenure, type CadreCategory, type CadreStatus, type CadreTier } from '../domain/cadre';
import { cadreAsOf, type CadreAsOf } from '../domain/cadre-as-of';
import { CadreCategoryEnum, CadreStatusEnum, CadreTierEnum } from './enums';

@ObjectType('Tenure', { description: 'Membership in a unit over a time.' })
export class TenureType {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it; null while it lasts.' })
  until!: PlainDate | null;

  unitId!: Uuid;
}

/** A cadre as everybody who is signed in sees him: nothing that identifies the person beyond the official name. */
@Directive('@key(fields: "id")')
@ObjectType('Cadre', { description: 'A cadre (干部) of the district, as on the door of the office.' })
export class CadreType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'The official name.' })
  name!: string;

  @Field(() => CadreCategoryEnum, { description: 'The category of the position (CSL 16).' })
  category!: CadreCategory;

  @Field(() => CadreTierEnum, { description: 'Leading, mid-level or neither.' })
  tier!: CadreTier;

  @Field(() => CadreStatusEnum, { description: 'Whether the cadre serves, today or on the day asked for.' })
  status!: CadreStatus;

  @Field(() => [TenureType], { description: 'Membership in units, the oldest first.' })
  tenures!: TenureType[];

  unitId!: Uuid | null;
}

export const CadreConnection = connectionOf('Cadre', () => CadreType);

const shown = (cadre: CadreFile, now: Pick<CadreAsOf, 'status' | 'unitId'>): CadreType =>
  Object.assign(new CadreType(), {
    id: cadre.id,
    name: cadre.name,
    category: cadre.category,
    tier: cadre.tier,
    tenures: cadre.tenures.map((tenure) => Object.assign(new TenureType(), tenure)),
    ...now,
  });

/** The cadre as he is now. */
export const toCadreType = (cadre: CadreFile): CadreType =>
  shown(cadre, {
    status: cadre.status,
    unitId: cadre.status === 'LEFT' ? null : latestTenure(cadre).unitId,
  });

/** The cadre as he was on a day; null before he joined. */
export const toCadreTypeAsOf = (cadre: CadreFile, date: PlainDate): CadreType | null => {
  const then = cadreAsOf(cadre, date);
  return then && shown(cadre, then);
};

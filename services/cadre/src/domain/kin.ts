import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';

export const KIN_RELATIONS = [
  'SPOUSE',
  'DIRECT_BLOOD',
  'COLLATERAL_BLOOD_WITHIN_THREE',
  'CLOSE_AFFINITY',
] as const;

/** How two persons are kin in the sense of CSL 74: 夫妻, 直系血亲, 三代以内旁系血亲, 近姻亲. */
export type KinRelation = (typeof KIN_RELATIONS)[number];

/** One line of a cadre's register of kin; both cadres of a relation have one under the same id. */
export interface Kin {
  readonly kinshipId: Uuid;
  /** Null for a person outside the register of cadres. */
  readonly kinCadreId: Uuid | null;
  readonly relation: KinRelation;
  /** Null where it has always been, or nobody knows since when. */
  readonly since: PlainDate | null;
  /** The first day without it, as after a divorce; null while it lasts. */
  readonly until: PlainDate | null;
}

/** Who a kinsman is as a person; the store encrypts it. */
export interface KinIdentity {
  /** Null for a cadre: his official name is on his own file. */
  readonly name: string | null;
  /** In its canonical form; null for a cadre whose file has none. */
  readonly idNumber: string | null;
}

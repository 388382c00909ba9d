import type { PlainDate } from '@lianxin/calendar';
import type { Rejection, Uuid } from '@lianxin/kernel';
import { allows, type Lifecycle } from './lifecycle';
import type { Recorded } from './occasion';
import { refuse } from './refuse';

export const CADRE_CATEGORIES = ['GENERAL', 'TECHNICAL', 'LAW_ENFORCEMENT'] as const;

/** The category of a cadre's position (CSL 16): 综合管理, 专业技术, 行政执法. */
export type CadreCategory = (typeof CADRE_CATEGORIES)[number];

export const CADRE_TIERS = ['LEADER', 'MID_LEVEL', 'STAFF'] as const;

/** 领导干部, 中层干部, or neither. */
export type CadreTier = (typeof CADRE_TIERS)[number];

export const CADRE_STATUSES = ['SERVING', 'LEFT'] as const;

export type CadreStatus = (typeof CADRE_STATUSES)[number];

/** Membership in a unit from a day on; `until` is the first day without it, null while it lasts. */
export interface Tenure {
  readonly unitId: Uuid;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** In the order of their days, without overlap; there is always a first one. */
export type Tenures = readonly [Tenure, ...Tenure[]];

/** What identifies a cadre as a person; the store encrypts it, wherever it stands. */
export interface CadreIdentity {
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** A cadre's file, as far as units and petitions need it. The official name is on the door, and not personal here. */
export interface Cadre {
  readonly id: Uuid;
  readonly status: CadreStatus;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly tenures: Tenures;
  readonly personal: CadreIdentity;
}

export interface CadreAdded extends Recorded {
  readonly type: 'cadre.added';
  readonly cadreId: Uuid;
  readonly name: string;
  readonly category: CadreCategory;
  readonly tier: CadreTier;
  readonly unitId: Uuid;
  readonly from: PlainDate;
  readonly personal: CadreIdentity;
}

export interface CadreServiceEnded extends Recorded {
  readonly type: 'cadre.service-ended';
  /** The first day without service. */
  readonly on: PlainDate;
}

/** A cadre's own history. */
export type CadreEvent = CadreAdded | CadreServiceEnded;

/** Every command on a cadre and the states in which it may act. */
export const CADRE_LIFECYCLE = {
  addCadre: { from: [null], to: 'SERVING' },
  endService: { from: ['SERVING'], to: 'LEFT' },
} as const satisfies Lifecycle<string, CadreStatus>;

/** Only a serving cadre's file is changed: refuses CADRE_NOT_SERVING where the table doesn't list the command. */
export const mustAllowOnCadre = (
  cadre: Cadre,
  command: keyof typeof CADRE_LIFECYCLE,
): Rejection<'CADRE_NOT_SERVING'> | null =>
  allows(CADRE_LIFECYCLE, command, cadre.status) ? null : refuse('CADRE_NOT_SERVING');

/** The membership that lasts, or lasted last. */
export const latestTenure = ({ tenures }: Pick<Cadre, 'tenures'>): Tenure => tenures.at(-1) ?? tenures[0];

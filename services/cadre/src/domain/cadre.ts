import type { PlainDate } from '@lianxin/calendar';
import type { Rejection, Uuid } from '@lianxin/kernel';
import type { Kin, KinIdentity } from './kin';
import { allows, type Lifecycle } from './lifecycle';
import { refuse } from './refuse';

export const CADRE_CATEGORIES = ['GENERAL', 'TECHNICAL', 'LAW_ENFORCEMENT'] as const;

/** The category of a cadre's position (CSL 16): 综合管理, 专业技术, 行政执法. */
export type CadreCategory = (typeof CADRE_CATEGORIES)[number];

export const CADRE_TIERS = ['LEADER', 'MID_LEVEL', 'STAFF'] as const;

/** 领导干部, 中层干部, or neither. */
export type CadreTier = (typeof CADRE_TIERS)[number];

export const CADRE_STATUSES = ['SERVING', 'SUSPENDED', 'LEFT'] as const;

/** A suspended cadre does no service and goes on belonging to his unit. */
export type CadreStatus = (typeof CADRE_STATUSES)[number];

/** Membership in a unit from a day on; `until` is the first day without it, null while it lasts. */
export interface Tenure {
  readonly unitId: Uuid;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** In the order of their days, without overlap or gap; there is always a first one. */
export type Tenures = readonly [Tenure, ...Tenure[]];

/** A post (职务) with its tier, held from a day on until the next one of the list. */
export interface DatedPost {
  /** Its title; null where the file doesn't say. */
  readonly post: string | null;
  readonly tier: CadreTier;
  readonly from: PlainDate;
}

/** In the order of their days; the first one begins with service, so that every day of service has a tier. */
export type DatedPosts = readonly [DatedPost, ...DatedPost[]];

/** A rank (职级), held beside the post from a day on until the next one of the list. */
export interface DatedRank {
  readonly rank: string;
  readonly from: PlainDate;
}

/** A time without service; `until` is the day of reinstatement, null while it lasts. */
export interface Suspension {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export const PROBATION_DECISIONS = ['CONFIRMED', 'CANCELLED'] as const;

/** How a probation ended: 任职定级, or 取消录用. */
export type ProbationDecision = (typeof PROBATION_DECISIONS)[number];

/** The probation (试用期) of a newly recruited civil servant: one year from the day he reported (CSL 34). */
export interface Probation {
  readonly from: PlainDate;
  /** The first day after it, its extensions included. */
  readonly until: PlainDate;
  /** By how many days it was extended in all. */
  readonly extendedDays: number;
  /** Null until it is decided; the probation lasts until then. */
  readonly decision: ProbationDecision | null;
  /** The first day under the decision. */
  readonly decidedOn: PlainDate | null;
}

/** What identifies a cadre as a person; the store encrypts it, wherever it stands. */
export interface CadreIdentity {
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** What the store encrypts of a file: the cadre's identity, and by their entries that of his kin. */
export interface CadrePersonal extends CadreIdentity {
  readonly kin?: Readonly<Record<Uuid, KinIdentity>>;
}

/** A cadre's file. The official name is on the door, and not personal here. */
export interface Cadre {
  readonly id: Uuid;
  readonly status: CadreStatus;
  readonly name: string;
  readonly category: CadreCategory;
  /** Of the post held now, or last. */
  readonly tier: CadreTier;
  readonly tenures: Tenures;
  readonly posts: DatedPosts;
  /** In the order of their days; empty where none is known. */
  readonly ranks: readonly DatedRank[];
  readonly suspensions: readonly Suspension[];
  readonly specialties: readonly string[];
  /** Null for one who wasn't recruited under this register. */
  readonly probation: Probation | null;
  /** The first day without him by a retirement or transfer that was announced; null where none was. */
  readonly leavesOn: PlainDate | null;
  /** His register of kin (CSL 74); also of those who are kin no longer. */
  readonly kin: readonly Kin[];
  readonly personal: CadrePersonal;
}

/** Every command on a cadre and the states in which it may act. */
export const CADRE_LIFECYCLE = {
  addCadre: { from: [null], to: 'SERVING' },
  transferCadre: { from: ['SERVING'], to: 'SERVING' },
  followUnit: { from: ['SERVING', 'SUSPENDED'], to: null },
  changePost: { from: ['SERVING'], to: 'SERVING' },
  changeRank: { from: ['SERVING'], to: 'SERVING' },
  suspendCadre: { from: ['SERVING'], to: 'SUSPENDED' },
  reinstateCadre: { from: ['SUSPENDED'], to: 'SERVING' },
  announceDeparture: { from: ['SERVING', 'SUSPENDED'], to: null },
  endService: { from: ['SERVING', 'SUSPENDED'], to: 'LEFT' },
  registerKinship: { from: ['SERVING', 'SUSPENDED', 'LEFT'], to: null },
  correctRecord: { from: ['SERVING', 'SUSPENDED', 'LEFT'], to: null },
} as const satisfies Lifecycle<string, CadreStatus>;

/** Refuses CADRE_NOT_SERVING where the table doesn't list the command for a cadre in this state. */
export const mustAllowOnCadre = (
  cadre: Pick<Cadre, 'status'>,
  command: keyof typeof CADRE_LIFECYCLE,
): Rejection<'CADRE_NOT_SERVING'> | null =>
  allows(CADRE_LIFECYCLE, command, cadre.status) ? null : refuse('CADRE_NOT_SERVING');

/** The membership that lasts, or lasted last. */
export const latestTenure = ({ tenures }: Pick<Cadre, 'tenures'>): Tenure => tenures.at(-1) ?? tenures[0];

/** The first day of the file's last entry on membership, post, rank or suspension; service doesn't end before. */
export const lastEntryOf = (cadre: Cadre): PlainDate => {
  const suspensions = cadre.suspensions.map(({ from, until }) => until ?? from);
  const days = [...cadre.tenures, ...cadre.posts, ...cadre.ranks].map(({ from }) => from);
  const [latest = latestTenure(cadre).from] = [...days, ...suspensions].sort().reverse();
  return latest;
};

/** The post held now, or last. */
export const latestPost = ({ posts }: Pick<Cadre, 'posts'>): DatedPost => posts.at(-1) ?? posts[0];

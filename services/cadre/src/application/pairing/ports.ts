import type { PlainDate } from '@lianxin/calendar';
import type { Outcome, PageOf, PageRequest, Repository, Uuid } from '@lianxin/kernel';
import type { MentorOn, RecruitOn } from '../../domain/pairing/coverage';
import type { PairingEvent } from '../../domain/pairing/events';
import type { Changes, MentorFacts, RecruitFacts } from '../../domain/pairing/facts';
import type { Pairing } from '../../domain/pairing/pairing';
import type { PairingStatus } from '../../domain/pairing/transitions';
import type { RefusalCode } from '../../domain/refusals';
import type { CadreAbilities } from '../abilities';

export type PairingRepository = Repository<Pairing, PairingEvent>;

/** What a command on a pairing answers. */
export type PairingOutcome = Outcome<Pairing, RefusalCode>;

/** The recruit of a pairing and everybody who could be, or is named as, his mentor. */
export interface People {
  readonly recruit: RecruitFacts;
  readonly candidates: readonly MentorFacts[];
}

/** What the files of cadres say of those whom pairings concern. */
export interface PairingRegister {
  /** The recruit with the candidates of his unit, of the one above and those named; null where there is no such cadre. */
  peopleFor(recruitId: Uuid, named: readonly Uuid[]): Promise<People | null>;
  hasLivePairing(recruitId: Uuid): Promise<boolean>;
  /** How many slots of live pairings each of them holds, by their role; who holds none may be left out. */
  loadsOf(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, MentorFacts['load']>>;
  /** What came about with the pairing's recruit and present mentors. */
  changesOf(pairing: Pairing): Promise<Changes>;
}

/** Pairings about which something came about without a command. */
export interface PairingTimers {
  /** Up to `limit` ids after `after`, in their order: a cadre departed, or the day of activation has come. */
  due(today: PlainDate, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
  /** Likewise, where the recruit's file doesn't know yet what was decided on his probation. */
  unsettled(after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
}

/** By which pairings are chosen; what is left out doesn't matter. */
export interface PairingFilter {
  readonly statuses?: readonly PairingStatus[];
  readonly unitId?: Uuid;
  /** In this unit or below it. */
  readonly withinId?: Uuid;
  readonly recruitId?: Uuid;
  /** Those that this cadre accompanies now. */
  readonly mentorId?: Uuid;
  /** Those of this cadre, as recruit or present mentor. */
  readonly participantId?: Uuid;
  /** With a slot that nobody holds, in a live pairing. */
  readonly vacant?: boolean;
  /** Something is due by this day. */
  readonly dueBy?: PlainDate;
}

/** Which part of an organization officer's work on live pairings is looked at. */
export const PAIRING_WORK_VIEWS = [
  'ALL',
  'VACANT',
  'MEETING_LATE',
  'TO_CONFIRM',
  'PROBATION_ENDING',
  'DECISION_LATE',
] as const;
export type PairingWorkView = (typeof PAIRING_WORK_VIEWS)[number];

/** How many pairings stand in each view. */
export type PairingWorkCounts = Readonly<Record<PairingWorkView, number>>;

/** What an officer's desk is asked for. */
export interface PairingWorkRequest {
  readonly view: PairingWorkView;
  readonly filter: PairingFilter;
  readonly today: PlainDate;
}

/** The live pairings of the units over which somebody works on pairings. */
export interface PairingWork {
  /** What is due first in front. */
  page(abilities: CadreAbilities, request: PairingWorkRequest, page: PageRequest): Promise<PageOf<Pairing>>;
  /** All views counted at once, whatever view is asked for. */
  counts(abilities: CadreAbilities, request: Omit<PairingWorkRequest, 'view'>): Promise<PairingWorkCounts>;
}

/** Pairings as far as an asker may see them: the rule is a condition of the query. */
export interface VisiblePairings {
  byIds(abilities: CadreAbilities, ids: readonly Uuid[]): Promise<readonly Pairing[]>;
  /** By recruit, the live one. */
  liveOf(abilities: CadreAbilities, recruitIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Pairing>>;
  /** In the order of the day on which they were proposed. */
  page(abilities: CadreAbilities, filter: PairingFilter, page: PageRequest): Promise<PageOf<Pairing>>;
}

/** What the coverage board is made of, in a unit and below it. */
export interface CoverageReader {
  /** Who was on probation on a day, and in which unit. */
  recruitsOn(unitId: Uuid, date: PlainDate): Promise<readonly RecruitOn[]>;
  /** Pairings that held mentors on a day. */
  pairingsOn(unitId: Uuid, date: PlainDate): Promise<readonly Pairing[]>;
  /** Leading and mid-level cadres who served on a day, not on probation, and of whom no departure before `until` is announced. */
  mentorsOn(unitId: Uuid, date: PlainDate, until: PlainDate): Promise<readonly MentorOn[]>;
}

/** The whole own history of a pairing, oldest first. */
export interface PairingHistory {
  history(id: Uuid): Promise<readonly PairingEvent[]>;
}

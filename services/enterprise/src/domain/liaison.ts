import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Recorded } from './occasion';

export const LIAISON_KINDS = ['CADRE', 'BRANCH'] as const;

/** 双结对: a cadre accompanies a firm, or a unit's party branch the firm's. */
export type LiaisonKind = (typeof LIAISON_KINDS)[number];

export const LIAISON_STATUSES = ['ACTIVE', 'VACANT', 'ENDED'] as const;

/** VACANT: the firm goes on having its pairing, and waits for another liaison. */
export type LiaisonStatus = (typeof LIAISON_STATUSES)[number];

export const CONFLICT_GROUNDS = ['OWN_POST', 'OWN_SHARES', 'KIN'] as const;

/** Why somebody may not be a firm's liaison: a post or shares of his own (CSL 59(16), 76(1)), or kin at the firm (74, 76(2)). */
export type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

export const VACANCY_CAUSES = ['NOT_SERVING', 'TRANSFERRED'] as const;

/** Why a liaison can't go on: he left or is suspended, or belongs to another unit. */
export type VacancyCause = (typeof VACANCY_CAUSES)[number];

/** The two party branches of a BRANCH pairing, by their official names. */
export interface Branches {
  readonly unitBranch: string;
  readonly firmBranch: string;
}

/** An interest that stands against a pairing, since a day. */
export interface Conflict {
  readonly grounds: readonly ConflictGround[];
  readonly since: PlainDate;
}

/** A firm's pairing (百人百企): with a cadre, or branch with branch. */
export interface LiaisonPairing {
  readonly id: Uuid;
  readonly kind: LiaisonKind;
  readonly enterpriseId: Uuid;
  /** The liaison's unit, or the one whose branch is paired. */
  readonly unitId: Uuid;
  /** Null for BRANCH, and where nobody is the firm's liaison now. */
  readonly liaisonId: Uuid | null;
  /** Which of the liaison's places it takes, from 1; null where it takes none. */
  readonly slot: number | null;
  readonly branches: Branches | null;
  readonly status: LiaisonStatus;
  readonly pairedOn: PlainDate;
  readonly vacantSince: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** Found after the pairing; null where there is none. */
  readonly conflict: Conflict | null;
}

interface OfPairing extends Recorded {
  readonly on: PlainDate;
}

/** Firm and liaison, or the two branches, were paired; also where a vacant pairing got another liaison. */
export interface LiaisonPaired extends OfPairing {
  readonly type: 'liaison.paired';
  readonly pairingId: Uuid;
  readonly kind: LiaisonKind;
  readonly enterpriseId: Uuid;
  readonly unitId: Uuid;
  readonly liaisonId: Uuid | null;
  readonly slot: number | null;
  readonly branches: Branches | null;
  /** The version of the rule table it was decided under. */
  readonly rulesVersion: string;
}

/** The liaison can't go on; the firm waits for another. */
export interface LiaisonVacated extends OfPairing {
  readonly type: 'liaison.vacated';
  readonly liaisonId: Uuid;
  readonly cause: VacancyCause;
}

/** Somebody ended a pairing, and said why. */
export interface LiaisonEnded extends OfPairing {
  readonly type: 'liaison.ended';
  readonly reason: string;
}

/** An interest came to stand against a pairing, or other grounds than before do. */
export interface LiaisonConflictFound extends OfPairing {
  readonly type: 'liaison.conflict-found';
  readonly grounds: readonly ConflictGround[];
}

/** No interest stands against a pairing any more. */
export interface LiaisonConflictCleared extends OfPairing {
  readonly type: 'liaison.conflict-cleared';
}

/** The pairing's unit is gone, and its successor goes on with it. */
export interface LiaisonUnitSucceeded extends OfPairing {
  readonly type: 'liaison.unit-succeeded';
  readonly unitId: Uuid;
}

/** A pairing's own history. */
export type LiaisonEvent =
  | LiaisonPaired
  | LiaisonVacated
  | LiaisonEnded
  | LiaisonConflictFound
  | LiaisonConflictCleared
  | LiaisonUnitSucceeded;

const paired = (event: LiaisonPaired): LiaisonPairing => ({
  id: event.pairingId,
  kind: event.kind,
  enterpriseId: event.enterpriseId,
  unitId: event.unitId,
  liaisonId: event.liaisonId,
  slot: event.slot,
  branches: event.branches,
  status: 'ACTIVE',
  pairedOn: event.on,
  vacantSince: null,
  endedOn: null,
  conflict: null,
});

const NOBODY = { liaisonId: null, slot: null, conflict: null } as const;

const evolveKnown = (
  pairing: LiaisonPairing,
  event: Exclude<LiaisonEvent, LiaisonPaired>,
): LiaisonPairing => {
  switch (event.type) {
    case 'liaison.vacated':
      return { ...pairing, ...NOBODY, status: 'VACANT', vacantSince: event.on };
    case 'liaison.ended':
      return { ...pairing, slot: null, conflict: null, status: 'ENDED', endedOn: event.on };
    case 'liaison.conflict-found':
      return { ...pairing, conflict: { grounds: event.grounds, since: pairing.conflict?.since ?? event.on } };
    case 'liaison.conflict-cleared':
      return { ...pairing, conflict: null };
    case 'liaison.unit-succeeded':
      return { ...pairing, unitId: event.unitId };
  }
};

/** The pairing after an event; a pairing is the fold of its history, which begins with `liaison.paired`. */
export const evolveLiaison = (pairing: LiaisonPairing | null, event: LiaisonEvent): LiaisonPairing =>
  event.type === 'liaison.paired' ? paired(event) : evolveKnown(pairing as LiaisonPairing, event);

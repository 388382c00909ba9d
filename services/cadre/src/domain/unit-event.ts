import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Recorded } from './occasion';
import type { UnitFunction, UnitKind } from './unit';

export interface UnitCreated extends Recorded {
  readonly type: 'unit.created';
  readonly unitId: Uuid;
  readonly parentId: Uuid | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly function: UnitFunction | null;
  readonly foundedOn: PlainDate;
}

export interface UnitRenamed extends Recorded {
  readonly type: 'unit.renamed';
  readonly name: string;
  readonly from: PlainDate;
}

export interface UnitMoved extends Recorded {
  readonly type: 'unit.moved';
  readonly parentId: Uuid;
  readonly from: PlainDate;
}

export interface UnitMerged extends Recorded {
  readonly type: 'unit.merged';
  readonly intoUnitId: Uuid;
  /** The first day without it. */
  readonly from: PlainDate;
}

export interface UnitSplit extends Recorded {
  readonly type: 'unit.split';
  /** At least two. */
  readonly intoUnitIds: readonly Uuid[];
  /** One of them: it answers for the open cases (PR 24). */
  readonly casesToUnitId: Uuid;
  readonly from: PlainDate;
}

export interface UnitAbolished extends Recorded {
  readonly type: 'unit.abolished';
  readonly from: PlainDate;
  /** Designated to answer for its open cases (PR 24); absent or null where none was. */
  readonly casesToUnitId?: Uuid | null;
}

/** A unit's own history. */
export type UnitEvent = UnitCreated | UnitRenamed | UnitMoved | UnitMerged | UnitSplit | UnitAbolished;

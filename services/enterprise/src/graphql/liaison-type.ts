import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConflictGround, LiaisonKind, LiaisonPairing, LiaisonStatus } from '../domain/liaison';
import { CadreType, cadreOf, EnterpriseType, unitOf, UnitType } from './enterprise-type';
import { ConflictGroundEnum, LiaisonKindEnum, LiaisonStatusEnum } from './enums';

@ObjectType('LiaisonConflict', { description: 'An interest that stands against a pairing.' })
export class LiaisonConflictType {
  @Field(() => [ConflictGroundEnum], { description: 'What it is.' })
  grounds!: readonly ConflictGround[];

  @Field(() => DateScalar, { description: 'Since when it is known.' })
  since!: PlainDate;
}

/** A pairing; firm and conflict come by their own fields, each as far as the asker may know. */
@ObjectType('LiaisonPairing', {
  description: 'A firm and its liaison, or two party branches (百人百企, 双结对).',
})
export class LiaisonPairingType {
  readonly pairing!: LiaisonPairing;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => LiaisonKindEnum, { description: 'With a cadre, or branch with branch.' })
  kind!: LiaisonKind;

  @Field(() => LiaisonStatusEnum, { description: 'How it stands.' })
  status!: LiaisonStatus;

  @Field(() => UnitType, { nullable: true, description: 'The unit of liaison or branch.' })
  unit!: EntityReference | null;

  @Field(() => CadreType, {
    nullable: true,
    description: 'The liaison; null for branches and for a vacant pairing.',
  })
  liaison!: EntityReference | null;

  @Field(() => String, { nullable: true, description: 'The unit’s party branch; null for a cadre.' })
  unitBranch!: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s party branch; null for a cadre.' })
  firmBranch!: string | null;

  @Field(() => DateScalar, { description: 'The first day with this liaison or branch.' })
  pairedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is vacant; null unless it is.' })
  vacantSince!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it ended; null while it lives.' })
  endedOn!: PlainDate | null;
}

export const LiaisonPairingConnection = connectionOf('LiaisonPairing', () => LiaisonPairingType);

@ObjectType('LiaisonLoad', { description: 'What one liaison has to do.' })
export class LiaisonLoadType {
  @Field(() => CadreType, { nullable: true, description: 'The liaison.' })
  liaison!: EntityReference | null;

  @Field(() => Int, { description: 'How many firms.' })
  firms!: number;

  @Field(() => Int, { description: 'How many more the rule table allows.' })
  placesLeft!: number;

  @Field(() => Int, { description: 'Visits in the quarter.' })
  visits!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Pairings in conflict; null for one who may not know of them.',
  })
  conflicts!: number | null;
}

@ObjectType('LiaisonBoard', { description: 'How the firms of a unit and those below it are accompanied.' })
export class LiaisonBoardType {
  @Field(() => UnitType, { nullable: true, description: 'The unit.' })
  unit!: EntityReference | null;

  @Field(() => String, { description: 'The quarter in which visits are counted, "2026-Q2".' })
  quarter!: string;

  @Field(() => [LiaisonLoadType], { description: 'Liaisons, those with the most firms first; at most 500.' })
  liaisons!: LiaisonLoadType[];

  @Field(() => Int, { description: 'Firms filed there that have no liaison.' })
  firmsWithoutLiaison!: number;

  @Field(() => [EnterpriseType], { description: 'The first 100 of them, by name.' })
  withoutLiaison!: EnterpriseType[];

  @Field(() => Int, { description: 'Pairings that wait for another liaison.' })
  vacant!: number;
}

/** The pairing as clients see it. */
export const toLiaisonPairingType = (pairing: LiaisonPairing): LiaisonPairingType =>
  Object.assign(new LiaisonPairingType(), {
    pairing,
    id: pairing.id,
    kind: pairing.kind,
    status: pairing.status,
    unit: unitOf(pairing.unitId),
    liaison: cadreOf(pairing.status === 'ENDED' ? null : pairing.liaisonId),
    unitBranch: pairing.branches?.unitBranch ?? null,
    firmBranch: pairing.branches?.firmBranch ?? null,
    pairedOn: pairing.pairedOn,
    vacantSince: pairing.vacantSince,
    endedOn: pairing.endedOn,
  });

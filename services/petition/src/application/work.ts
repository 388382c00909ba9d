import type { Role } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import type { AwaitedDecision } from '../domain/awaited-decision';
import type { Standing } from './standing';

/** As what somebody asks for his work: the roles that work on petitions. */
export const WORK_ROLES = [
  'PETITION_CLERK',
  'UNIT_HANDLER',
  'UNIT_HEAD',
  'DISCIPLINE',
] as const satisfies readonly Role[];
export type WorkRole = (typeof WORK_ROLES)[number];

/** What counts as somebody's work, among what he may read: that of his own unit, on whose behalf he acts. */
export interface WorkScope {
  readonly unitId: Uuid;
  /** Of what the unit answers for, only what this cadre answers for as its officer or handles, and what has no officer; null: all. */
  readonly ofOfficer: Uuid | null;
  /** The decisions for which the asker is waited for. */
  readonly decides: readonly AwaitedDecision[];
}

/** The sender decides on an objection; the head on more days, and a second person, here the head or an office's clerk, on closing, on a decline and its contest. */
const DECIDES: Readonly<Record<WorkRole, readonly AwaitedDecision[]>> = {
  PETITION_CLERK: ['OBJECTION', 'CLOSING', 'DECLINE', 'CONTEST'],
  UNIT_HANDLER: ['OBJECTION'],
  UNIT_HEAD: ['OBJECTION', 'EXTENSION', 'CLOSING', 'DECLINE', 'CONTEST'],
  DISCIPLINE: ['OBJECTION'],
};

const OF_THE_WHOLE_UNIT: readonly WorkRole[] = ['PETITION_CLERK', 'UNIT_HEAD'];

/**
 * What is the asker's work in a role; reviews that his unit was asked for are the work of everybody there. A clerk's and a head's is all that his own unit answers for or is offered; a handler's and
 * a discipline officer's what he answers for there as its officer, and what is offered to the unit or has no officer yet. Null
 * where he has no unit, no cadre, or doesn't hold the role in his own unit: he has no work in it.
 */
export const workScopeOf = ({ actor, lineage }: Standing, role: WorkRole): WorkScope | null => {
  if (!actor?.unitId || !actor.cadreId) return null;
  const holds = actor.grants.some((grant) => grant.role === role && lineage.includes(grant.unitId));
  if (!holds) return null;
  const ofOfficer = OF_THE_WHOLE_UNIT.includes(role) ? null : actor.cadreId;
  return { unitId: actor.unitId, ofOfficer, decides: DECIDES[role] };
};

import { approveDecline } from '../../src/domain/intake/approve-decline';
import type { IntakeEvent } from '../../src/domain/intake/events';
import { INTAKE_STAGES, INTAKE_TRIES } from '../areas/intake';
import { aPetition, closed, officerOf, PETITION_OFFICE, registrationInput, WATER_BUREAU } from '../builders';
import type { PetitionBuilder } from '../builders';

const { id: petitionId } = registrationInput();
const { awaiting, declined, guided, proposed, withdrawn } = INTAKE_STAGES;

const CLOSED = [['petition.closed.v1', { petitionId, closedOn: '2026-04-13' }]];

const reopenedBy = (unit: { readonly id: string }, reopenedOn: string) => [
  [
    'petition.reopened.v1',
    { petitionId, responsible: { unitId: unit.id, officerId: officerOf(unit).cadreId }, reopenedOn },
  ],
];

/** Each event of intake as the last step of a claim that everybody may know of, and what is told of it. */
export const INTAKE_PUBLISHED: Readonly<
  Record<IntakeEvent['type'], readonly [() => PetitionBuilder, unknown[]]>
> = {
  'petition.amended': [() => aPetition().step(INTAKE_TRIES.amendPetition), []],
  'petition.correction-requested': [() => awaiting(), []],
  'petition.correction-answered': [() => awaiting().step(INTAKE_TRIES.answerCorrection), []],
  'petition.correction-lapsed': [() => awaiting(aPetition()).afterSilence(16), []],
  'petition.guided': [() => guided(), []],
  'petition.procedure-result-recorded': [() => guided().step(INTAKE_TRIES.recordProcedureResult), []],
  'petition.decline-proposed': [() => proposed(), []],
  'petition.decline-refused': [
    () =>
      proposed().step((petition, facts) =>
        approveDecline(
          petition,
          { approved: false, reason: '不是同一事项', noticeOn: facts.today, how: 'POST', earlier: null },
          officerOf(PETITION_OFFICE, 2),
          facts,
        ),
      ),
    [],
  ],
  // That it was declined, or taken back, is told as any other end is.
  'petition.declined': [() => declined(), CLOSED],
  'petition.withdrawn': [() => withdrawn(), CLOSED],
  'petition.decline-contested': [() => declined().step(INTAKE_TRIES.contestDecline), []],
  'petition.contest-decided': [
    () => declined().step(INTAKE_TRIES.contestDecline).step(INTAKE_TRIES.decideContest),
    reopenedBy(PETITION_OFFICE, '2026-04-13'),
  ],
  'petition.reopened': [
    () => closed().step(INTAKE_TRIES.reopenPetition),
    reopenedBy(WATER_BUREAU, '2026-05-14'),
  ],
};

import type { EventData, EventType, Received } from '@lianxin/contracts';
import { NotFound, type Transaction } from '@lianxin/kernel';
import { id } from '../../test/support/builders';
import type { CaseDuty } from './case-duty';
import { onPetitionEnded } from './on-petition-ended';
import { onPetitionReopened } from './on-petition-reopened';
import { onPetitionRegistered } from './on-petition-registered';
import { onPetitionResponsibilityAccepted } from './on-petition-responsibility-accepted';
import { onPetitionWithdrawnFromView } from './on-petition-withdrawn-from-view';
import { onRequestDone } from './on-request-done';
import { onRequestMoved, onRequestReturned, onRequestWorkedOn } from './on-request-moved';
import { onRequestSubmitted } from './on-request-submitted';
import type { CaseDuties } from './ports';

const [PETITION, OFFICE, BUREAU, CLERK] = [id(900), id(1), id(2), id(101)];
const transaction = {} as Transaction;

const register = () => {
  const rows = new Map<string, CaseDuty>();
  const inTransaction = (given: Transaction) => {
    expect(given).toBe(transaction);
    return Promise.resolve();
  };
  const duties: CaseDuties = {
    find: (caseId, tx) => inTransaction(tx).then(() => rows.get(caseId) ?? null),
    save: (duty, tx) => inTransaction(tx).then(() => void rows.set(duty.caseId, duty)),
    forget: (caseId, tx) => inTransaction(tx).then(() => void rows.delete(caseId)),
  };
  return { rows, duties };
};

const event = <T extends EventType>(type: T, sequence: number, data: EventData<T>): Received<T> => ({
  id: id(sequence),
  type,
  aggregateId: PETITION,
  sequence,
  occurredAt: new Date('2026-04-20T02:00:00Z'),
  data,
});

const office = { unitId: OFFICE, officerId: CLERK };
const registered = (sequence: number, open = true) =>
  event('petition.registered.v1', sequence, {
    petitionId: PETITION,
    receivedOn: '2026-04-20',
    firstResponsible: office,
    responsible: office,
    open,
  });
const accepted = (sequence: number, responsible = { unitId: BUREAU, officerId: null as string | null }) =>
  event('petition.responsibility-accepted.v1', sequence, {
    ...{ petitionId: PETITION, responsible, how: 'ACCEPTED', since: '2026-04-21' },
  });
const closed = (sequence: number) =>
  event('petition.closed.v1', sequence, { petitionId: PETITION, closedOn: '2026-05-20' });
const withdrawn = (sequence: number) =>
  event('petition.withdrawn-from-view.v1', sequence, { petitionId: PETITION });

it('a registered petition answers to its holder, without a move', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  expect(rows.get(PETITION)).toEqual({
    caseId: PETITION,
    ...office,
    open: true,
    moves: 0,
    lastSequence: 1,
  });
});

it('a petition that was closed when it was registered is no open duty', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1, false), transaction);
  expect(rows.get(PETITION)?.open).toBe(false);
});

it('each unit that accepts is a move, an officer whom it names is none', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionResponsibilityAccepted(duties)(accepted(2), transaction);
  expect(rows.get(PETITION)).toMatchObject({ unitId: BUREAU, officerId: null, moves: 1, lastSequence: 2 });
  const named = { unitId: BUREAU, officerId: id(102) };
  await onPetitionResponsibilityAccepted(duties)(accepted(5, named), transaction);
  expect(rows.get(PETITION)).toMatchObject({ ...named, open: true, moves: 1, lastSequence: 5 });
  await onPetitionResponsibilityAccepted(duties)(accepted(6, office), transaction);
  expect(rows.get(PETITION)).toMatchObject({ ...office, moves: 2, lastSequence: 6 });
});

it('a closed petition is no open duty, and keeps its holder', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionEnded(duties)(closed(2), transaction);
  expect(rows.get(PETITION)).toMatchObject({ unitId: OFFICE, open: false, lastSequence: 2 });
});

it('a petition that is handled anew is an open duty again', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionEnded(duties)(closed(2), transaction);
  const data = { petitionId: PETITION, responsible: office, reopenedOn: '2026-08-10' };
  await onPetitionReopened(duties)(event('petition.reopened.v1', 3, data), transaction);
  expect(rows.get(PETITION)).toMatchObject({ ...office, open: true, moves: 0, lastSequence: 3 });
});

it('a petition withdrawn from view leaves nothing behind, and may come back', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionWithdrawnFromView(duties)(withdrawn(2), transaction);
  expect(rows.size).toBe(0);
  await onPetitionWithdrawnFromView(duties)(withdrawn(3), transaction);
  await onPetitionRegistered(duties)(registered(4), transaction);
  expect(rows.get(PETITION)).toMatchObject({ open: true, moves: 0 });
});

it('an event on a petition that was never announced is refused, to be seen', async () => {
  const { duties } = register();
  await expect(onPetitionResponsibilityAccepted(duties)(accepted(1), transaction)).rejects.toBeInstanceOf(
    NotFound,
  );
  await expect(onPetitionEnded(duties)(closed(1), transaction)).rejects.toBeInstanceOf(NotFound);
});

it('a request is an open duty from its submission until it is delivered, and again once it is reopened or returned', async () => {
  const { rows, duties } = register();
  const requestId = PETITION;
  const duty = () => rows.get(requestId);
  const [on, worked] = ['2026-06-01', { requestId, unitId: BUREAU, handlerId: id(102) }];
  const submitted = { requestId, enterpriseId: null, receivedOn: on, responsible: office };
  await onRequestSubmitted(duties)(event('request.submitted.v1', 1, submitted), transaction);
  expect(duty()).toMatchObject({ caseId: requestId, ...office, open: true, moves: 0 });
  const accepting = { ...worked, acceptedOn: on, solveBy: null };
  await onRequestWorkedOn(duties)(event('request.accepted.v1', 2, accepting), transaction);
  expect(duty()).toMatchObject({ unitId: BUREAU, officerId: id(102), open: true, moves: 1 });
  const delivered = { ...worked, deliveredOn: on, refused: false };
  await onRequestDone(duties)(event('request.delivered.v1', 3, delivered), transaction);
  expect(duty()).toMatchObject({ unitId: BUREAU, open: false });
  const reopened = { ...worked, reopenedOn: on };
  await onRequestWorkedOn(duties)(event('request.reopened.v1', 4, reopened), transaction);
  expect(duty()).toMatchObject({ open: true, moves: 1 });
  const ended = { requestId, endedOn: on, how: 'HANDED_OVER' as const };
  await onRequestDone(duties)(event('request.ended.v1', 5, ended), transaction);
  expect(duty()).toMatchObject({ open: false });
  const returned = { requestId, responsible: office, returnedOn: on };
  await onRequestReturned(duties)(event('request.returned.v1', 6, returned), transaction);
  expect(duty()).toMatchObject({ ...office, open: true, moves: 2 });
  const successor = { requestId, responsible: { unitId: BUREAU, officerId: null }, since: on };
  const succeeded = event('request.responsibility-accepted.v1', 7, { ...successor, how: 'SUCCESSION' });
  await onRequestMoved(duties)(succeeded, transaction);
  expect(duty()).toMatchObject({ unitId: BUREAU, officerId: null, open: true, moves: 3, lastSequence: 7 });
});

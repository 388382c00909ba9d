import type { EventData, EventType, Received } from '@lianxin/contracts';
import { NotFound, type Transaction } from '@lianxin/kernel';
import { id } from '../../test/support/builders';
import type { CaseDuty } from './case-duty';
import { onPetitionEnded } from './on-petition-ended';
import { onPetitionRegistered } from './on-petition-registered';
import { onPetitionResponsibilityAccepted } from './on-petition-responsibility-accepted';
import { onPetitionWithdrawnFromView } from './on-petition-withdrawn-from-view';
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
    find: (petitionId, tx) => inTransaction(tx).then(() => rows.get(petitionId) ?? null),
    save: (duty, tx) => inTransaction(tx).then(() => void rows.set(duty.petitionId, duty)),
    forget: (petitionId, tx) => inTransaction(tx).then(() => void rows.delete(petitionId)),
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
const accepted = (sequence: number) =>
  event('petition.responsibility-accepted.v1', sequence, {
    petitionId: PETITION,
    responsible: { unitId: BUREAU, officerId: null },
    how: 'ACCEPTED',
    since: '2026-04-21',
  });
const closed = (sequence: number) =>
  event('petition.closed.v1', sequence, { petitionId: PETITION, closedOn: '2026-05-20' });
const withdrawn = (sequence: number) =>
  event('petition.withdrawn-from-view.v1', sequence, { petitionId: PETITION });

it('a registered petition answers to its holder, without a move', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  expect(rows.get(PETITION)).toEqual({
    petitionId: PETITION,
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

it('each acceptance moves the duty and counts', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionResponsibilityAccepted(duties)(accepted(2), transaction);
  await onPetitionResponsibilityAccepted(duties)(accepted(5), transaction);
  expect(rows.get(PETITION)).toMatchObject({
    unitId: BUREAU,
    officerId: null,
    open: true,
    moves: 2,
    lastSequence: 5,
  });
});

it('a closed petition is no open duty, and keeps its holder', async () => {
  const { rows, duties } = register();
  await onPetitionRegistered(duties)(registered(1), transaction);
  await onPetitionEnded(duties)(closed(2), transaction);
  expect(rows.get(PETITION)).toMatchObject({ unitId: OFFICE, open: false, lastSequence: 2 });
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

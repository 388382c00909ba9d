import type { Transaction, Uuid } from '@lianxin/kernel';
import type { DirectoryWriter, JobQueue } from './ports';
import type { Reaction } from './reaction';

/** Somebody who is accused may serve elsewhere, or be somebody's kin: petitions pass by who mustn't know of them, batch by batch. */
const moveTheWall = (
  jobs: JobQueue,
  eventId: Uuid,
  input: Readonly<Record<string, string>>,
  transaction: Transaction,
): Promise<void> => jobs.enqueue({ kind: 'wall', key: `wall:${eventId}`, input }, transaction);

/** A cadre serves in a unit. */
export const onCadreJoined =
  (directory: DirectoryWriter): Reaction<'cadre.joined.v1'> =>
  ({ data: { cadreId: id, unitId, name } }, transaction) =>
    directory.addCadre({ id, unitId, name }, transaction);

/** A cadre's person token and those of his kin: what bars him from petitions of his own people (PR 28), at once. */
export const onCadreKinshipChanged =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'cadre.kinship-changed.v1'> =>
  async ({ id: eventId, data: { cadreId, ...kin } }, transaction) => {
    await directory.replaceKin(cadreId, kin, transaction);
    await moveTheWall(jobs, eventId, { cadreId }, transaction);
  };

/** The petitions of a unit that a cadre answers for need another officer, batch by batch. */
const departs = (
  jobs: JobQueue,
  { eventId, cadreId, unitId }: { readonly eventId: Uuid; readonly cadreId: Uuid; readonly unitId: Uuid },
  transaction: Transaction,
): Promise<void> =>
  jobs.enqueue(
    { kind: 'departure', key: `departure:${cadreId}:${eventId}`, input: { cadreId, unitId } },
    transaction,
  );

/** A cadre's service ended. */
export const onCadreLeft =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'cadre.left.v1'> =>
  async ({ id: eventId, data: { cadreId, unitId } }, transaction) => {
    await directory.setServing(cadreId, false, transaction);
    await departs(jobs, { eventId, cadreId, unitId }, transaction);
  };

/** A cadre serves in another unit: he takes no petition of the old one along. */
export const onCadreTransferred =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'cadre.transferred.v1'> =>
  async ({ id: eventId, data: { cadreId, fromUnitId: unitId, toUnitId } }, transaction) => {
    await directory.moveCadre(cadreId, toUnitId, transaction);
    await departs(jobs, { eventId, cadreId, unitId }, transaction);
    await moveTheWall(jobs, eventId, {}, transaction);
  };

/** A cadre does no service for now. */
export const onCadreSuspended =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'cadre.suspended.v1'> =>
  async ({ id: eventId, data: { cadreId, unitId } }, transaction) => {
    await directory.setServing(cadreId, false, transaction);
    await departs(jobs, { eventId, cadreId, unitId }, transaction);
  };

/** A suspended cadre serves again; what was taken from him doesn't come back by itself. */
export const onCadreReinstated =
  (directory: DirectoryWriter, jobs: JobQueue): Reaction<'cadre.reinstated.v1'> =>
  async ({ id: eventId, data }, transaction) => {
    await directory.setServing(data.cadreId, true, transaction);
    await moveTheWall(jobs, eventId, {}, transaction);
  };

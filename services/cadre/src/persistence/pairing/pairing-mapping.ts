import { Conflict, type Transaction, type Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import type { ResultsLedger } from '../../application/ports';
import { resultsOfCompletion } from '../../domain/ledger';
import { activeOn } from '../../domain/pairing/activation';
import type { PairingEvent } from '../../domain/pairing/events';
import { evolvePairing } from '../../domain/pairing/evolve-pairing';
import { slotOf, slotsOf, type Pairing, type Slot } from '../../domain/pairing/pairing';
import { capacityOf, type PairingRuleTable } from '../../domain/pairing/pairing-rules';
import { isLive } from '../../domain/pairing/transitions';
import { PairingRow } from './pairing-rows';
import { requirePresentMentors } from './require-present-mentors';
import { workColumns } from './work-columns';

type Mapping = AggregateMapping<Pairing, PairingEvent, PairingRow>;

const mentorValues = (pairing: Pairing, { role, mentorId, mentorUnitId, since, past }: Slot): unknown[][] => {
  const id = idToBytes(pairing.id);
  const earlier = past.map((one, place) => [
    id,
    role,
    place,
    idToBytes(one.mentorId),
    null,
    one.from,
    one.until,
  ]);
  if (mentorId === null) return earlier;
  const unit = mentorUnitId === null ? null : idToBytes(mentorUnitId);
  return [...earlier, [id, role, past.length, idToBytes(mentorId), unit, since, pairing.closedOn]];
};

const mentorsOf = (pairing: Pairing): unknown[][] =>
  slotsOf(pairing).flatMap((slot) => mentorValues(pairing, slot));

/** The slots whose mentor is new. */
const filledBy = ({ before, after }: Change<Pairing>): readonly Slot[] =>
  slotsOf(after).filter(
    ({ role, mentorId }) =>
      mentorId !== null && (before === null || slotOf(before, role).mentorId !== mentorId),
  );

/** A new mentor, confirmation and activation rest on mentors who are there; each other change only on what it changes. */
const slotsInQuestion = (change: Change<Pairing>): readonly Slot[] => {
  const { before, after } = change;
  const isPromise = before !== null && before.status !== after.status;
  const wanted = isPromise ? slotsOf(after).filter(({ mentorId }) => mentorId !== null) : filledBy(change);
  return after.status === 'CONFIRMED' || after.status === 'ACTIVE' || before === null ? wanted : [];
};

const keepMentors = async (transaction: Transaction, { before, after }: Change<Pairing>): Promise<void> => {
  const rows = mentorsOf(after);
  if (before !== null && JSON.stringify(mentorsOf(before)) === JSON.stringify(rows)) return;
  const manager = managerOf(transaction);
  await manager.query('DELETE FROM pairing_mentor WHERE pairing_id = ?', [idToBytes(after.id)]);
  if (rows.length > 0)
    await manager.query(
      'INSERT INTO pairing_mentor (pairing_id, role, place, mentor_id, mentor_unit_id, from_on, until_on) VALUES ?',
      [rows],
    );
};

/** Nobody else gave the mentor a recruit while this one was decided: throws Conflict. His row is locked by now. */
const requireCapacity = async (
  transaction: Transaction,
  mentorId: Uuid,
  { role }: Slot,
  rules: PairingRuleTable,
): Promise<void> => {
  const [{ held }] = await managerOf(transaction).query<[{ held: number | string }]>(
    'SELECT COUNT(*) AS held FROM pairing_mentor WHERE mentor_id = ? AND role = ? AND until_on IS NULL',
    [idToBytes(mentorId), role],
  );
  if (Number(held) > capacityOf(rules, role)) throw new Conflict('the mentor was chosen by others meanwhile');
};

const project = async (
  transaction: Transaction,
  change: Change<Pairing>,
  rules: PairingRuleTable,
): Promise<void> => {
  await requirePresentMentors(transaction, slotsInQuestion(change));
  await keepMentors(transaction, change);
  for (const slot of filledBy(change))
    if (slot.mentorId !== null && !slot.exceptions.includes('OVER_CAPACITY'))
      await requireCapacity(transaction, slot.mentorId, slot, rules);
};

/**
 * How pairings are kept under a rule table; `publish` says what other services may know of a change. A completion is
 * credited in the ledger within its own transaction.
 */
export const pairingMapping = (
  rules: PairingRuleTable,
  publish: Mapping['publish'],
  ledger: ResultsLedger,
): Mapping => ({
  type: 'pairing',
  row: PairingRow,
  evolve: evolvePairing,
  columns: (pairing) => ({
    status: pairing.status,
    unitId: pairing.unitId,
    recruitId: pairing.recruitId,
    liveRecruitId: isLive(pairing) ? pairing.recruitId : null,
    proposedOn: pairing.proposedOn,
    closedOn: pairing.closedOn,
    termUntil: pairing.term.until,
    decided: pairing.decision !== null,
    timerOn: activeOn(pairing),
    ...workColumns(pairing, rules),
  }),
  publish,
  project: async (transaction, changes) => {
    for (const change of changes) await project(transaction, change, rules);
    const results = changes.flatMap(({ before, after }) => resultsOfCompletion(before, after));
    if (results.length > 0) await ledger.append(results, transaction);
  },
});

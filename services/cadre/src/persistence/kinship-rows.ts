import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type Change } from '@lianxin/store';
import type { Cadre } from '../domain/cadre';
import type { Kin } from '../domain/kin';

const COLUMNS = 'cadre_id, kinship_id, kin_cadre_id, relation, since, until';

/** Adds what a change put on a cadre's register of kin. */
export const writeKinship = async (
  transaction: Transaction,
  { before, after }: Change<Cadre>,
): Promise<void> => {
  const rowOf = ({ kinshipId, kinCadreId, relation, since, until }: Kin) => [
    idToBytes(after.id),
    idToBytes(kinshipId),
    kinCadreId === null ? null : idToBytes(kinCadreId),
    relation,
    since,
    until,
  ];
  const rows = after.kin.slice(before?.kin.length ?? 0).map(rowOf);
  if (rows.length === 0) return;
  await managerOf(transaction).query(`INSERT INTO kinship (${COLUMNS}) VALUES ?`, [rows]);
};

/**
 * Whether the register of one cadre names another one, as SQL: as a cadre, or by his ID number as a person outside before he
 * became one. Compared under whichever version of the index both have, so that re-keying changes no answer.
 */
export const namesAsKin = (one: string, other: string): string =>
  `(EXISTS (SELECT 1 FROM kinship line WHERE line.cadre_id = ${one} AND line.kin_cadre_id = ${other})
    OR EXISTS (SELECT 1 FROM kin_number kin JOIN cadre_number own ON own.fingerprint = kin.fingerprint
      WHERE kin.cadre_id = ${one} AND own.cadre_id = ${other}))`;

const KIN = `SELECT ${namesAsKin('?', '?')} AS kin`;

/**
 * Whether two cadres are, or were, kin by the register of either: also where one was entered as a person outside before he
 * became a cadre.
 */
export const areKin = async (transaction: Transaction, one: Uuid, other: Uuid): Promise<boolean> => {
  const pairs = [
    [one, other],
    [other, one],
  ];
  for (const pair of pairs) {
    const ids = pair.map(idToBytes);
    const [found] = await managerOf(transaction).query<[{ kin: number | string }]>(KIN, [...ids, ...ids]);
    if (Number(found.kin) === 1) return true;
  }
  return false;
};

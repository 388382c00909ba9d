import type { Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, managerOf, type Change } from '@lianxin/store';
import type { Cadre } from '../domain/cadre';
import type { Kin } from '../domain/kin';
import type { IdentityIndex } from './identity-index';

const COLUMNS = 'cadre_id, kinship_id, kin_cadre_id, kin_number_index, relation, since, until';

/** Adds what a change put on a cadre's register of kin. */
export const writeKinship = async (
  transaction: Transaction,
  { before, after }: Change<Cadre>,
  identities: IdentityIndex,
): Promise<void> => {
  const rowOf = ({ kinshipId, kinCadreId, relation, since, until }: Kin) => [
    idToBytes(after.id),
    idToBytes(kinshipId),
    kinCadreId === null ? null : idToBytes(kinCadreId),
    identities.ofIdNumber(after.personal.kin?.[kinshipId]?.idNumber ?? null),
    relation,
    since,
    until,
  ];
  const rows = after.kin.slice(before?.kin.length ?? 0).map(rowOf);
  if (rows.length === 0) return;
  await managerOf(transaction).query(`INSERT INTO kinship (${COLUMNS}) VALUES ?`, [rows]);
};

const KIN = `SELECT 1 FROM kinship line JOIN cadre other ON other.id = ?
  WHERE line.cadre_id = ? AND (line.kin_cadre_id = other.id OR line.kin_number_index = other.id_number_index) LIMIT 1`;

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
    const found = await managerOf(transaction).query<unknown[]>(KIN, pair.map(idToBytes));
    if (found.length > 0) return true;
  }
  return false;
};

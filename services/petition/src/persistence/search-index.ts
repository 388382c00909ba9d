import type { Transaction } from '@lianxin/kernel';
import { idToBytes, managerOf, type Change } from '@lianxin/store';
import type { Petition } from '../domain/petition';
import { isAnonymised } from '../domain/retention';
import { removePostings } from './search-postings';
import { folded } from './search-words';

type Searched = Pick<Petition, 'id' | 'subject' | 'text' | 'place' | 'superiorNumber' | 'erasing'>;

const LONGEST_NUMBER = 255;

/** A number as it is searched: without blanks, half-width, in capitals. */
export const foldedNumber = (number: string): string =>
  [...number.normalize('NFKC').replace(/\s/gu, '').toUpperCase()].slice(0, LONGEST_NUMBER).join('');

/** The row of `petition_search` that a petition has. */
export const rowOf = ({ id, subject, text, place, superiorNumber }: Searched): readonly unknown[] => [
  ...[idToBytes(id), folded(subject), folded(text), folded(place ?? '')],
  superiorNumber === null ? null : foldedNumber(superiorNumber),
];

const isTheSame = (before: Searched, after: Searched): boolean =>
  before.subject === after.subject &&
  before.text === after.text &&
  before.place === after.place &&
  before.superiorNumber === after.superiorNumber &&
  isAnonymised(before) === isAnonymised(after);

/** Writes what petitions are searched by where nothing stands yet; of an anonymised one nothing. */
export const enterSearched = async (
  transaction: Transaction,
  petitions: readonly Searched[],
): Promise<void> => {
  const rows = petitions.filter((petition) => !isAnonymised(petition)).map(rowOf);
  if (rows.length === 0) return;
  await managerOf(transaction).query(
    'INSERT IGNORE INTO petition_search (petition_id, subject, text, place, superior_number) VALUES ?',
    [rows],
  );
};

/** Keeps what petitions are searched by, in the transaction that changes it. */
export const projectSearched = async (
  transaction: Transaction,
  changes: readonly Change<Petition>[],
): Promise<void> => {
  const moved = changes.filter(({ before, after }) => before === null || !isTheSame(before, after));
  const known = moved.filter(({ before }) => before !== null).map(({ after }) => idToBytes(after.id));
  if (known.length > 0) {
    await removePostings(transaction, known);
    await managerOf(transaction).query('DELETE FROM petition_search WHERE petition_id IN (?)', [known]);
  }
  await enterSearched(
    transaction,
    moved.map(({ after }) => after),
  );
};

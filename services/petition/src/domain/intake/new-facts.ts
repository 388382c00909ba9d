import type { Petition } from '../petition';

/** Letters and digits alone: another comma, line or width of a character makes no fact new. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What was said in a petition before: by whom it came, for its reviews and for taking it up again. */
const saidIn = ({ text, subject, demands, reviews = [], reopenings = [] }: Petition): readonly string[] => [
  ...[text, subject, ...demands.map((demand) => demand.text)],
  ...reviews.map(({ request }) => request?.grounds ?? ''),
  ...reopenings.filter(({ ground }) => ground === 'NEW_FACTS').map(({ reason }) => reason),
];

/**
 * Whether a text says anything that wasn't said before, word for word: the same facts and reasons aren't taken up again, new ones
 * go in (PR 36, 44). Whether what is said is true and weighs anything, people judge.
 */
export const saysSomethingNew = (petition: Petition, text: string | null): boolean => {
  const said = bare(text ?? '');
  return said !== '' && !saidIn(petition).some((before) => bare(before).includes(said));
};

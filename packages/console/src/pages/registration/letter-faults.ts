import type { Failure } from '../../api/failure';
import type { Fault } from '../../parts/form/field';
import { readDay } from './day';
import { namedRows, type Letter } from './letter';
import type { LetterWords } from './words';

/** What keeps a letter from being sent: an empty content; and a day that can’t be read, because periods run from it. */
export const faultsOf = (letter: Letter, today: string, words: LetterWords): readonly Fault[] => [
  ...(readDay(letter.day, today) === null ? [{ field: 'day', message: words.dayUnreadable }] : []),
  ...(letter.text.trim() === '' ? [{ field: 'text', message: words.textEmpty }] : []),
];

/**
 * The field of the page that a path of the command’s input means; null where no single field does. Rows of petitioners are
 * sent without the blank ones, so that their positions differ.
 */
export const fieldOf = ({ field }: Failure, letter: Letter): string | null => {
  const path = (field ?? '').replace(/\[(\d+)\]/g, '.$1').replace(/^input\./, '');
  const [name = '', at, part] = path.split('.');
  if (name === 'receivedAt') return 'day';
  if (name === 'petitioners') {
    const row = namedRows(letter)[Number(at ?? 0)] ?? 0;
    return `petitioners.${row}.${part ?? 'name'}`;
  }
  if (name === 'demands') return `demands.${at ?? 0}`;
  return ['text', 'subject', 'place', 'superiorNumber', 'attendance', 'channel'].includes(name) ? name : null;
};

/** What a field is called: for links to it and for what the server says of it. */
export const labelOf = (field: string, words: LetterWords): string => {
  const [name = '', at = '0', part = ''] = field.split('.');
  const row = Number(at);
  if (name === 'demands') return words.demand(row);
  if (name === 'petitioners') {
    const labels: Readonly<Record<string, string>> = {
      ...{ name: '', idNumber: words.idNumber, phone: words.phone, address: words.address },
    };
    return labels[part] ? words.ofPerson(labels[part], row) : words.person(row);
  }
  const labels: Readonly<Record<string, string>> = {
    ...{
      day: words.day,
      text: words.text,
      subject: words.subject,
      place: words.place,
      channel: words.channel,
    },
    ...{ superiorNumber: words.superiorNumber, attendance: words.attendance },
  };
  return labels[name] ?? name;
};

import { shortDay } from '../../words/dates';
import { CadreName, UnitName } from '../names/names';
import type { Column } from '../table/list-table';
import { PairingDueMark, VacantMark } from './pairing-due';
import type { PairingRowPartsFragment } from './pairing-row.fragment.generated';
import type { PairingRowWords } from './pairing-words';

type Row = PairingRowPartsFragment;

const Mentor = ({ slot }: { readonly slot: Row['lead'] }) =>
  slot.state === 'VACANT' ? <VacantMark /> : <CadreName cadre={slot.mentor} />;

/** The columns of a list of pairings. */
export const pairingColumns = (words: PairingRowWords, today: string): readonly Column<Row>[] => [
  { key: 'due', head: words.due, width: 210, cell: ({ due }) => <PairingDueMark due={due} /> },
  { key: 'recruit', head: words.recruit, width: 96, links: true, cell: ({ recruit }) => recruit.name },
  {
    key: 'unit',
    head: words.unit,
    cell: ({ unit }) => <UnitName unit={unit} />,
    full: ({ unit }) => unit?.name,
  },
  { key: 'lead', head: words.lead, width: 110, cell: ({ lead }) => <Mentor slot={lead} /> },
  { key: 'middle', head: words.middle, width: 110, cell: ({ middle }) => <Mentor slot={middle} /> },
  {
    key: 'term',
    head: words.term,
    width: 172,
    cell: ({ term, dayOfTerm }) => (
      <span className="number">
        {shortDay(term.until, today)}
        {dayOfTerm === null ? null : ` ${words.day(dayOfTerm)}`}
      </span>
    ),
  },
  {
    key: 'next',
    head: words.next,
    width: 140,
    cell: ({ nextStep }) => nextStep?.label ?? '—',
    full: ({ nextStep }) => nextStep?.label,
  },
];

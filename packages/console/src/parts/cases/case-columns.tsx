import { ClockMark } from '../clock/clock';
import type { ClockPartsFragment } from '../clock/clock.fragment.generated';
import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { CadreName, UnitName } from '../names/names';
import type { CadreNamePartsFragment, UnitNamePartsFragment } from '../names/names.fragment.generated';
import type { Column } from '../table/list-table';
import type { CaseWords } from './words';

/** What a petition and a request have in common as a row. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly due: ClockPartsFragment | null;
  readonly nextStep: { readonly label: string } | null;
  readonly responsibility: {
    readonly unit: UnitNamePartsFragment | null;
    readonly officer: CadreNamePartsFragment | null;
    readonly offeredTo: UnitNamePartsFragment | null;
  };
}

/** Due, number, subject, next step, unit and officer: the columns of every list of cases, in their widths. */
export const caseColumns = <Row extends CaseRow>(
  words: CaseWords,
  subjectOf: (row: Row) => string = ({ subject }) => subject,
): readonly Column<Row>[] => [
  {
    key: 'due',
    head: words.due,
    width: 206,
    sorted: 'ascending',
    cell: ({ due }) => (due ? <ClockMark clock={due} /> : '—'),
  },
  { key: 'number', head: words.number, width: 134, links: true, cell: ({ number }) => number },
  { key: 'subject', head: words.subject, cell: subjectOf, full: subjectOf },
  {
    key: 'next',
    head: words.next,
    width: 120,
    cell: ({ nextStep }) => nextStep?.label ?? words.noStep,
    full: ({ nextStep }) => nextStep?.label,
  },
  {
    key: 'unit',
    head: words.unit,
    width: 150,
    cell: ({ responsibility: { unit, offeredTo } }) =>
      offeredTo ? words.offered(offeredTo.name) : <UnitName unit={unit} />,
    full: ({ responsibility: { unit, offeredTo } }) =>
      offeredTo ? words.offered(offeredTo.name) : unit?.name,
  },
  {
    key: 'officer',
    head: words.officer,
    width: 72,
    cell: ({ responsibility }) => <CadreName cadre={responsibility.officer} />,
    full: ({ responsibility }) => responsibility.officer?.name,
  },
];

const ShortDay = ({ day }: { readonly day: string }) => {
  const { today } = useMe();
  return <span className="number">{shortDay(day, today)}</span>;
};

/** Lists of all cases go back for years, so that days are longer there than on a desk; what is next gives way. */
const LIST_WIDTHS: Readonly<Record<string, number>> = { due: 228, number: 152, next: 92, unit: 128 };

/** The columns of the lists of all cases: those of a desk with status and day of receipt before the subject, in the order asked for. */
export const listColumns = <
  Row extends CaseRow & { readonly status: Status; readonly receivedAt: string },
  Status extends string,
>(
  words: CaseWords,
  statusWords: Readonly<Record<Status, string>>,
  order: 'DUE_ON' | 'RECEIVED_AT',
  subjectOf?: (row: Row) => string,
): readonly Column<Row>[] => {
  const received: Column<Row> = {
    key: 'received',
    head: words.received,
    width: 100,
    sorted: order === 'RECEIVED_AT' ? 'ascending' : undefined,
    cell: ({ receivedAt }) => <ShortDay day={receivedAt} />,
  };
  const status: Column<Row> = {
    key: 'status',
    head: words.status,
    width: 88,
    cell: (row) => statusWords[row.status],
    full: (row) => statusWords[row.status],
  };
  return caseColumns<Row>(words, subjectOf).flatMap((column) => {
    const width = LIST_WIDTHS[column.key] ?? column.width;
    if (column.key === 'due')
      return [{ ...column, width, sorted: order === 'DUE_ON' ? ('ascending' as const) : undefined }];
    return column.key === 'subject' ? [received, status, column] : [{ ...column, width }];
  });
};

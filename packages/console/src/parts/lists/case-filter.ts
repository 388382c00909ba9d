import { dayOf, oneOf, type Filters } from '../table/use-filters';

/** What the lists of petitions and of requests have in common of their filters. */
interface CaseFilter {
  readonly heldBy?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly dueFrom?: string;
  readonly dueBy?: string;
  readonly subject?: string;
  readonly withoutOfficer?: true;
  readonly handlerId?: string;
}

const DAYS = ['receivedFrom', 'receivedTo', 'dueFrom', 'dueBy'] as const;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id in an address, or null for what is none. */
export const idOf = (value: string | null): string | null =>
  value !== null && ID.test(value) ? value : null;

/** The filter that an address asks for; what makes no sense in it is left out. */
export const caseFilterOf = ({ get }: Pick<Filters, 'get'>): CaseFilter => {
  const days = DAYS.flatMap((name) => {
    const day = dayOf(get(name));
    return day === null ? [] : [[name, day] as const];
  });
  const heldBy = idOf(get('heldBy'));
  const handlerId = idOf(get('officer'));
  const subject = get('subject')?.trim();
  return {
    ...Object.fromEntries(days),
    ...(heldBy ? { heldBy } : {}),
    ...(subject ? { subject } : {}),
    ...(handlerId ? { handlerId } : {}),
    ...(get('officer') === 'none' ? { withoutOfficer: true } : {}),
  };
};

const ORDERS = ['DUE_ON', 'RECEIVED_AT'] as const;

/** In which order an address wants a list of cases: what is due first, unless it says otherwise. */
export const caseOrderOf = ({ get }: Pick<Filters, 'get'>): (typeof ORDERS)[number] =>
  oneOf(get('order'), ORDERS) ?? 'DUE_ON';

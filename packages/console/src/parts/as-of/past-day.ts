import { dayOf, type Filters } from '../table/use-filters';

/** A day other than today that an address asks for; null for today and for what is no day. */
export const pastDay = (filters: Filters, name: string, today: string): string | null => {
  const day = dayOf(filters.get(name));
  return day === today ? null : day;
};

import { DayInput } from '../day/day-input';
import { dayOf, type Filters } from '../table/use-filters';
import styles from './filter-bar.module.css';

/** A day as a filter in the address. */
export const DayFilter = ({
  name,
  label,
  filters,
}: {
  readonly name: string;
  readonly label: string;
  readonly filters: Filters;
}) => (
  <label className={styles.filter}>
    <span>{label}</span>
    <DayInput value={dayOf(filters.get(name)) ?? ''} onDay={(day) => filters.set({ [name]: day })} />
  </label>
);

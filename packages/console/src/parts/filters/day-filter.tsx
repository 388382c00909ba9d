import { useState } from 'react';
import { dayOf, type Filters } from '../table/use-filters';
import styles from './filter-bar.module.css';

/** A day as a filter: typed or picked, taken over once it is a whole day. */
export const DayFilter = ({
  name,
  label,
  filters,
}: {
  readonly name: string;
  readonly label: string;
  readonly filters: Filters;
}) => {
  const known = dayOf(filters.get(name)) ?? '';
  const [typed, setTyped] = useState(known);
  const [followed, setFollowed] = useState(known);
  if (followed !== known) {
    setFollowed(known);
    setTyped(known);
  }
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <input
        type="date"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '' || dayOf(target.value)) filters.set({ [name]: target.value });
        }}
      />
    </label>
  );
};

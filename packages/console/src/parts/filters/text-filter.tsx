import { useState } from 'react';
import styles from './filter-bar.module.css';
import type { Filters } from '../table/use-filters';

/** A few characters as a filter, asked for on Enter or on leaving the field. Never a person’s name where filters stand in the address. */
export const TextFilter = ({
  name,
  label,
  filters,
}: {
  readonly name: string;
  readonly label: string;
  readonly filters: Filters;
}) => {
  const known = filters.get(name) ?? '';
  const [typed, setTyped] = useState(known);
  const [followed, setFollowed] = useState(known);
  if (followed !== known) {
    setFollowed(known);
    setTyped(known);
  }
  const ask = () => {
    if (typed.trim() !== known) filters.set({ [name]: typed.trim() });
  };
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        maxLength={60}
        data-filter=""
        onChange={({ target }) => setTyped(target.value)}
        onBlur={ask}
        onKeyDown={({ key }) => (key === 'Enter' ? ask() : undefined)}
      />
    </label>
  );
};

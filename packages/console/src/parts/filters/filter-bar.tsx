import type { ReactNode } from 'react';
import type { Filters } from '../table/use-filters';
import { useWords, type Words } from '../../words/locale';
import styles from './filter-bar.module.css';

const zh = { all: '不限', drop: (label: string) => `去掉条件：${label}`, filters: '筛选' };
const en: typeof zh = { all: 'any', drop: (label) => `Drop the filter: ${label}`, filters: 'Filters' };
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** A filter with a few words to choose from. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What a list shows where none is chosen, if that isn’t everything. */
  readonly none?: string;
}

const ChoiceFilter = ({ choice, filters }: { readonly choice: Choice; readonly filters: Filters }) => {
  const words = useWords(WORDS);
  return (
    <label className={styles.filter}>
      <span>{choice.label}</span>
      <select
        value={filters.get(choice.name) ?? ''}
        onChange={({ target }) => filters.set({ [choice.name]: target.value })}
      >
        <option value="">{choice.none ?? words.all}</option>
        {choice.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

const labelOf = (choice: Choice, value: string): string =>
  choice.options.find(([option]) => option === value)?.[1] ?? value;

/** The filters of a list, and a chip for each that is set; all of them live in the address. */
export const FilterBar = ({
  choices,
  filters,
  children,
}: {
  readonly choices: readonly Choice[];
  readonly filters: Filters;
  /** Further filters, and what stands at the end of the bar. */
  readonly children?: ReactNode;
}) => {
  const words = useWords(WORDS);
  const set = choices.flatMap((choice) => {
    const value = filters.get(choice.name);
    return value === null ? [] : [{ name: choice.name, label: labelOf(choice, value) }];
  });
  return (
    <div className={styles.bar} role="group" aria-label={words.filters}>
      {choices.map((choice) => (
        <ChoiceFilter key={choice.name} choice={choice} filters={filters} />
      ))}
      {set.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className={styles.chip}
          aria-label={words.drop(label)}
          onClick={() => filters.set({ [name]: null })}
        >
          {label} <span aria-hidden="true">×</span>
        </button>
      ))}
      {children}
    </div>
  );
};

import { useEffect, useId, useState } from 'react';
import { usePageQuery } from '../../api/use-page-query';
import type { Filters } from '../table/use-filters';
import { useWords, type Words } from '../../words/locale';
import styles from './unit-filter.module.css';
import { UnitNamesDocument } from './unit-names.generated';

const PAUSE_MS = 250;

const zh = { drop: '不限单位', hint: '输入单位名称中的几个字' };
const en: typeof zh = { drop: 'Any unit', hint: 'A few characters of its name' };
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

/** A unit as a filter: found by a few characters of its name, kept in the address as its id. */
export const UnitFilter = ({
  name,
  label,
  filters,
  chosen,
  withinId = null,
}: {
  readonly name: string;
  readonly label: string;
  readonly filters: Filters;
  /** The chosen unit’s name, as the page’s answer says it; null where none is chosen. */
  readonly chosen: string | null;
  /** Only units of this subtree are offered. */
  readonly withinId?: string | null;
}) => {
  const words = useWords(WORDS);
  const list = useId();
  const [typed, setTyped] = useState(chosen ?? '');
  useEffect(() => setTyped(chosen ?? ''), [chosen]);
  const asked = usePaused(typed.trim());
  const { data } = usePageQuery(
    UnitNamesDocument,
    { name: asked, withinId },
    { skip: asked === '' || asked === chosen },
  );
  const units = data?.units.edges.map(({ node }) => node) ?? [];
  const settle = (text: string) => {
    setTyped(text);
    const found = units.find((unit) => unit.name === text.trim());
    if (found && found.name !== chosen) filters.set({ [name]: found.id });
  };
  return (
    <span className={styles.filter}>
      <label>
        <span>{label}</span>
        <input
          list={list}
          value={typed}
          placeholder={words.hint}
          autoComplete="off"
          onChange={({ target }) => settle(target.value)}
          onBlur={() => setTyped(chosen ?? '')}
        />
      </label>
      <datalist id={list}>
        {units.map((unit) => (
          <option key={unit.id} value={unit.name} />
        ))}
      </datalist>
      {filters.get(name) === null ? null : (
        <button type="button" onClick={() => filters.set({ [name]: null })}>
          {words.drop} <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  );
};

import { useEffect, useState } from 'react';
import { useLocation, useNavigate, type Location } from 'react-router';
import filterStyles from '../../parts/filters/filter-bar.module.css';
import { useWords } from '../../words/locale';
import { CADRES_WORDS } from './words';

/** The name that is looked for: it stands in the history’s state and in no address, title or log. */
export const useSoughtName = (): string | null => {
  const { state } = useLocation() as Location<unknown>;
  return (state as { sought?: string } | null)?.sought ?? null;
};

/** Looks for cadres by how their name begins, on Enter or on leaving the field. */
export const NameSearch = () => {
  const words = useWords(CADRES_WORDS);
  const known = useSoughtName() ?? '';
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(known);
  useEffect(() => setTyped(known), [known]);
  const seek = () => {
    const sought = typed.trim();
    if (sought === known) return;
    void navigate(pathname + search, { state: sought === '' ? null : { sought } });
  };
  return (
    <label className={filterStyles.filter}>
      <span>{words.search}</span>
      <input
        type="search"
        value={typed}
        maxLength={60}
        autoComplete="off"
        placeholder={words.searchHint}
        size={26}
        data-filter=""
        onChange={({ target }) => setTyped(target.value)}
        onBlur={seek}
        onKeyDown={({ key }) => (key === 'Enter' ? seek() : undefined)}
      />
    </label>
  );
};

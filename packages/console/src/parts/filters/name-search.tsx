import { useState } from 'react';
import { useLocation, useNavigate, type Location } from 'react-router';
import styles from './filter-bar.module.css';

/** The name that is looked for: it stands in the history’s state and in no address, title or log. */
export const useSoughtName = (): string | null => {
  const { state } = useLocation() as Location<unknown>;
  return (state as { sought?: string } | null)?.sought ?? null;
};

/** Looks for people or firms by how their name begins, on Enter or on leaving the field. */
export const NameSearch = ({ label, hint }: { readonly label: string; readonly hint: string }) => {
  const known = useSoughtName() ?? '';
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(known);
  const [followed, setFollowed] = useState(known);
  if (followed !== known) {
    setFollowed(known);
    setTyped(known);
  }
  const seek = () => {
    const sought = typed.trim();
    if (sought === known) return;
    void navigate(pathname + search, { state: sought === '' ? null : { sought } });
  };
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        maxLength={60}
        autoComplete="off"
        placeholder={hint}
        size={26}
        data-filter=""
        onChange={({ target }) => setTyped(target.value)}
        onBlur={seek}
        onKeyDown={({ key }) => (key === 'Enter' ? seek() : undefined)}
      />
    </label>
  );
};

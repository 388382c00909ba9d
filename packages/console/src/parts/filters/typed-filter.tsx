import { useState } from 'react';
import { useTyped } from '../table/use-typed';
import styles from '../lists/list-page.module.css';

/** A few characters to look for a name, asked for on Enter or on leaving the field; they never stand in an address. */
export const TypedFilter = ({ label, hint }: { readonly label: string; readonly hint: string }) => {
  const [known, ask] = useTyped();
  const [typed, setTyped] = useState(known);
  const [followed, setFollowed] = useState(known);
  if (followed !== known) {
    setFollowed(known);
    setTyped(known);
  }
  const askOnce = () => {
    if (typed.trim() !== known) ask(typed.trim());
  };
  return (
    <label className={styles.typed}>
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        maxLength={60}
        placeholder={hint}
        data-filter=""
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={askOnce}
        onKeyDown={({ key }) => (key === 'Enter' ? askOnce() : undefined)}
      />
    </label>
  );
};

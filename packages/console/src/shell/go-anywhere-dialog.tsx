import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePageQuery } from '../api/use-page-query';
import { useWords, type Words } from '../words/locale';
import { GoAnywhereDocument } from './go-anywhere.generated';
import styles from './go-anywhere.module.css';

const PAUSE_MS = 250;

const zh = {
  title: '前往',
  label: '编号、单位或干部姓名',
  petition: '信访件',
  request: '企业诉求',
  unit: '单位',
  cadre: '干部',
  nothing: '没有找到，或无权查看',
  hint: '输入编号（XF-… 或 QF-…），或单位、干部名称中的两个字',
};
const en: typeof zh = {
  title: 'Go to',
  label: 'A number, a unit or a cadre',
  petition: 'Petition',
  request: 'Request',
  unit: 'Unit',
  cadre: 'Cadre',
  nothing: 'Not found, or not yours to see',
  hint: 'A number (XF-… or QF-…), or two characters of a name',
};
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** The page of a case by its number, however it is written; null for what is no number. */
const caseOf = (text: string): { kind: 'petition' | 'request'; href: string; number: string } | null => {
  const [, prefix = '', rest = ''] = /^(XF|QF)-?(\d{4}-?\d{6,12})$/i.exec(text.trim()) ?? [];
  if (prefix === '') return null;
  const digits = rest.replace('-', '');
  const number = `${prefix.toUpperCase()}-${digits.slice(0, 4)}-${digits.slice(4)}`;
  return number.startsWith('XF')
    ? { kind: 'petition', href: `/petitions/${number}`, number }
    : { kind: 'request', href: `/requests/${number}`, number };
};

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

/** Finds cases by number, units and cadres by name; Enter goes to the first. */
export const GoAnywhereDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const named = usePaused(text.trim());
  const number = caseOf(text);
  const asks = number === null && named.length >= 2 && !/^[A-Z]{2}-/i.test(named);
  const { data, loading } = usePageQuery(GoAnywhereDocument, { name: named }, { skip: !asks });
  useEffect(() => dialog.current?.showModal(), []);
  const found = number
    ? [{ kind: words[number.kind], name: number.number, href: number.href, more: '' }]
    : asks && data
      ? [
          ...data.units.edges.map(({ node }) => ({
            kind: words.unit,
            name: node.name,
            href: `/units/${node.id}`,
            more: '',
          })),
          ...data.cadres.edges.map(({ node }) => ({
            kind: words.cadre,
            name: node.name,
            href: `/cadres/${node.id}`,
            more: node.unit?.name ?? '',
          })),
        ]
      : [];
  const go = (event: FormEvent) => {
    event.preventDefault();
    const [first] = found;
    if (!first) return;
    onClose();
    void navigate(first.href);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.title} onClose={onClose}>
      <form onSubmit={go}>
        <label>
          {words.label}
          <input
            className={styles.input}
            value={text}
            autoFocus
            autoComplete="off"
            maxLength={60}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      </form>
      <ul className={styles.found} aria-live="polite">
        {found.map(({ kind, name, href, more }) => (
          <li key={href}>
            <Link to={href} onClick={onClose}>
              <span className={styles.kind}>{kind}</span> {name} <span className={styles.kind}>{more}</span>
            </Link>
          </li>
        ))}
        {found.length === 0 ? (
          <li className={styles.kind}>{asks && !loading && data ? words.nothing : words.hint}</li>
        ) : null}
      </ul>
    </dialog>
  );
};

import { useEffect, useRef, useState } from 'react';
import { keysAreOn, switchKeys } from '../parts/keys/hotkeys';
import { useWords, type Words } from '../words/locale';
import styles from './go-anywhere.module.css';

const zh = {
  title: '快捷键',
  on: '启用单键快捷键（语音输入时可关闭）',
  close: '关闭',
  keys: [
    ['j / k', '下一行 / 上一行'],
    ['Enter', '打开所在行'],
    ['u', '回到列表'],
    ['[ / ]', '列表中上一件 / 下一件'],
    ['e', '办理下一步'],
    ['n', '信访登记'],
    ['g w · g p · g r · g c', '工作台 · 信访件 · 企业诉求 · 干部'],
    ['/', '到筛选'],
    ['Ctrl+K', '前往任意编号、单位、干部'],
    ['Ctrl+Enter', '提交'],
    ['?', '本列表'],
  ] as readonly (readonly [keys: string, meaning: string])[],
};
const en: typeof zh = {
  title: 'Keys',
  on: 'Single keys do something (switch them off when dictating)',
  close: 'Close',
  keys: [
    ['j / k', 'Next row / previous row'],
    ['Enter', 'Open the row'],
    ['u', 'Back to the list'],
    ['[ / ]', 'Previous / next of the list'],
    ['e', 'Take the next step'],
    ['n', 'Register a petition'],
    ['g w · g p · g r · g c', 'My work · petitions · requests · cadres'],
    ['/', 'To the filters'],
    ['Ctrl+K', 'Go to any number, unit or cadre'],
    ['Ctrl+Enter', 'Send'],
    ['?', 'This list'],
  ],
};
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** Every key that does something, and the switch for those without Ctrl (WCAG 2.1.4). */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => dialog.current?.showModal(), []);
  const turn = (chosen: boolean) => {
    switchKeys(chosen);
    setOn(chosen);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={words.title} onClose={onClose}>
      <h2>{words.title}</h2>
      <dl className={styles.keys}>
        {words.keys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => turn(target.checked)} /> {words.on}
      </label>
      <form method="dialog">
        <button type="submit" className={styles.close}>
          {words.close}
        </button>
      </form>
    </dialog>
  );
};

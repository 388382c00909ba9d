import { Button } from 'antd';
import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../words/locale';
import { RejectionNote } from '../refusal/refusal';
import { Skeleton } from '../states/states';
import type { StepPartsFragment } from './steps.fragment.generated';
import styles from './steps.module.css';
import { STEP_WORDS } from './words';

type Step = StepPartsFragment;

interface StepsProps {
  readonly steps: readonly Step[];
  readonly title: string;
  /** The command whose form is open, as the address says. */
  readonly open: string | null;
  readonly onOpen: (command: string | null) => void;
  /** The form of a command; null where this console has none. */
  readonly formOf: (command: string) => ReactNode;
  /** What is shown when nothing can be done any more. */
  readonly done: string;
  /** The command that is proposed, or null for none; left out, the first allowed one. */
  readonly proposed?: string | null;
  /** Steps that stand folded away under “more”. */
  readonly isAside?: (step: Step) => boolean;
}

const Blocked = ({ step, children }: { readonly step: Step; readonly children: ReactNode }) => {
  const reason = useId();
  return (
    <li className={styles.blocked}>
      <button type="button" aria-disabled="true" aria-describedby={reason} className={styles.label}>
        {step.label}
      </button>
      <div id={reason} className={styles.reason}>
        {step.rejection ? <RejectionNote rejection={step.rejection} /> : null}
      </div>
      {children}
    </li>
  );
};

/** Steps that are the weightiest of all and never proposed first. */
const NEVER_PRIMARY = new Set(['proposeReferral', 'declinePetition']);

/** The form that is open; it stays, with what was typed, when its step is blocked by what somebody else did meanwhile. */
const OpenForm = ({ children }: { readonly children: ReactNode }) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = form.current;
    if (!box) return undefined;
    const focusFirst = (): boolean => {
      const first = box.querySelector<HTMLElement>('input, textarea, select, button');
      first?.focus();
      return first !== null;
    };
    if (focusFirst()) return undefined;
    // The form is still loading, or looks for its draft.
    const watch = new MutationObserver(() => {
      if (focusFirst()) watch.disconnect();
    });
    watch.observe(box, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={form} className={styles.form}>
      <Suspense fallback={<Skeleton lines={3} />}>{children}</Suspense>
    </div>
  );
};

/** The command whose form was opened while it was allowed. */
const useBegun = (steps: readonly Step[], open: string | null): string | null => {
  const [begun, setBegun] = useState<string | null>(null);
  const allowed = steps.some(({ command, allowed: may }) => may && command === open);
  const now = open === null || allowed ? open : begun;
  if (now !== begun) setBegun(now);
  return now;
};

/**
 * The next lawful steps of a case: the proposed one is the page’s one primary button; those that aren’t possible yet stay,
 * with their reason and article. The chosen one opens its form below itself.
 */
export const Steps = ({ steps, title, open, onOpen, formOf, done, proposed, isAside }: StepsProps) => {
  const words = useWords(STEP_WORDS);
  const begun = useBegun(steps, open);
  const offered = steps.filter(({ command }) => formOf(command) !== null);
  const first = offered.find(({ command, allowed }) => allowed && !NEVER_PRIMARY.has(command))?.command;
  const primary = proposed === undefined ? first : proposed;
  const isOpen = ({ command, allowed }: Step) => open === command && (allowed || begun === command);
  const isFolded = (step: Step) =>
    step.command !== primary && (NEVER_PRIMARY.has(step.command) || (isAside?.(step) ?? false));
  // The button of an open form is the one primary one meanwhile.
  const busy = offered.some(isOpen);
  const item = (step: Step) => {
    const { command, label, allowed } = step;
    const form = isOpen(step) ? <OpenForm key={command}>{formOf(command)}</OpenForm> : null;
    if (!allowed)
      return (
        <Blocked key={command} step={step}>
          {form}
        </Blocked>
      );
    return (
      <li key={command}>
        <Button
          block
          type={command === primary && !busy ? 'primary' : 'default'}
          aria-expanded={form !== null}
          data-step={command}
          onClick={() => onOpen(open === command ? null : command)}
        >
          {label}
        </Button>
        {form}
      </li>
    );
  };
  const folded = offered.filter(isFolded);
  const shown = offered.filter((step) => !isFolded(step));
  const inReach = (step: Step) => step.allowed || isOpen(step);
  const inFront = [...shown.filter(inReach), ...shown.filter((step) => !inReach(step))];
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      {inFront.some(({ allowed }) => allowed) ? null : <p className={styles.reason}>{done}</p>}
      <ul className={styles.list}>{inFront.map(item)}</ul>
      {folded.length > 0 ? (
        <details open={folded.some(isOpen) || undefined}>
          <summary className={styles.more}>{words.more(folded.length)}</summary>
          <ul className={styles.list}>{folded.map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
};

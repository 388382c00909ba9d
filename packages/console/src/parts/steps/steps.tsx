import { Button } from 'antd';
import { Suspense, useId, useRef, useEffect, type ReactNode } from 'react';
import { RejectionNote } from '../refusal/refusal';
import { Skeleton } from '../states/states';
import type { StepPartsFragment } from './steps.fragment.generated';
import styles from './steps.module.css';

const Blocked = ({ step }: { readonly step: StepPartsFragment }) => {
  const reason = useId();
  return (
    <li className={styles.blocked}>
      <button type="button" aria-disabled="true" aria-describedby={reason} className={styles.label}>
        {step.label}
      </button>
      <div id={reason} className={styles.reason}>
        {step.rejection ? <RejectionNote rejection={step.rejection} /> : null}
      </div>
    </li>
  );
};

/** Steps that are the weightiest of all and never proposed first. */
const NEVER_PRIMARY = new Set(['proposeReferral', 'declinePetition']);

/**
 * The next lawful steps of a case: the first allowed one is the page’s one primary button; those that aren’t possible yet stay,
 * with their reason and article. The chosen one opens its form below itself.
 */
export const Steps = ({
  steps,
  title,
  open,
  onOpen,
  formOf,
  done,
}: {
  readonly steps: readonly StepPartsFragment[];
  readonly title: string;
  /** The command whose form is open, as the address says. */
  readonly open: string | null;
  readonly onOpen: (command: string | null) => void;
  /** The form of a command; null where this console has none. */
  readonly formOf: (command: string) => ReactNode;
  /** What is shown when nothing can be done any more. */
  readonly done: string;
}) => {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [open]);
  const offered = steps.filter(({ command }) => formOf(command) !== null);
  const primary = offered.find(({ command, allowed }) => allowed && !NEVER_PRIMARY.has(command))?.command;
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      {offered.length === 0 ? <p className={styles.reason}>{done}</p> : null}
      <ul className={styles.list}>
        {offered.map((step) =>
          step.allowed ? (
            <li key={step.command}>
              <Button
                block
                type={step.command === primary ? 'primary' : 'default'}
                aria-expanded={open === step.command}
                data-step={step.command}
                onClick={() => onOpen(open === step.command ? null : step.command)}
              >
                {step.label}
              </Button>
              {open === step.command ? (
                <div ref={form} className={styles.form}>
                  <Suspense fallback={<Skeleton lines={3} />}>{formOf(step.command)}</Suspense>
                </div>
              ) : null}
            </li>
          ) : (
            <Blocked key={step.command} step={step} />
          ),
        )}
      </ul>
    </section>
  );
};

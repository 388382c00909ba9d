import { Button } from 'antd';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useNavigate } from 'react-router';
import { DoneNote } from '../../../parts/case-page/done-note';
import { useOpenStep } from '../../../parts/case-page/use-open-step';
import { Skeleton } from '../../../parts/states/states';
import { useMe } from '../../../shell/me-context';
import { holds, type Me } from '../../../shell/me';
import { useWords } from '../../../words/locale';
import type { EnterpriseFileFragment } from '../enterprise-file.fragment.generated';
import styles from '../enterprise-page.module.css';
import type { Act, ActProps } from './act';
import { ACT_WORDS } from './words';

const loadForms = () => import('./act-forms');
const FORMS: Readonly<Record<Act, ComponentType<ActProps>>> = {
  recordVisit: lazy(() => loadForms().then(({ RecordVisit: form }) => ({ default: form }))),
  consentToVisits: lazy(() => loadForms().then(({ ConsentToVisits: form }) => ({ default: form }))),
  pairLiaison: lazy(() => loadForms().then(({ PairLiaison: form }) => ({ default: form }))),
  endLiaison: lazy(() => loadForms().then(({ EndLiaison: form }) => ({ default: form }))),
};

/** The acts that the roles and the file allow in principle; what stands against one, the server says beside its button. */
const actsOf = (me: Me, { liaisonPairing, visitsThisQuarter }: EnterpriseFileFragment): readonly Act[] => {
  const works = holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD');
  const pairs = holds(me, 'LIAISON', 'UNIT_HEAD', 'ORG_OFFICER');
  return [
    ...(works && liaisonPairing ? (['recordVisit'] as const) : []),
    ...(works && visitsThisQuarter ? (['consentToVisits'] as const) : []),
    ...(pairs && (!liaisonPairing || liaisonPairing.status === 'VACANT') ? (['pairLiaison'] as const) : []),
    ...(pairs && liaisonPairing ? (['endLiaison'] as const) : []),
  ];
};

/** What can be done for a firm: log what it asks for, visit it, pair it; the chosen act opens its form below itself. */
export const Acts = ({ firm }: { readonly firm: EnterpriseFileFragment }) => {
  const words = useWords(ACT_WORDS);
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useOpenStep();
  const [said, setSaid] = useState<string | null>(null);
  const logs = holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD');
  const acts = actsOf(me, firm);
  if (!logs && acts.length === 0) return null;
  const item = (act: Act) => {
    const Form = FORMS[act];
    return (
      <li key={act}>
        <Button block aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>
          {words.acts[act]}
        </Button>
        {open === act ? (
          <div className={styles.form}>
            <Suspense fallback={<Skeleton lines={3} />}>
              <Form
                firm={firm}
                onCancel={() => setOpen(null)}
                onDone={() => {
                  setSaid(words.done(words.acts[act]));
                  setOpen(null);
                }}
              />
            </Suspense>
          </div>
        ) : null}
      </li>
    );
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <DoneNote said={said} />
      <h2>{words.title}</h2>
      <ul className={styles.plain}>
        {logs ? (
          <li>
            <Button block type="primary" onClick={() => void navigate(`/requests/new?enterprise=${firm.id}`)}>
              {words.register}
            </Button>
          </li>
        ) : null}
        {acts.map(item)}
      </ul>
    </section>
  );
};

import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { idOf } from '../../parts/lists/case-filter';
import { Empty, Skeleton } from '../../parts/states/states';
import { useTitle } from '../../parts/title';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useWords } from '../../words/locale';
import { Logged, type LoggedRequest } from './logged';
import { RequestForm } from './request-form';
import styles from './request-form-page.module.css';
import { RequestFirmDocument } from './request-firm.generated';
import { REQUEST_FORM_WORDS } from './words';

/** Logs what a firm asks for; opened from a firm’s page, with that firm chosen. */
export const Component = () => {
  const words = useWords(REQUEST_FORM_WORDS);
  const me = useMe();
  const id = idOf(useSearchParams()[0].get('enterprise'));
  const { data, loading } = usePageQuery(RequestFirmDocument, { id: id ?? '' }, { skip: id === null });
  const [logged, setLogged] = useState<LoggedRequest | null>(null);
  useTitle(words.title);
  if (!holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD')) return <Empty why={words.roles} />;
  if (id !== null && !data && loading) return <Skeleton />;
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.title}</h1>
      {logged ? (
        <Logged request={logged} onAnother={() => setLogged(null)} />
      ) : (
        <div className={styles.paper}>
          <RequestForm key={id} firm={data?.enterprise ?? null} onDone={setLogged} />
        </div>
      )}
    </div>
  );
};

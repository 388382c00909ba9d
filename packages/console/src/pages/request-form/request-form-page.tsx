import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { idOf } from '../../parts/lists/case-filter';
import { Receipt, type ReceiptParts } from '../../parts/receipt/receipt';
import { Empty, Skeleton } from '../../parts/states/states';
import { useTitle } from '../../parts/title';
import { holds, useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { RequestFirmDocument } from './request-firm.generated';
import styles from './request-form-page.module.css';
import { RequestForm } from './request-form';
import { REQUEST_FORM_WORDS } from './words';

/** What was logged, with its code shown this once, and where one goes from there. */
const Logged = ({
  receipt,
  onAnother,
}: {
  readonly receipt: ReceiptParts;
  readonly onAnother: () => void;
}) => {
  const words = useWords(REQUEST_FORM_WORDS);
  return (
    <div className={styles.paper}>
      <Receipt
        title={words.receiptTitle}
        said={words.done(receipt.number)}
        receipt={receipt}
        note={words.receiptNote}
      >
        <Link to={`/requests/${receipt.number}`}>{words.open}</Link>
        <Link to="/requests/new" replace onClick={onAnother}>
          {words.another}
        </Link>
      </Receipt>
    </div>
  );
};

/** Logs what a firm asks for; opened from a firm’s page, with that firm chosen. */
export const Component = () => {
  const words = useWords(REQUEST_FORM_WORDS);
  const me = useMe();
  const id = idOf(useSearchParams()[0].get('enterprise'));
  const { data, loading } = usePageQuery(RequestFirmDocument, { id: id ?? '' }, { skip: id === null });
  const [receipt, setReceipt] = useState<ReceiptParts | null>(null);
  useTitle(words.title);
  if (!holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD')) return <Empty why={words.roles} />;
  if (id !== null && !data && loading) return <Skeleton />;
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      {receipt ? (
        <Logged receipt={receipt} onAnother={() => setReceipt(null)} />
      ) : (
        <div className={styles.paper}>
          <RequestForm key={id} firm={data?.enterprise ?? null} onDone={setReceipt} />
        </div>
      )}
    </div>
  );
};

import { useParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { idOf } from '../../parts/lists/case-filter';
import { FailureNote, MissingPart, NotFound, Skeleton } from '../../parts/states/states';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/locale';
import { Acts } from './acts/acts';
import { EnterprisePageDocument } from './enterprise-page.generated';
import styles from './enterprise-page.module.css';
import { FileFacts } from './file-facts';
import { FirmRequests } from './firm-requests';
import { PairingFacts } from './pairing-facts';
import { People } from './people';
import { Visits } from './visits';
import { ENTERPRISE_WORDS } from './words';

const Page = ({ id }: { readonly id: string }) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { data, failure, missing, loading, refetch } = usePageQuery(EnterprisePageDocument, { id });
  // Some firms bear a person’s name: the tab says only what the page is.
  useTitle(words.title);
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={12} />;
  const { enterprise } = data;
  if (!enterprise) return loading ? <Skeleton lines={12} /> : <NotFound />;
  return (
    <article className={styles.page}>
      <h1>{enterprise.name}</h1>
      <div className={styles.columns}>
        <div className={styles.main}>
          {missing.length > 0 ? <MissingPart of="cadre" /> : null}
          <FileFacts firm={enterprise} />
          <PairingFacts firm={enterprise} />
          <FirmRequests firm={enterprise} requests={enterprise.requests} />
          <Visits firm={enterprise} />
          <People firm={enterprise} />
        </div>
        <aside className={styles.aside}>
          <Acts firm={enterprise} />
        </aside>
      </div>
    </article>
  );
};

/** The page of one firm, by the id of its file. */
export const Component = () => {
  const id = idOf(useParams()['id'] ?? null);
  return id ? <Page key={id} id={id} /> : <NotFound />;
};

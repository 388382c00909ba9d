import { useState } from 'react';
import { Link } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { Block } from '../../parts/case-page/block';
import { CASE_WORDS } from '../../parts/cases/words';
import { FailureNote, Skeleton } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { SameMatterDocument, type SameMatterQuery } from './same-matter.generated';
import { MATTER_WORDS } from './same-matter-words';

type Found = NonNullable<SameMatterQuery['sameMatter']>[number];
type Routes = NonNullable<SameMatterQuery['routeProposals']>;

const Reasons = ({ of: reasons }: { readonly of: readonly string[] }) => {
  const signs = useSigns();
  return <p className={styles.quiet}>{signs.clauses(reasons)}</p>;
};

const Others = ({ found }: { readonly found: readonly Found[] }) => {
  const words = useWords(MATTER_WORDS);
  const { petitionStatus } = useWords(CASE_WORDS);
  if (found.length === 0) return <p className={styles.quiet}>{words.noOthers}</p>;
  return (
    <ul className={styles.list}>
      {found.map(({ petition, samePetitioner, reasons }) => (
        <li key={petition.id}>
          <Link to={`/petitions/${petition.number}`}>{petition.number}</Link> {petition.subject}
          {' · '}
          {petitionStatus[petition.status]}
          {samePetitioner ? ` · ${words.samePetitioner}` : ''}
          <Reasons of={reasons} />
        </li>
      ))}
    </ul>
  );
};

const Proposals = ({ routes: { proposals, remark } }: { readonly routes: Routes }) => {
  const words = useWords(MATTER_WORDS);
  return (
    <>
      {remark ? <p className={styles.quiet}>{remark}</p> : null}
      <ol className={styles.list}>
        {proposals.map(({ unit, part, way, confidence, reasons }, at) => (
          <li key={unit?.id ?? at}>
            {unit?.name ?? words.unitMissing}
            {' · '}
            {[words.parts[part], words.ways[way], words.confidences[confidence]].join(' · ')}
            <Reasons of={reasons} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Answers = ({ id }: { readonly id: string }) => {
  const words = useWords(MATTER_WORDS);
  const { data, failure, refetch } = usePageQuery(SameMatterDocument, { id });
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <>
      <Others found={data.sameMatter ?? []} />
      {data.routeProposals ? (
        <>
          <h3>{words.routes}</h3>
          <Proposals routes={data.routeProposals} />
        </>
      ) : null}
    </>
  );
};

/** Other petitions of the matter and where it may go, asked for when somebody opens it: for those who work on the petition. */
export const SameMatter = ({ petition }: { readonly petition: PetitionCaseFragment }) => {
  const words = useWords(MATTER_WORDS);
  const [asked, setAsked] = useState(false);
  if (!petition.mayReveal) return null;
  return (
    <Block title={words.sameMatter}>
      <details className={styles.fold} onToggle={() => setAsked(true)}>
        <summary>{words.look}</summary>
        {asked ? <Answers id={petition.id} /> : null}
      </details>
    </Block>
  );
};

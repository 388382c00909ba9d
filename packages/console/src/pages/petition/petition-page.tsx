import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { DoneNote } from '../../parts/case-page/done-note';
import { FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/locale';
import { PetitionCase } from './petition-case';
import { PetitionPageDocument } from './petition-page.generated';
import { PETITION_WORDS } from './words';

/** A case that its reader closed to himself: nothing of it stays in memory. */
const useClosing = (): readonly [said: string | null, close: (id: string | number, act: string) => void] => {
  const words = useWords(PETITION_WORDS);
  const { cache } = useApolloClient();
  const [said, setSaid] = useState<string | null>(null);
  const close = (id: string | number, act: string) => {
    setSaid(words.doneAndClosed(act));
    cache.evict({ id: cache.identify({ __typename: 'Petition', id }) });
    cache.gc();
  };
  return [said, close];
};

const Page = ({ number }: { readonly number: string }) => {
  const [closed, close] = useClosing();
  const { data, failure, missing, loading, refetch } = usePageQuery(
    PetitionPageDocument,
    { number },
    { skip: closed !== null },
  );
  useTitle(number);
  if (closed !== null) return <DoneNote said={closed} />;
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={12} />;
  const { petition } = data;
  // What doesn’t exist and what is closed to the asker read the same.
  if (!petition) return loading ? <Skeleton lines={12} /> : <NotFound />;
  return (
    <PetitionCase
      petition={petition}
      missing={missing}
      onLook={refetch}
      onClosed={(act) => close(petition.id, act)}
    />
  );
};

/** The page of one petition, by its number; another number begins anew. */
export const Component = () => {
  const { number = '' } = useParams();
  return <Page key={number} number={number} />;
};

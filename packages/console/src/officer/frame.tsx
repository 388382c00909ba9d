import { usePageQuery } from '../api/use-page-query';
import { FailureNote, Skeleton } from '../parts/states/states';
import { MeDocument } from '../shell/me.generated';
import { MeProvider } from '../shell/me-context';
import { Shell } from '../shell/shell';

/** Asks once who is signed in, and shows the frame with his menu. */
export const Frame = () => {
  const { data, failure, refetch } = usePageQuery(MeDocument, {});
  if (data?.me)
    return (
      <MeProvider value={data.me}>
        <Shell />
      </MeProvider>
    );
  return failure ? <FailureNote failure={failure} retry={refetch} /> : <Skeleton />;
};

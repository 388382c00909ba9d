import { useParams } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { useTitle } from '../../parts/title';
import { RequestCase } from './request-case';
import { RequestPageDocument } from './request-page.generated';

const Page = ({ number }: { readonly number: string }) => {
  const { data, failure, missing, loading, refetch } = usePageQuery(RequestPageDocument, { number });
  useTitle(number);
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={12} />;
  const { serviceRequest: request } = data;
  // What doesn’t exist and what is closed to the asker read the same.
  if (!request) return loading ? <Skeleton lines={12} /> : <NotFound />;
  return <RequestCase request={request} isMissing={missing.length > 0} onLook={refetch} />;
};

/** The page of a firm’s request, by its number; another number begins anew. */
export const Component = () => {
  const { number = '' } = useParams();
  return <Page key={number} number={number} />;
};

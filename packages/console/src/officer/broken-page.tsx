import { useRouteError } from 'react-router';
import { FailureNote } from '../parts/states/states';

/** Shown when a page can’t be loaded or breaks; nothing of the error is shown to the reader. */
export const BrokenPage = () => {
  const error = useRouteError();
  const offline = error instanceof TypeError;
  return (
    <FailureNote
      failure={{ kind: offline ? 'offline' : 'other', traceId: null, field: null, reason: null, path: [] }}
      retry={() => location.reload()}
    />
  );
};

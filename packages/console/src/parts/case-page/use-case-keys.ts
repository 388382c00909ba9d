import { useNavigate } from 'react-router';
import { useHotkeys } from '../keys/hotkeys';
import { useTrail } from '../table/trail';

/** The keys of a case’s page: [ and ] along the list it was opened from, u back to that list, e to the step that is proposed. */
export const useCaseKeys = (list: string, onStep: () => void): void => {
  const navigate = useNavigate();
  const along = useTrail();
  const go = (to: string | null | undefined) => {
    if (to) void navigate(to, { state: { trail: along?.trail }, replace: true });
  };
  useHotkeys({
    '[': () => go(along?.previous),
    ']': () => go(along?.next),
    // Back in the history, so that the list shows the same page and row again.
    u: () => void (along ? navigate(-1) : navigate(list)),
    e: onStep,
  });
};

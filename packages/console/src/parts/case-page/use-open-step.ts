import { useCallback } from 'react';
import { useLocation, useNavigate, type Location } from 'react-router';

/** The command whose form is open, in the address; the list that the page was opened from stays known. */
export const useOpenStep = (): readonly [open: string | null, setOpen: (command: string | null) => void] => {
  const { pathname, search, state } = useLocation() as Location<unknown>;
  const navigate = useNavigate();
  const setOpen = useCallback(
    (command: string | null) =>
      void navigate(pathname + (command === null ? '' : `?step=${command}`), { replace: true, state }),
    [navigate, pathname, state],
  );
  return [new URLSearchParams(search).get('step'), setOpen];
};

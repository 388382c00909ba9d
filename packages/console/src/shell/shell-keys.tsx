import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useHotkeys } from '../parts/keys/hotkeys';
import { useMe } from './me-context';
import { roomsOf, type RoomKey } from './rooms';

const KeysDialog = lazy(() =>
  import('./keys-dialog').then(({ KeysDialog: component }) => ({ default: component })),
);

const ROOM_KEYS: Readonly<Record<string, RoomKey>> = {
  'g w': 'work',
  'g p': 'petitions',
  'g r': 'requests',
  'g c': 'cadres',
  n: 'registration',
};

const focusFilter = () =>
  document.querySelector<HTMLElement>('main [data-filter], main select, main input')?.focus();

/** The keys that work on every page: to the rooms of one’s own menu, to the filters, and the list of all keys. */
export const ShellKeys = () => {
  const navigate = useNavigate();
  const rooms = roomsOf(useMe());
  const [listed, setListed] = useState(false);
  const toRooms = Object.entries(ROOM_KEYS).flatMap(([keys, key]) => {
    const room = rooms.find((each) => each.key === key);
    return room ? [[keys, () => void navigate(room.path)] as const] : [];
  });
  useHotkeys({ ...Object.fromEntries(toRooms), '/': focusFilter, '?': () => setListed(true) });
  return listed ? (
    <Suspense>
      <KeysDialog onClose={() => setListed(false)} />
    </Suspense>
  ) : null;
};

import { Navigate } from 'react-router';
import { Empty } from '../parts/states/states';
import { useMe } from '../shell/me-context';
import { roomsOf } from '../shell/rooms';
import { SHELL_WORDS } from '../shell/words';
import { useWords } from '../words/locale';

/** The first page: the first room of one’s menu. */
export const Home = () => {
  const words = useWords(SHELL_WORDS);
  const [first] = roomsOf(useMe());
  return first ? <Navigate to={first.path} replace /> : <Empty why={words.noRoom} next={words.noRoomNext} />;
};

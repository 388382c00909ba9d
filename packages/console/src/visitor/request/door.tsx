import { useWords } from '../../words/locale';
import { ask, type Answer } from '../desk/ask';
import type { CaseSession } from '../desk/case-session';
import { Door } from '../desk/door';
import type { DoorProps } from '../desk/site';
import { OPEN_REQUEST } from './operations';
import { REQUEST_WORDS } from './words';

const open = async (number: string, queryCode: string, locale: string): Promise<Answer<CaseSession>> => {
  const answer = await ask(OPEN_REQUEST, { input: { number, queryCode } }, { token: null, locale });
  return answer.kind === 'answered' ? { kind: 'answered', data: answer.data.openRequest } : answer;
};

/** Where a firm shows its receipt. */
export const RequestDoor = (props: DoorProps) => {
  const words = useWords(REQUEST_WORDS);
  const other = (
    <>
      {words.petition}
      <a href="/q">{words.petitionLink}</a>
    </>
  );
  return <Door {...props} door={{ prefix: 'QF', words, other, open }} />;
};

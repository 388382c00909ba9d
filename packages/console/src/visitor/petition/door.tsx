import { useWords } from '../../words/locale';
import { ask, type Answer } from '../desk/ask';
import type { CaseSession } from '../desk/case-session';
import { Door } from '../desk/door';
import type { DoorProps } from '../desk/site';
import { OPEN_PETITION } from './operations';
import { PETITION_WORDS } from './words';

const open = async (number: string, queryCode: string, locale: string): Promise<Answer<CaseSession>> => {
  const answer = await ask(OPEN_PETITION, { input: { number, queryCode } }, { token: null, locale });
  return answer.kind === 'answered' ? { kind: 'answered', data: answer.data.openPetition } : answer;
};

/** Where a petitioner shows his receipt. */
export const PetitionDoor = (props: DoorProps) => {
  const words = useWords(PETITION_WORDS);
  const other = (
    <>
      {words.firm}
      <a href="/firm">{words.firmLink}</a>
    </>
  );
  return <Door {...props} door={{ prefix: 'XF', words, other, open }} />;
};

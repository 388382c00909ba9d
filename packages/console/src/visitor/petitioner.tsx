import '../styles/tokens.css';
import { ask } from './desk/ask';
import { show } from './desk/site';
import { PetitionCase } from './petition/case';
import { PetitionDoor } from './petition/door';
import { END_PETITION_SESSION } from './petition/operations';
import { PETITION_WORDS } from './petition/words';

show({
  base: '/q',
  key: 'lianxin.petition-session',
  title: { 'zh-CN': PETITION_WORDS['zh-CN'].title, en: PETITION_WORDS.en.title },
  end: (token, locale) => void ask(END_PETITION_SESSION, { input: { token } }, { token, locale }),
  Door: PetitionDoor,
  Case: PetitionCase,
});

import '../styles/tokens.css';
import { ask } from './desk/ask';
import { show } from './desk/site';
import { RequestCase } from './request/case';
import { RequestDoor } from './request/door';
import { END_REQUEST_SESSION } from './request/operations';
import { REQUEST_WORDS } from './request/words';

show({
  base: '/firm',
  key: 'lianxin.request-session',
  title: { 'zh-CN': REQUEST_WORDS['zh-CN'].title, en: REQUEST_WORDS.en.title },
  end: (token, locale) => void ask(END_REQUEST_SESSION, { input: { token } }, { token, locale }),
  Door: RequestDoor,
  Case: RequestCase,
});

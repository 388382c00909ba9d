import '../styles/tokens.css';
import { show } from './desk/site';
import { RequestCase } from './request/case';
import { RequestDoor } from './request/door';
import { REQUEST_WORDS } from './request/words';

show({
  base: '/firm',
  key: 'lianxin.request-session',
  title: { 'zh-CN': REQUEST_WORDS['zh-CN'].title, en: REQUEST_WORDS.en.title },
  Door: RequestDoor,
  Case: RequestCase,
});

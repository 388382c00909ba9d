import type { Words } from '../../words/locale';

const zh = {
  title: '企业诉求',
  category: '类别',
  urgent: '紧急',
  onlyUrgent: '仅紧急',
  empty: '没有符合条件的企业诉求',
  register: '登记企业诉求',
  firm: '企业',
  oneFirm: '仅此企业',
};
const en: typeof zh = {
  title: 'Firms’ requests',
  category: 'Category',
  urgent: 'Urgent',
  onlyUrgent: 'urgent only',
  empty: 'No request fits',
  register: 'Log a request',
  firm: 'Firm',
  oneFirm: 'this firm only',
};

export const REQUESTS_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

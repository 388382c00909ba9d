import type { Words } from '../../words/locale';

const zh = {
  status: '状态',
  unit: '责任单位',
  dueFrom: '到期自',
  dueBy: '到期至',
  receivedFrom: '收到自',
  receivedTo: '收到至',
  subject: '事项',
  order: '排序',
  byDue: '按到期日',
  byReceived: '按收到日',
  officer: '承办',
  withoutOfficer: '责任人待指定',
  oneOfficer: '所选干部承办',
  all: '查看全部',
};

const en: typeof zh = {
  status: 'Status',
  unit: 'Responsible unit',
  dueFrom: 'Due from',
  dueBy: 'Due by',
  receivedFrom: 'Received from',
  receivedTo: 'Received by',
  subject: 'Subject',
  order: 'Order',
  byDue: 'by due date',
  byReceived: 'by day of receipt',
  officer: 'Officer',
  withoutOfficer: 'nobody named yet',
  oneOfficer: 'the chosen cadre',
  all: 'See all',
};

/** The words that the lists of petitions and of requests have in common. */
export const LIST_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

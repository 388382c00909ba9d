import type { Words } from '../../words/locale';

const zh = {
  registered: '已登记',
  changedSince: '此件按先前提交的内容登记；其后的改动仍在左侧，没有登记。需要补正的，请到信访件中处理。',
  subject: '事项',
  receivedOn: '收到日',
  queryCode: '查询码',
  onlyOnce: '仅显示这一次',
  print: '打印回执',
  nextStep: (label: string) => `下一步：${label}`,
  open: '打开信访件',
};

const en: typeof zh = {
  registered: 'Registered',
  changedSince:
    'It is registered as it was sent before. What was changed since is still on the left and isn’t registered; correct it in the case where needed.',
  subject: 'Matter',
  receivedOn: 'Received on',
  queryCode: 'Query code',
  onlyOnce: 'shown only this once',
  print: 'Print the receipt',
  nextStep: (label) => `Next: ${label}`,
  open: 'Open the case',
};

export const REGISTERED_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

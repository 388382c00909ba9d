import type { ClockKind } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  title: '登记企业诉求',
  firm: '企业',
  firmNote: '没有查到的，须先建立企业档案',
  category: '类别',
  urgent: '紧急（24 小时内解决）',
  complainedOfUnitId: '被投诉单位',
  complaintNote: '被投诉单位不接触此件；提出投诉的企业只向责任单位显示',
  receivedAt: '收到日',
  subject: '事项',
  text: '诉求内容',
  contactName: '联系人',
  contactPhone: '联系电话',
  act: '登记',
  done: '已登记',
  number: '编号',
  queryCode: '查询码',
  once: '仅此一次，请交企业',
  print: '打印回执',
  unit: '登记单位',
  address: '查询网址',
  nextTitle: '接下来',
  until: (kind: ClockKind, day: string): string | null =>
    kind === 'CONTACT'
      ? `最迟 ${day} 与您联系。`
      : kind === 'ANSWER'
        ? `最迟 ${day} 书面告知您办理情况。`
        : kind === 'SOLVE'
          ? `最迟 ${day} 办结；不能办结的，说明理由。`
          : null,
  follow: '您可以在上述网址凭编号和查询码查看办理情况、答复补正，办结后可以评价。',
  keep: '查询码只提供一次，请妥善保管，不要交给他人。',
  open: '打开此件',
  another: '登记下一件',
  receiptTitle: '企业诉求登记回执',
  roles: '登记企业诉求须有企业服务、承办或单位负责人角色',
};

const en: typeof zh = {
  title: 'Log a firm’s request',
  firm: 'Firm',
  firmNote: 'A firm that isn’t found needs a file first',
  category: 'Category',
  urgent: 'Urgent (solved within 24 hours)',
  complainedOfUnitId: 'Unit complained of',
  complaintNote: 'That unit knows nothing of it; which firm complains is shown in the unit that answers only',
  receivedAt: 'Received on',
  subject: 'Subject',
  text: 'What the firm asks for',
  contactName: 'Contact',
  contactPhone: 'Phone',
  act: 'Log it',
  done: 'Logged as',
  number: 'Number',
  queryCode: 'Query code',
  once: 'Shown this once: hand it to the firm',
  print: 'Print the receipt',
  unit: 'Logged by',
  address: 'Where to ask',
  nextTitle: 'What happens next',
  until: (kind, day) =>
    kind === 'CONTACT'
      ? `By ${day} at the latest you are called.`
      : kind === 'ANSWER'
        ? `By ${day} at the latest you are told in writing how it is dealt with.`
        : kind === 'SOLVE'
          ? `By ${day} at the latest it is solved, or you are told why it can’t be.`
          : null,
  follow:
    'At the address above, number and query code show you how it stands; there you can answer questions and, when it is done, rate it.',
  keep: 'The query code is given only once. Keep it to yourself.',
  open: 'Open it',
  another: 'Log another',
  receiptTitle: 'Receipt of a firm’s request',
  roles: 'Logging a request needs the role of a liaison, handler or head',
};

export const REQUEST_FORM_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type RequestFormWords = typeof zh;

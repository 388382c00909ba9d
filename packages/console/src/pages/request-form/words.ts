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
  done: (number: string) => `已登记 ${number}`,
  open: '打开此件',
  another: '登记下一件',
  receiptTitle: '企业诉求受理回执',
  receiptNote: '凭编号和查询码，可在查询页面查看办理进展、答复补正、评价。',
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
  done: (number) => `Logged as ${number}`,
  open: 'Open it',
  another: 'Log another',
  receiptTitle: 'Receipt of a firm’s request',
  receiptNote: 'With number and query code the firm follows its request, answers questions and rates it.',
  roles: 'Logging a request needs the role of a liaison, handler or head',
};

export const REQUEST_FORM_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type RequestFormWords = typeof zh;

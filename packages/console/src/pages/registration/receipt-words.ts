import type { ClockKind } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  title: '信访事项登记回执',
  number: '编号',
  queryCode: '查询码',
  receivedOn: '收到日期',
  registeredOn: '登记日期',
  unit: '登记单位',
  address: '查询网址',
  nextTitle: '接下来',
  until: (kind: ClockKind, day: string) =>
    kind === 'ROUTE'
      ? `最迟 ${day}，您反映的事项转送有权处理的机关、单位，由其告知您是否受理。`
      : `最迟 ${day}，告知您是否受理。`,
  follow: '您可以在上述网址凭编号和查询码查看办理情况、补充材料，办结后可以评价。',
  keep: '查询码只提供一次，请妥善保管。凭编号和查询码可以看到此件的内容，请不要交给他人。',
};

const en: typeof zh = {
  title: 'Receipt of a petition',
  number: 'Number',
  queryCode: 'Query code',
  receivedOn: 'Received on',
  registeredOn: 'Registered on',
  unit: 'Registered by',
  address: 'Where to ask',
  nextTitle: 'What happens next',
  until: (kind, day) =>
    kind === 'ROUTE'
      ? `By ${day} at the latest it goes to the unit that is competent, which tells you whether it takes it up.`
      : `By ${day} at the latest you are told whether it is taken up.`,
  follow:
    'At the address above, number and query code show you how it stands; there you can add papers and, when it is concluded, rate it.',
  keep: 'The query code is given only once. Whoever has number and code can read this petition: keep them to yourself.',
};

export const RECEIPT_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

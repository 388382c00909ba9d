import type { ClockKind } from '../../api/schema.generated';
import type { Words } from '../../words/locale';
import type { Period } from '../desk/period';

const zh = {
  title: '企业诉求查询',
  intro: '输入回执上的编号和查询码，查看您的诉求办到了哪一步。',
  numberHint: '在回执上，例如 QF-2026-480211',
  numberUnreadable: '编号由 QF、四位年份和后面的数字组成，例如 QF-2026-480211',
  lost: '回执或查询码遗失的，请向首先接收诉求的单位询问。',
  petition: '信访事项（编号以 XF 开头）请到',
  petitionLink: '信访事项查询',
  about: (subject: string) => `您的诉求：${subject}`,
  number: (number: string) => `编号 ${number}`,
  answerBy: ({ day, text, tone, counts }: Period) => {
    if (!counts) return `答复您的期限${text}，原定 ${day}`;
    return tone === 'late' ? `答复您的期限是 ${day}，${text}` : `最迟 ${day}答复您，${text}`;
  },
  periods: '办理期限',
  kinds: { CONTACT: '与您联系', ANSWER: '答复', SOLVE: '解决' } as Partial<Record<ClockKind, string>>,
  period: ({ day, text }: Period) => `${text}；期限 ${day}`,
  question: '请您补充',
  questionsAnswered: '您补充过的内容',
  askedOn: (day: string) => `${day}提出`,
  yourAnswer: '您的补充',
  answer: '您的补充内容',
  answerAct: '提交补充',
  answers: '给您的书面答复',
  result: '办理结果',
  refused: '未予支持，理由如下',
  delivered: '已办结',
  deliveredOn: '告知日期',
  lateReason: '超期原因',
  ratings: '您的评价',
  ratingsNote: '是否评价由您决定，只能由企业评价。',
  rate: '您对这次办理是否满意',
  comment: '您想补充的话',
  rated: (grade: string, day: string) => `${grade}，${day}评价`,
  reopen: '申请重办',
  reopenReason: '还有哪些问题没有解决',
  reopenNote: '可申请一次。重办后再评价一次，以该次为准。',
  withdraw: '撤回诉求',
  withdrawReason: '撤回的原因',
  withdrawNote: '撤回后不再办理；今后可以重新提出。',
  handedOver: '转为信访事项',
  handedOverText: (own: string, other: string) =>
    `此诉求（${own}）已转为信访事项，新编号 ${other}。新的查询码请向受理的信访部门领取，凭新编号和新查询码到`,
};

const en: typeof zh = {
  title: 'Look up a firm’s request',
  intro: 'Enter the number and the query code from your receipt to see how far your request is.',
  numberHint: 'On your receipt, such as QF-2026-480211',
  numberUnreadable: 'A number is QF, a year of four digits and more digits, such as QF-2026-480211',
  lost: 'If you have lost the receipt or the code, ask the unit to which you brought the request first.',
  petition: 'For a petition (its number begins with XF) go to ',
  petitionLink: 'Look up a petition',
  about: (subject) => `Your request: ${subject}`,
  number: (number) => `Number ${number}`,
  answerBy: ({ day, text, tone, counts }) => {
    if (!counts) return `The period for your answer (it was ${day}): ${text}`;
    return tone === 'late'
      ? `You were to hear from the unit by ${day}: ${text}`
      : `You hear from the unit by ${day}: ${text}`;
  },
  periods: 'Periods',
  kinds: { CONTACT: 'Contact', ANSWER: 'Answer', SOLVE: 'Solve' },
  period: ({ day, text }) => `${text}; due ${day}`,
  question: 'What you are asked for',
  questionsAnswered: 'What you added',
  askedOn: (day) => `Asked on ${day}`,
  yourAnswer: 'Your answer',
  answer: 'Your answer',
  answerAct: 'Send the answer',
  answers: 'Written answers to you',
  result: 'The result',
  refused: 'Not supported, for the reasons below',
  delivered: 'Done',
  deliveredOn: 'You were told on',
  lateReason: 'Why it was late',
  ratings: 'Your rating',
  ratingsNote: 'Nobody has to rate, and only the firm can.',
  rate: 'How satisfied are you with how this was dealt with?',
  comment: 'Anything you want to add',
  rated: (grade, day) => `${grade}, on ${day}`,
  reopen: 'Ask for it to be taken up again',
  reopenReason: 'What is still missing',
  reopenNote: 'You may ask once. You rate once more afterwards, and that rating is final.',
  withdraw: 'Take the request back',
  withdrawReason: 'Why you take it back',
  withdrawNote: 'Nobody works on it any more then; you may bring it again later.',
  handedOver: 'It goes on as a petition',
  handedOverText: (own, other) =>
    `This request (${own}) goes on as petition ${other}. Ask the petition office for the new query code; with both go to `,
};

export const REQUEST_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

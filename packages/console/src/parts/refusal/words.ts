import type { FailureKind } from '../../api/failure';
import type { Words } from '../../words/locale';

const zh = {
  title: '未能办理',
  article: (source: string, article: string | null) => `《${source}》${article ?? ''}`,
  text: '条文',
  look: '看现状',
  invalid: (field: string, why: string | null) => `“${field}”未被接受${why ? `：${why}` : ''}`,
  doneBefore: '上一次提交已经生效；其后改动的内容没有提交，仍保留在此。请先看现状。',
  trace: (id: string) => `追踪号 ${id}`,
  failed: {
    offline: '未联网，没有收到应答。内容已保留；联网后再提交一次，不会重复办理。',
    signedOut: '登录已过期，尚未提交。内容已存为草稿，请重新登录。',
    forbidden: '没有找到，或无权办理',
    notFound: '没有找到，或无权办理',
    unavailable: '服务暂时没有应答，是否已提交尚不确定。内容已保留，再提交一次不会重复办理。',
    tooMany: '提交过于频繁，请稍后再试。内容已保留。',
    invalid: '有内容未被接受',
    conflict: '此件刚被他人更新。内容已保留，请看过现状再提交。',
    other: '未能提交。内容已保留。',
  } satisfies Record<FailureKind, string>,
};

const en: typeof zh = {
  title: 'Not done',
  article: (source, article) => `${source}${article ? `, ${article}` : ''}`,
  text: 'Its text',
  look: 'See it as it is now',
  invalid: (field, why) => `“${field}” wasn’t taken${why ? `: ${why}` : ''}`,
  doneBefore:
    'It was carried out as it was sent before. What was changed since wasn’t sent and is kept here; look at the case first.',
  trace: (id) => `Trace ${id}`,
  failed: {
    offline:
      'Offline: no answer came. Everything is kept; send it again once the connection is back, nothing is done twice.',
    signedOut: 'The sign-in has expired: not sent. Everything is kept as a draft; sign in again.',
    forbidden: 'Not found, or not yours to do',
    notFound: 'Not found, or not yours to do',
    unavailable:
      'The service doesn’t answer; it may have been sent. Everything is kept; sending it again does nothing twice.',
    tooMany: 'Sent too often. Try again in a moment; everything is kept.',
    invalid: 'Something wasn’t taken',
    conflict:
      'Somebody has just changed this. Everything is kept; look at it as it is now before sending it again.',
    other: 'Not sent. Everything is kept.',
  },
};

export const REFUSAL_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

import type { FailureKind } from '../../api/failure';
import type { Words } from '../../words/locale';

const zh = {
  loading: '正在载入',
  retry: '重试',
  trace: (id: string) => `追踪号 ${id}`,
  notFound: '没有找到，或无权查看',
  notFoundNext: '请核对编号；仍打不开的，请向本单位负责人了解。',
  home: '回到首页',
  missing: {
    cadre: '干部信息暂时无法显示，其他内容不受影响',
    petition: '信访信息暂时无法显示，其他内容不受影响',
    enterprise: '企业信息暂时无法显示，其他内容不受影响',
    some: '部分内容暂时无法显示，其他内容不受影响',
  },
  failed: {
    offline: '未联网，未能加载',
    signedOut: '登录已过期，请重新登录',
    forbidden: '没有找到，或无权查看',
    notFound: '没有找到，或无权查看',
    unavailable: '服务暂时没有应答，未能加载',
    tooMany: '请求过于频繁，请稍后重试',
    invalid: '地址中的条件无法识别',
    conflict: '内容刚被他人更新，请刷新后查看',
    other: '未能加载',
  } satisfies Record<FailureKind, string>,
};

const en: typeof zh = {
  loading: 'Loading',
  retry: 'Try again',
  trace: (id) => `Trace ${id}`,
  notFound: 'Not found, or not yours to see',
  notFoundNext: 'Check the number. If it still doesn’t open, ask the head of the unit.',
  home: 'To the first page',
  missing: {
    cadre: 'Personnel can’t be shown just now; nothing else is affected',
    petition: 'Petitions can’t be shown just now; nothing else is affected',
    enterprise: 'Firms can’t be shown just now; nothing else is affected',
    some: 'Some parts can’t be shown just now; nothing else is affected',
  },
  failed: {
    offline: 'Offline: not loaded',
    signedOut: 'The sign-in has expired. Sign in again',
    forbidden: 'Not found, or not yours to see',
    notFound: 'Not found, or not yours to see',
    unavailable: 'The service doesn’t answer just now: not loaded',
    tooMany: 'Too many requests. Try again in a moment',
    invalid: 'The address asks for something that can’t be read',
    conflict: 'Somebody has just changed this. Reload to see it',
    other: 'Not loaded',
  },
};

export const STATE_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

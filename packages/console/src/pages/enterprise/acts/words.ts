import type { LiaisonKind } from '../../../api/schema.generated';
import type { Words } from '../../../words/locale';

const zh = {
  title: '办理',
  acts: {
    recordVisit: '记录走访',
    consentToVisits: '登记企业同意增加走访',
    pairLiaison: '结对联络员',
    endLiaison: '结束结对',
  },
  register: '登记企业诉求',
  done: (act: string) => `已完成：${act}`,
  fields: {
    visitedOn: '走访日期',
    purpose: '事由',
    topic: '主题',
    visits: '增加次数',
    givenOn: '同意日期',
    givenBy: '企业同意人',
    proof: '凭证',
    kind: '方式',
    cadreId: '联络员',
    unitBranch: '本单位党支部',
    firmBranch: '企业党支部',
    reason: '理由',
  },
  kinds: { CADRE: '联络员', BRANCH: '党支部结对' } satisfies Record<LiaisonKind, string>,
  noInspection: '走访不得代替检查（《优化营商环境条例》第四十八条）',
  noNames: '不写姓名',
  consentFor: (quarter: string) => `适用于 ${quarter}`,
};

const en: typeof zh = {
  title: 'What can be done',
  acts: {
    recordVisit: 'Record a visit',
    consentToVisits: 'Record that the firm agrees to more visits',
    pairLiaison: 'Pair with a liaison',
    endLiaison: 'End the pairing',
  },
  register: 'Log a request',
  done: (act) => `Done: ${act}`,
  fields: {
    visitedOn: 'Visited on',
    purpose: 'What for',
    topic: 'Topic',
    visits: 'Visits more',
    givenOn: 'Agreed on',
    givenBy: 'Who of the firm agreed',
    proof: 'Proof',
    kind: 'With whom',
    cadreId: 'Liaison',
    unitBranch: 'Party branch of the unit',
    firmBranch: 'Party branch of the firm',
    reason: 'Reason',
  },
  kinds: { CADRE: 'a liaison', BRANCH: 'branch with branch' },
  noInspection: 'A visit is no inspection (Business Environment Regulation, Art. 48)',
  noNames: 'without names',
  consentFor: (quarter) => `For ${quarter}`,
};

export const ACT_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };
export type ActWords = typeof zh;

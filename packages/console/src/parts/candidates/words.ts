import type { Words } from '../../words/locale';

const zh = {
  title: (slot: string) => `${slot}候选人`,
  choose: '选定',
  chooseWithReason: '填理由选定',
  impossible: '不可选',
  chosen: '已选定',
  nobody: '本单位和上级单位没有该层级的干部',
  nobodyNext: '调整干部职务后再选。',
  unknown: '姓名暂时无法显示',
};

const en: typeof zh = {
  title: (slot) => `Candidates: ${slot}`,
  choose: 'Choose',
  chooseWithReason: 'Choose with a reason',
  impossible: 'Not possible',
  chosen: 'Chosen',
  nobody: 'Neither this unit nor the one above has a cadre of this tier',
  nobodyNext: 'Choose again once posts have changed.',
  unknown: 'The name can’t be shown just now',
};

export const CANDIDATE_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

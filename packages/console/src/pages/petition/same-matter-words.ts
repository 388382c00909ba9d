import type { Confidence, RoutePart, RouteWay } from '../../api/schema.generated';
import type { Words } from '../../words/locale';

const zh = {
  sameMatter: '同一事项与建议去向',
  look: '查看同一事项的信访件和可能有权处理的单位',
  noOthers: '未发现同一信访人或同一事项的其他信访件',
  samePetitioner: '同一信访人',
  routes: '建议去向',
  unitMissing: '单位名称暂缺',
  parts: { LEAD: '首选或牵头', ASSIST: '协办', ALTERNATIVE: '备选' } satisfies Record<RoutePart, string>,
  ways: { TRANSFER: '转送', GUIDE: '引导', KEEP: '本单位办理' } satisfies Record<RouteWay, string>,
  confidences: { HIGH: '把握较大', MEDIUM: '把握一般', LOW: '仅供参考' } satisfies Record<Confidence, string>,
};

const en: typeof zh = {
  sameMatter: 'Same matter, and where it may go',
  look: 'Petitions of the same matter, and units that may be competent',
  noOthers: 'No other petition of the same petitioner or matter was found',
  samePetitioner: 'same petitioner',
  routes: 'Where it may go',
  unitMissing: 'name of the unit missing',
  parts: { LEAD: 'first choice or lead', ASSIST: 'assisting', ALTERNATIVE: 'alternative' },
  ways: { TRANSFER: 'transfer', GUIDE: 'show the way', KEEP: 'keep' },
  confidences: { HIGH: 'fairly sure', MEDIUM: 'likely', LOW: 'a guess' },
};

export const MATTER_WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

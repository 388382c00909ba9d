import type { LIAISON_REFUSALS } from '../domain/liaison-refusals';

/** What people read when a pairing, a visit or a person of a firm is refused. */
export const LIAISON_MESSAGES: Readonly<
  Record<keyof typeof LIAISON_REFUSALS, Readonly<Record<'zh-CN' | 'en', string>>>
> = {
  ID_NUMBER_INVALID: {
    'zh-CN': '第{position}人的公民身份号码有误',
    en: 'The ID number of person {position} is not valid',
  },
  CONFLICT_OF_INTEREST: {
    'zh-CN': '该干部与企业有利害关系，应当回避',
    en: 'There is a conflict of interest between the cadre and the firm: he must stand aside',
  },
  LIAISON_AT_CAPACITY: {
    'zh-CN': '该服务专员已结对{capacity}家企业，达到上限',
    en: 'The liaison accompanies {capacity} firms already, which is the limit',
  },
  LIAISON_NOT_ACTIVE: { 'zh-CN': '该干部已不在岗', en: 'The cadre does not serve' },
  PAIRING_EXISTS: { 'zh-CN': '该企业已有结对', en: 'The firm has a live pairing of this kind already' },
  VISIT_CAP_REACHED: {
    'zh-CN': '该企业{quarter}的走访已达{cap}次，再次走访须经企业同意',
    en: 'The firm has had its {cap} visits of {quarter}; another one needs its consent',
  },
  VISIT_IS_INSPECTION: {
    'zh-CN': '走访不得作为检查、执法；企业反映检查问题的，请记入企业点单',
    en: 'A visit can’t be an inspection; what a firm says about inspections belongs into a request',
  },
  NOT_RESPONSIBLE: {
    'zh-CN': '只有该企业的服务专员或者结对支部可以进行此项操作',
    en: 'Only the firm’s liaison or its paired branch may do this',
  },
  SECOND_PERSON_REQUIRED: {
    'zh-CN': '须由服务专员本人以外的第二人进行',
    en: 'A second person must do this, not the liaison concerned',
  },
  DATE_NOT_POSSIBLE: {
    'zh-CN': '日期{date}不可能：应当在{earliest}至{latest}之间',
    en: 'The date {date} is not possible: it lies between {earliest} and {latest}',
  },
  REASON_REQUIRED: { 'zh-CN': '请说明理由', en: 'A reason is required' },
  ILLEGAL_STEP: {
    'zh-CN': '结对现处的状态不能进行此项操作',
    en: 'The pairing’s state does not allow this step',
  },
};

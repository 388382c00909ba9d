import type { OrganisationKind, RegisteringAuthority } from '../domain/credit-code';
import { readEnterpriseCode } from '../domain/enterprise-code';
import { readRegistrationNumber } from '../domain/registration-number';

type Language = 'zh-CN' | 'en';
type Words = Readonly<Record<Language, string>>;

const AUTHORITIES: Readonly<Record<RegisteringAuthority, Words>> = {
  ESTABLISHMENT: { 'zh-CN': '机构编制', en: 'establishment of organs' },
  FOREIGN_AFFAIRS: { 'zh-CN': '外交', en: 'foreign affairs' },
  JUSTICE: { 'zh-CN': '司法行政', en: 'justice administration' },
  CULTURE: { 'zh-CN': '文化', en: 'culture' },
  CIVIL_AFFAIRS: { 'zh-CN': '民政', en: 'civil affairs' },
  TOURISM: { 'zh-CN': '旅游', en: 'tourism' },
  RELIGION: { 'zh-CN': '宗教', en: 'religious affairs' },
  TRADE_UNION: { 'zh-CN': '工会', en: 'trade unions' },
  MARKET_REGULATION: { 'zh-CN': '市场监管（原工商）', en: 'market regulation' },
  MILITARY: { 'zh-CN': '中央军委', en: 'the Central Military Commission' },
  AGRICULTURE: { 'zh-CN': '农业', en: 'agriculture' },
  OTHER: { 'zh-CN': '其他', en: 'another authority' },
};

const KINDS: Readonly<Record<OrganisationKind, Words>> = {
  ENTERPRISE: { 'zh-CN': '企业', en: 'an enterprise' },
  SOLE_TRADER: { 'zh-CN': '个体工商户', en: 'a sole trader' },
  FARMERS_COOPERATIVE: { 'zh-CN': '农民专业合作社', en: 'a farmers’ cooperative' },
  STATE_ORGAN: { 'zh-CN': '机关', en: 'a state organ' },
  PUBLIC_INSTITUTION: { 'zh-CN': '事业单位', en: 'a public institution' },
  LAW_FIRM: { 'zh-CN': '律师执业机构', en: 'a law firm' },
  SOCIAL_ORGANISATION: { 'zh-CN': '社会团体', en: 'a social organisation' },
  PRIVATE_NON_ENTERPRISE: { 'zh-CN': '民办非企业单位', en: 'a private non-enterprise unit' },
  FOUNDATION: { 'zh-CN': '基金会', en: 'a foundation' },
  TRADE_UNION: { 'zh-CN': '基层工会', en: 'a trade union at the base' },
  OTHER: { 'zh-CN': '其他', en: 'another kind' },
};

const creditCodeLines = (code: string): readonly Words[] => {
  const reading = readEnterpriseCode(code);
  if (reading.kind !== 'UNIFIED_SOCIAL_CREDIT_CODE') return [];
  const { registeringAuthority, organisationKind, region, organisationCode, checkCharacter } = reading.parts;
  const [authority, kind] = [AUTHORITIES[registeringAuthority], KINDS[organisationKind]];
  return [
    { 'zh-CN': `第1位 登记管理部门：${authority['zh-CN']}`, en: `1: registered by ${authority.en}` },
    { 'zh-CN': `第2位 机构类别：${kind['zh-CN']}`, en: `2: registered as ${kind.en}` },
    { 'zh-CN': `第3—8位 登记管理机关行政区划码：${region}`, en: `3–8: region of the authority ${region}` },
    {
      'zh-CN': `第9—17位 主体标识码：${organisationCode}`,
      en: `9–17: organisation code ${organisationCode}`,
    },
    {
      'zh-CN': `第18位 校验码：${checkCharacter}，核对无误`,
      en: `18: check character ${checkCharacter}, verified`,
    },
  ];
};

const oldNumberLines = (number: string): readonly Words[] => {
  const { region, sequence, checkDigit, checkDigitFits } = readRegistrationNumber(number);
  const verdict: Words = checkDigitFits
    ? { 'zh-CN': '核对无误', en: 'verified' }
    : { 'zh-CN': '与前14位不符，请核对', en: 'does not fit the others; compare it' };
  return [
    {
      'zh-CN': '旧15位注册号，尚未换领统一社会信用代码',
      en: 'An old number of 15 digits, not yet replaced by a credit code',
    },
    { 'zh-CN': `第1—6位 首次登记机关代码：${region}`, en: `1–6: first registering authority ${region}` },
    { 'zh-CN': `第7—14位 顺序码：${sequence}`, en: `7–14: number in its register ${sequence}` },
    {
      'zh-CN': `第15位 校验码：${checkDigit}，${verdict['zh-CN']}`,
      en: `15: check digit ${checkDigit}, ${verdict.en}`,
    },
  ];
};

/** An enterprise's code in words, a part a line, for a code that has a file. */
export const explainCode = (code: string, language: Language): readonly string[] =>
  (/^[0-9]{15}$/.test(code) ? oldNumberLines(code) : creditCodeLines(code)).map((line) => line[language]);

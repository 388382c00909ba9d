import type { Locale } from '@lianxin/access';
import type { MatterProgress, MatterReason } from '../domain/matter/matter-reason';
import type { RouteReason, RouteRemark } from '../domain/routing/route-proposal';
import { subjectNamed } from '../domain/routing/subjects';
import type { Message } from './message';

const PROGRESS: Readonly<Record<MatterProgress, Message>> = {
  IN_PROGRESS: { zh: '正在办理', en: 'in progress' },
  CONCLUDED: { zh: '已经答复办结', en: 'answered and concluded' },
  AFTER_RE_REVIEW: { zh: '已经复核终结', en: 'at its end after re-review' },
  ENDED: { zh: '已经结束，未作答复', en: 'ended without an answer' },
};

const daysApart = (days: number, earlier: boolean): Message => {
  if (days === 0) return { zh: '同日收到', en: 'received on the same day' };
  return earlier
    ? { zh: `早${days}天收到`, en: `received ${days} days earlier` }
    : { zh: `晚${days}天收到`, en: `received ${days} days later` };
};

const quoted = (words: readonly string[]): Message => ({
  zh: words.map((word) => `“${word}”`).join('、'),
  en: words.map((word) => `“${word}”`).join(', '),
});

const ofMatter = (reason: MatterReason): Message => {
  switch (reason.kind) {
    case 'SAME_PETITIONER':
      return reason.by === 'ID_NUMBER'
        ? { zh: '同一信访人（证件号码一致）', en: 'the same petitioner (by ID number)' }
        : { zh: '同一信访人（姓名和电话一致）', en: 'the same petitioner (by name and phone)' };
    case 'TEXT':
      return {
        zh: `文字重合${reason.percent}%（按词语少见程度计）`,
        en: `${reason.percent}% of the text is the same, by how rare its words are`,
      };
    case 'WORDS':
      return { zh: `都写有${quoted(reason.words).zh}`, en: `both say ${quoted(reason.words).en}` };
    case 'SUBJECT':
      return { zh: '标题相近', en: 'subject lines alike' };
    case 'PLACE':
      return { zh: `同一地点：${reason.place}`, en: `the same place: ${reason.place}` };
    case 'DATES':
      return daysApart(reason.days, reason.earlier);
    case 'PROGRESS':
      return PROGRESS[reason.progress];
  }
};

const named = (code: string): Message => subjectNamed(code) ?? { zh: code, en: code };

const ofRoute = (reason: RouteReason): Message => {
  switch (reason.kind) {
    case 'WORDS':
      return {
        zh: `写有${quoted(reason.words).zh}，属于${named(reason.subject).zh}`,
        en: `says ${quoted(reason.words).en}: ${named(reason.subject).en}`,
      };
    case 'PLACE':
      return { zh: `地点：${reason.place}`, en: `place: ${reason.place}` };
    case 'COMPETENT': {
      const { zh, en } = named(reason.subject);
      const where =
        reason.place === null ? { zh: '', en: '' } : { zh: reason.place, en: ` in ${reason.place}` };
      return {
        zh: `职权登记：${reason.since}起主管${where.zh}${zh}`,
        en: `competent for ${en}${where.en} since ${reason.since}`,
      };
    }
    case 'JOINT':
      return {
        zh: '涉及两个以上单位，由各单位协商确定牵头；有争议的报共同的上一级（第二十四条）',
        en: 'several units are concerned: they agree on who leads; disputed, their common superior decides (Art. 24)',
      };
    case 'LITIGATION':
      return {
        zh: '涉法涉诉：来信转送同级政法部门，来访引导信访人向政法部门反映（第二十二条）',
        en: 'litigation: letters go to the political-legal organs, visitors are shown the way there (Art. 22)',
      };
    case 'ACCUSATION':
      return {
        zh: '检举控告：按照管理权限转送纪检监察机关（第二十二条、第三十条）',
        en: 'an accusation: to the discipline organ (Art. 22, 30)',
      };
    case 'HOLDER':
      return { zh: '现责任单位本身有权处理', en: 'the unit that answers for it is competent itself' };
  }
};

const REMARKS: Readonly<Record<RouteRemark, Message>> = {
  PURPOSE_FIRST: {
    zh: '信访目的尚未确定，先确定目的再流转。',
    en: 'Nobody has said what it is for; that comes first.',
  },
  NOTHING_RECOGNISED: {
    zh: '未能从文字中识别事项类别，请人工判断去向。',
    en: 'No known subject was recognised in the text; a person has to decide.',
  },
  NO_COMPETENT_UNIT: {
    zh: '职权登记中没有与该事项类别、地点相符的单位，请人工判断去向。',
    en: 'No unit is entered as competent for this subject and place; a person has to decide.',
  },
  NO_ORGAN: {
    zh: '名录中没有可以接收的机关，请报上一级。',
    en: 'The directory holds no organ that may receive it; turn to the next level.',
  },
  HELD_BY_THE_ORGAN: {
    zh: '现责任单位即为有权处理的机关。',
    en: 'It is with the competent organ already.',
  },
};

const inWordsOf = ({ zh, en }: Message, locale: Locale): string => (locale === 'en' ? en : zh);

/** Why another petition is shown, in a sentence of the reader's language. */
export const describeMatterReason = (reason: MatterReason, locale: Locale): string =>
  inWordsOf(ofMatter(reason), locale);

/** Why a unit is proposed, in a sentence of the reader's language. */
export const describeRouteReason = (reason: RouteReason, locale: Locale): string =>
  inWordsOf(ofRoute(reason), locale);

/** Why nothing is proposed. */
export const describeRouteRemark = (remark: RouteRemark, locale: Locale): string =>
  inWordsOf(REMARKS[remark], locale);

/** The name of a subject of the vocabulary. */
export const describeSubject = (code: string, locale: Locale): string => inWordsOf(named(code), locale);

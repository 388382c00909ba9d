import type { Message } from './messages';

/** Numbers from 0 to 1, always the same for a seed. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
};

const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['居民', '住户'],
  ['业主', '房主'],
  ['小区', '院子'],
  ['希望', '盼望'],
  ['要求', '请'],
  ['解决', '处理'],
  ['严重', '厉害'],
  ['没有', '未'],
  ['不能', '无法'],
  ['但是', '可是'],
  ['因为', '由于'],
  ['现在', '目前'],
  ['政府', '上级'],
  ['部门', '单位'],
  ['问题', '情况'],
  ['投诉', '反映'],
  ['多次', '反复'],
  ['学校', '校方'],
  ['孩子', '小孩'],
  ['公司', '企业'],
  ['晚上', '夜里'],
  ['每天', '天天'],
];

const OPENINGS = ['再次反映：', '领导您好，', '就之前说过的事，', '尊敬的负责同志：'];

/** The same matter told once more: another order, a third of the sentences left out, other words, single characters lost. */
export const reworded = (
  { subject, text }: Message,
  chance: () => number,
): Omit<Message, 'label' | 'number'> => {
  const sentences = text.split(/[，。；！？\s,;!?]+/u).filter((one) => one.length > 1);
  const kept = sentences.filter(() => chance() < 0.66);
  const told = (kept.length === 0 ? sentences : kept)
    .map((sentence) => ({ sentence, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ sentence }) => sentence)
    .join('，');
  const otherWords = OTHER_WORDS.reduce((words, [from, to]) => words.replaceAll(from, to), told);
  const withGaps = [...otherWords].filter(() => chance() > 0.04).join('');
  const opening = OPENINGS[Math.floor(chance() * OPENINGS.length)] ?? '';
  const half = Math.ceil(subject.length / 2);
  return { subject: chance() < 0.5 ? subject.slice(0, half) : subject.slice(half), text: opening + withGaps };
};

/** A piece of a text: of so many of its characters in one go. */
export const excerptOf = ({ text }: Message, share: number, chance: () => number): string => {
  const length = Math.max(12, Math.round(text.length * share));
  const start = Math.floor(chance() * Math.max(1, text.length - length));
  return text.slice(start, start + length);
};

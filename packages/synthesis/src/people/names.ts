import type { Chance } from '../random';

/** Surnames, roughly as often as they are borne (per mille of those listed). */
const SURNAMES = {
  ...{
    王: 72,
    李: 71,
    张: 68,
    刘: 52,
    陈: 46,
    杨: 31,
    黄: 23,
    赵: 21,
    吴: 21,
    周: 20,
    徐: 16,
    孙: 15,
    马: 14,
  },
  ...{
    朱: 13,
    胡: 13,
    郭: 12,
    何: 12,
    林: 12,
    罗: 11,
    高: 11,
    郑: 10,
    梁: 9,
    谢: 9,
    宋: 8,
    唐: 8,
    许: 7,
    邓: 7,
  },
  ...{
    冯: 7,
    韩: 7,
    曹: 6,
    曾: 6,
    彭: 6,
    萧: 5,
    蔡: 5,
    潘: 5,
    田: 5,
    董: 5,
    袁: 5,
    于: 5,
    余: 5,
    叶: 5,
    蒋: 5,
  },
  ...{
    杜: 4,
    苏: 4,
    魏: 4,
    程: 4,
    吕: 4,
    丁: 4,
    沈: 4,
    任: 4,
    姚: 4,
    卢: 4,
    钟: 3,
    姜: 3,
    崔: 3,
    谭: 3,
    廖: 3,
  },
  ...{
    范: 3,
    汪: 3,
    陆: 3,
    金: 3,
    石: 3,
    戴: 3,
    贾: 2,
    韦: 2,
    夏: 2,
    邱: 2,
    方: 2,
    侯: 2,
    邹: 2,
    熊: 2,
    孟: 2,
  },
  ...{ 秦: 2, 白: 2, 江: 2, 阎: 2, 薛: 2, 尹: 2, 段: 2, 雷: 2, 黎: 2, 史: 2, 龙: 2, 陶: 2, 贺: 2, 顾: 2 },
  ...{ 郝: 2, 龚: 2, 邵: 2, 万: 2, 钱: 2, 严: 2, 覃: 1, 武: 1, 莫: 1, 孔: 1, 向: 1, 汤: 1, 欧阳: 1, 司马: 1 },
} as const;

/** First characters of given names that fit every second one, by the time in which their bearers were born. */
const FIRST = {
  earlier: '建国志永文春秀玉桂德振立长兴保金福守明学荣光'.split(''),
  middle: '海晓丽红卫军艳勇俊伟晨雪冬亚立宏丽少秋景思'.split(''),
  later: '子雨梓佳一宇思嘉欣若晗俊诗昊铭亦可书知予'.split(''),
} as const;

const SECOND = {
  man: '平民生山林河强成军华峰涛东波辉斌超刚宁杰鹏飞磊阳帆远航洋轩然博睿安'.split(''),
  woman: '兰英芳梅珍霞琴燕莉娟敏静丽萍娜婷玲洁慧颖琳雯怡悦萱涵妍琪瑶彤宁'.split(''),
} as const;

const ALONE = '磊静敏伟芳勇艳杰娟涛超霞平刚桂岩宁颖旭倩凯琳峰洁亮婧翔薇'.split('');

/** Combinations that are the names of people whom everybody knows; a made name is never one of them. */
const KNOWN = new Set(
  [
    '王海波 李玉刚 王俊杰 周杰 张静 王勇 李静 刘涛 王军霞 王平 李勇 高峰 王宁 王艳 胡军 张伟 李伟 刘伟 王伟 杨志刚 刘志军',
    '王岩 杨洁 胡平 张宁 孙丽萍 王立军 孙立军 李宁 邓超 黄磊 王亚平 高敏 丁宁 马琳 刘诗雯 陈静 汪峰 江一燕 董洁 何洁 张杰',
    '林俊杰 贺红梅 董倩 张军 李军 王军 刘军 王秀英 李秀英 李海军 王海军 张艳 刘洁 赵薇 秦超 周涛 徐静 徐磊 陈伟 郭涛 于娟 杨倩',
  ]
    .join(' ')
    .split(' '),
);

export type Sex = keyof typeof SECOND;

/** A person who doesn't exist: name, sex and year of birth fit each other. */
export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

const eraOf = (birthYear: number): keyof typeof FIRST => {
  if (birthYear < 1972) return 'earlier';
  return birthYear < 1993 ? 'middle' : 'later';
};

const draw = (chance: Chance, sex: Sex, birthYear: number): string => {
  const surname = chance.weighted(SURNAMES);
  if (surname.length === 1 && chance.happens(0.14)) return surname + chance.pick(ALONE);
  const first = chance.pick(FIRST[eraOf(birthYear)]);
  const second = chance.pick(SECOND[sex].filter((character) => character !== first));
  return surname + first + second;
};

/** A person born between two years, under a name that fits his time and is nobody's whom everybody knows. */
export const makePerson = (chance: Chance, born: readonly [earliest: number, latest: number]): Person => {
  const sex = chance.happens(0.5) ? 'man' : 'woman';
  const birthYear = chance.int(...born);
  let name = draw(chance, sex, birthYear);
  while (KNOWN.has(name)) name = draw(chance, sex, birthYear);
  return { name, sex, birthYear };
};

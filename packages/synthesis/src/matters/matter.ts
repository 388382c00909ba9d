import type { PlainDate } from '@lianxin/calendar';
import { employerIn } from '../firms/firm-names';
import { TOWNSHIPS, pickTownship, placeWords, type Township } from '../places/places';
import type { Chance } from '../random';
import { Writer, type Scene } from '../template';
import { ACCUSATIONS, ACCUSATION_ENDS, ACCUSED_OFFICES } from './accusations';
import { HEATING, HOUSING_RIGHTS, PROPERTY_MANAGEMENT } from './homes';
import { AGRICULTURE_WATER, CONSUMPTION, ENVIRONMENT, LAND } from './land';
import { MEDICAL, PENSIONS, SCHOOLS, WAGES } from './livelihood';
import type { MatterClass } from './matter-class';
import { NOISE, PARKING, ROADS } from './streets';
import { SUGGESTIONS } from './suggestions';

/** What people claim about, in the order in which their weights are read. */
export const MATTER_CLASSES: readonly MatterClass[] = [
  ...[PROPERTY_MANAGEMENT, WAGES, HOUSING_RIGHTS, ROADS, LAND, NOISE, HEATING, PARKING],
  ...[PENSIONS, SCHOOLS, MEDICAL, ENVIRONMENT, CONSUMPTION, AGRICULTURE_WATER],
];

const WEIGHTS = Object.fromEntries(MATTER_CLASSES.map(({ weight }, index) => [index, weight]));

const SCHOOL_NAMES = ['示范区实验小学', '示范区第一中学'];

/** A matter as somebody writes of it, and as an office will answer it. */
export interface Matter {
  readonly kind: string;
  readonly township: Township;
  /** The names of units that decide it, the likeliest first. */
  readonly competent: readonly string[];
  /** The name of a unit that might be asked by mistake. */
  readonly mistaken: string;
  readonly subject: string;
  readonly text: string;
  readonly place: string;
  /** One text for each thing that is asked for. */
  readonly asks: readonly string[];
  readonly answer: MatterAnswer;
}

/** What an inquiry can say of a matter. */
export interface MatterAnswer {
  readonly found: string;
  readonly done: string;
  readonly cannot: string;
  readonly basis: readonly string[];
}

const sceneOf = (chance: Chance, township: Township, writtenOn: PlainDate): Scene => {
  const village = township.communities.find((name) => /村$/.test(name)) ?? '石埠村';
  const words = placeWords(chance, township);
  return {
    words: {
      ...words,
      village: /村$/.test(words.community) ? words.community : village,
      school: chance.pick(SCHOOL_NAMES),
      firm: employerIn(chance),
    },
    writtenOn,
  };
};

const townshipFor = (chance: Chance, matterClass: MatterClass): Township => {
  const rural = matterClass.subjects.some((subject) => subject.includes('{village}'));
  return pickTownship(
    chance,
    TOWNSHIPS.filter(({ communities }) => !rural || communities.some((name) => /村$/.test(name))),
  );
};

/** What is asked for beside the matter itself, whatever it is. */
const FURTHER_ASKS = [
  '请将处理结果书面告知我',
  '请对有关单位的拖延作出说明',
  '请赔偿由此造成的损失',
  '请建立长效办法，防止问题反复',
  '请追究有关人员失职的责任',
  '请公开处理的依据和过程',
];

/** A claim about something that could happen in the district, written on a day. */
export const makeClaim = (chance: Chance, writtenOn: PlainDate): Matter => {
  const matterClass = MATTER_CLASSES[Number(chance.weighted(WEIGHTS))] ?? PROPERTY_MANAGEMENT;
  const township = townshipFor(chance, matterClass);
  const scene = sceneOf(chance, township, writtenOn);
  const writer = new Writer(chance, scene);
  const topic = chance.int(0, matterClass.happened.length - 1);
  const write = (texts: readonly string[]): string => writer.write(texts[topic] ?? chance.pick(texts));
  const subject = write(matterClass.subjects);
  const told = [write(matterClass.happened), write(matterClass.effects)];
  if (chance.happens(0.65)) told.push(writer.write(chance.pick(matterClass.tried)));
  const asks = [write(matterClass.asks), ...(chance.happens(0.35) ? [chance.pick(FURTHER_ASKS)] : [])];
  return {
    kind: matterClass.key,
    township,
    competent: matterClass.competent.map((name) => writer.write(name)),
    mistaken: writer.write(matterClass.mistaken),
    subject,
    text: `${told.join('')}${asks.join('，并')}。`,
    place: `示范区${township.name}${scene.words['spot'] ?? ''}`,
    asks,
    answer: {
      found: write(matterClass.found),
      done: write(matterClass.done),
      cannot: write(matterClass.cannot),
      basis: matterClass.basis,
    },
  };
};

/** How people who suggest something begin. */
const OPENINGS = [
  '我在{town}住了{lived:3-45}年，有一条建议。',
  '作为{community}的普通居民，我观察了{watched:2-30}周，想提个建议。',
  '我今年{aged:24-81}岁，每天都要经过{road}。',
  '我是{estate}的居民，也是社区志愿者，服务{served:20-600/10}个小时，听到大家议论最多的就是这件事。',
];

/** A suggestion for the district, with the answers that it may get. */
export const makeSuggestion = (chance: Chance, writtenOn: PlainDate): Matter => {
  const township = pickTownship(chance);
  const scene = sceneOf(chance, township, writtenOn);
  const writer = new Writer(chance, scene);
  const suggestion = chance.pick(SUGGESTIONS);
  const write = (texts: readonly string[]): string => writer.write(chance.pick(texts));
  const proposed = chance.some(suggestion.proposed, chance.int(1, 2)).map((text) => writer.write(text));
  return {
    kind: 'suggestion',
    township,
    competent: [writer.write(suggestion.competent)],
    mistaken: township.name,
    subject: writer.write(suggestion.subject),
    text: [write(OPENINGS), write(suggestion.seen), ...proposed].join(''),
    place: `示范区${township.name}${scene.words['spot'] ?? ''}`,
    asks: proposed,
    answer: {
      found: '',
      done: writer.write(suggestion.adopted),
      cannot: writer.write(suggestion.notAdopted),
      basis: [],
    },
  };
};

/** An accusation against an invented office; nobody is named. */
export const makeAccusation = (chance: Chance, writtenOn: PlainDate): Matter => {
  const township = pickTownship(chance);
  const scene = sceneOf(chance, township, writtenOn);
  const office = new Writer(chance, scene).write(chance.pick(ACCUSED_OFFICES));
  const writer = new Writer(chance, { ...scene, words: { ...scene.words, office } });
  const { subject, told } = chance.pick(ACCUSATIONS);
  return {
    kind: 'accusation',
    township,
    competent: [],
    mistaken: township.name,
    subject: writer.write(subject),
    text: [...told.map((text) => writer.write(text)), writer.write(chance.pick(ACCUSATION_ENDS))].join(''),
    place: `示范区${township.name}`,
    asks: [],
    answer: { found: '', done: '', cannot: '', basis: [] },
  };
};

import type { PlainDate } from '@lianxin/calendar';
import { pickTownship, placeWords } from '../places/places';
import type { Chance } from '../random';
import { Writer } from '../template';
import { ENVIRONMENT_COMPLAINT, LEGAL, OTHER } from './dealings';
import { LAND, PERMIT, UTILITIES } from './ground';
import { FINANCE, POLICY, TALENT } from './means';
import type { NeedCategory, NeedClass } from './need-class';

const CLASSES: Readonly<Record<NeedCategory, NeedClass>> = {
  ...{ POLICY, PERMIT, LAND, FINANCE, TALENT, UTILITIES, LEGAL, ENVIRONMENT_COMPLAINT, OTHER },
};

const WEIGHTS: Readonly<Record<NeedCategory, number>> = {
  ...{ POLICY: 17, PERMIT: 17, LAND: 9, FINANCE: 14, TALENT: 13, UTILITIES: 11, LEGAL: 7 },
  ...{ ENVIRONMENT_COMPLAINT: 5, OTHER: 7 },
};

/** The units of which firms complain now and then. */
const COMPLAINED_OF = ['示范区行政审批局', '示范区城市管理局', '示范区应急管理局', '示范区生态环境局'];

/** What a firm asks for, and how an office will answer it. */
export interface Need {
  readonly category: NeedCategory;
  readonly competent: readonly string[];
  readonly mistaken: string;
  /** The name of the unit that a complaint is about; null for anything else. */
  readonly complainedOf: string | null;
  readonly subject: string;
  readonly text: string;
  readonly done: string;
  readonly cannot: string;
}

/** How often each thing is asked for. */
export const drawCategory = (chance: Chance): NeedCategory => chance.weighted(WEIGHTS);

/** What a firm asks for in a category, written on a day. */
export const makeNeed = (chance: Chance, category: NeedCategory, writtenOn: PlainDate): Need => {
  const { competent, mistaken, topics } = CLASSES[category];
  const writer = new Writer(chance, { words: placeWords(chance, pickTownship(chance)), writtenOn });
  const { subject, text, done, cannot } = chance.pick(topics);
  return {
    category,
    competent: chance.happens(0.7) ? competent : [...competent].reverse(),
    mistaken,
    complainedOf: category === 'ENVIRONMENT_COMPLAINT' ? chance.pick(COMPLAINED_OF) : null,
    subject: writer.write(subject),
    text: writer.write(text),
    done: writer.write(done),
    cannot: writer.write(cannot),
  };
};

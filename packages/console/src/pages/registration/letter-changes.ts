import { BLANK_PERSON, type Letter, type Person } from './letter';

/** 《信访工作条例》第二十条: a joint visit has at most five representatives. */
export const MOST_REPRESENTATIVES = 5;
/** More names than that aren’t registered one by one; they are counted. */
export const MOST_PETITIONERS = 20;

const representatives = (people: readonly Person[]): number =>
  people.filter(({ representative }) => representative).length;

/** Whether one more of these people may represent the others. */
export const takesRepresentative = ({ petitioners }: Letter): boolean =>
  representatives(petitioners) < MOST_REPRESENTATIVES;

const withPeople = (letter: Letter, petitioners: readonly Person[]): Letter => ({ ...letter, petitioners });

/** Changes what is typed of one person. A sixth representative stays a petitioner, and is counted among the people only. */
export const changePerson = (letter: Letter, row: number, change: Partial<Person>): Letter => {
  const allowed =
    change.representative === true && !takesRepresentative(letter) ? { representative: false } : {};
  const people = letter.petitioners.map((person, at) =>
    at === row ? { ...person, ...change, ...allowed } : person,
  );
  return withPeople(letter, people);
};

/** One more person: of a visit by several a representative, as long as five aren’t reached. */
export const addPerson = (letter: Letter): Letter => {
  const representative = letter.channel === 'VISIT' && takesRepresentative(letter);
  const [first = BLANK_PERSON, ...others] = letter.petitioners;
  const begun = others.length === 0 && representative ? { ...first, representative } : first;
  const joins = { ...BLANK_PERSON, representative };
  return withPeople(letter, [begun, ...others, joins]);
};

/** Takes a person out; one row always stays. */
export const removePerson = (letter: Letter, row: number): Letter => {
  const left = letter.petitioners.filter((_, at) => at !== row);
  return withPeople(letter, left.length === 0 ? [BLANK_PERSON] : left);
};

/** Changes the words of one demand. */
export const changeDemand = (letter: Letter, at: number, words: string): Letter => ({
  ...letter,
  demands: letter.demands.map((demand, each) => (each === at ? words : demand)),
});

/** A blank demand after this one. */
export const addDemand = (letter: Letter, after: number): Letter => ({
  ...letter,
  demands: letter.demands.toSpliced(after + 1, 0, ''),
});

/** Takes a demand out; one line always stays. */
export const removeDemand = (letter: Letter, at: number): Letter =>
  letter.demands.length === 1
    ? changeDemand(letter, 0, '')
    : { ...letter, demands: letter.demands.toSpliced(at, 1) };

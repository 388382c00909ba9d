import { BLANK_PERSON, blankLetter, headCount, isBlankLetter, toInput, type Letter } from './letter';
import {
  addDemand,
  addPerson,
  changePerson,
  removeDemand,
  removePerson,
  takesRepresentative,
} from './letter-changes';
import { readKeptLetter } from './kept-letter';
import { fieldOf } from './letter-faults';

const TODAY = '2026-04-20';
const PILE = { channel: 'LETTER', day: TODAY } as const;
const BLANK = blankLetter(PILE);
const named = (...names: readonly string[]): Letter => ({
  ...BLANK,
  petitioners: names.map((name) => ({ ...BLANK_PERSON, name })),
});
const times = (count: number, of: (letter: Letter) => Letter, from: Letter): Letter =>
  count === 0 ? from : times(count - 1, of, of(from));

describe('what is sent', () => {
  it('leaves out rows in which nobody is named, and blanks', () => {
    const { petitioners, place, subject, attendance } = toInput(named('王某', '', ' 李某 '), TODAY);
    expect(petitioners?.map(({ name }) => name)).toEqual(['王某', '李某']);
    expect([place, subject, attendance]).toEqual([null, null, 2]);
  });

  it('keeps a phone without a name: what came in isn’t lost', () => {
    const letter = { ...BLANK, petitioners: [{ ...BLANK_PERSON, phone: '１３８ ' }] };
    expect(toInput(letter, TODAY).petitioners).toEqual([
      { name: '', idNumber: null, phone: '138', address: null, representative: false },
    ]);
  });

  it('sends the superior’s number only where a superior transferred it', () => {
    const letter = { ...BLANK, superiorNumber: '国信〔2026〕1号' };
    expect(toInput(letter, TODAY).superiorNumber).toBeNull();
    expect(toInput({ ...letter, channel: 'SUPERIOR_TRANSFER' }, TODAY).superiorNumber).toBe(
      '国信〔2026〕1号',
    );
  });

  it('sends the content as it was typed, and nothing for a purpose that nobody decided', () => {
    expect(toInput({ ...BLANK, text: ' 正文\n' }, TODAY)).toMatchObject({ text: ' 正文\n', purpose: null });
  });
});

describe('how many people', () => {
  it.each([
    ['', 3],
    ['１２', 12],
    ['三', 3],
    ['0', 3],
    ['2', 2],
  ])('%j with three named is %i', (attendance, people) =>
    expect(headCount({ ...named('甲', '乙', '丙'), attendance })).toBe(people),
  );
});

describe('representatives (PR 20)', () => {
  const visit: Letter = { ...named('甲'), channel: 'VISIT' };

  it('are five at most: a sixth is counted among the people', () => {
    const seven = times(6, addPerson, visit);
    const all = {
      ...seven,
      petitioners: seven.petitioners.map((person, at) => ({ ...person, name: `第${at}` })),
    };
    expect(all.petitioners.filter(({ representative }) => representative)).toHaveLength(5);
    expect(takesRepresentative(all)).toBe(false);
    const marked = changePerson(all, 6, { representative: true });
    expect(marked.petitioners[6]?.representative).toBe(false);
    expect(toInput(marked, TODAY)).toMatchObject({ attendance: 7 });
  });

  it('are nobody’s where one person comes alone', () => {
    const alone = changePerson(visit, 0, { representative: true });
    expect(toInput(alone, TODAY).petitioners?.[0]?.representative).toBe(false);
  });

  it('give their place to another', () => {
    const six = times(5, addPerson, visit);
    const another = changePerson(changePerson(six, 0, { representative: false }), 5, {
      representative: true,
    });
    expect(another.petitioners[5]?.representative).toBe(true);
  });
});

it('always has a row for a person and a line for a demand', () => {
  expect(removePerson(named('甲'), 0).petitioners).toEqual([BLANK_PERSON]);
  expect(removeDemand(BLANK, 0).demands).toEqual(['']);
  expect(addDemand({ ...BLANK, demands: ['一', '三'] }, 0).demands).toEqual(['一', '', '三']);
});

it('is blank whatever the channel and day of the pile, and not once anything else is typed', () => {
  expect(isBlankLetter(blankLetter({ channel: 'VISIT', day: '4.18' }))).toBe(true);
  for (const typed of [
    { text: 'x' },
    { anonymous: true },
    { demands: ['', ''] },
    { purpose: 'CLAIM' as const },
  ])
    expect(isBlankLetter({ ...BLANK, ...typed })).toBe(false);
});

describe('a draft', () => {
  it('is read back as it was kept', () => {
    const kept = {
      letter: { ...named('甲', '乙'), text: '正文', purpose: 'CLAIM' },
      idempotencyKey: 'k',
      unanswered: [],
    };
    expect(readKeptLetter(JSON.parse(JSON.stringify(kept)), PILE)).toEqual(kept);
  });

  it('of another console is read as far as it goes', () => {
    const kept = {
      letter: { text: '正文', channel: 'PIGEON', demands: 'none', petitioners: [{}] },
      idempotencyKey: 'k',
    };
    expect(readKeptLetter(kept, PILE)?.letter).toEqual({ ...BLANK, text: '正文' });
  });

  it.each([null, 'text', {}, { letter: {} }])('isn’t made of %j', (value) =>
    expect(readKeptLetter(value, PILE)).toBeNull(),
  );
});

describe('the field that the server means', () => {
  const failure = (field: string) =>
    ({ kind: 'invalid', field, reason: null, traceId: null, path: [] }) as const;
  it.each([
    ['input.receivedAt', 'day'],
    ['input.text', 'text'],
    ['input.petitioners.1.phone', 'petitioners.2.phone'],
    ['input.petitioners[1].name', 'petitioners.2.name'],
    ['input.petitioners', 'petitioners.0.name'],
    ['input.demands.3', 'demands.3'],
    ['input.idempotencyKey', null],
  ])('%s is %s on the page', (path, field) =>
    expect(fieldOf(failure(path), named('甲', '', '乙'))).toBe(field),
  );
});

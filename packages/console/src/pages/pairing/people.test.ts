import { evaluatedBy, nameIn, openGoals, quartersOf, slotsFor, type Pairing } from './people';

const person = (id: string) => ({ __typename: 'Cadre' as const, id, name: `name of ${id}` });
const slot = (role: 'LEAD' | 'MIDDLE', mentorId: string | null, pastId?: string) =>
  ({
    role,
    mentor: mentorId === null ? null : person(mentorId),
    past: pastId === undefined ? [] : [{ mentor: person(pastId) }],
  }) as unknown as Pairing['lead'];
const pairing = (parts: Partial<Pairing> = {}): Pairing =>
  ({
    recruit: person('recruit'),
    lead: slot('LEAD', 'leader'),
    middle: slot('MIDDLE', null, 'former'),
    goals: [],
    evaluations: [],
    ...parts,
  }) as unknown as Pairing;

describe('the people of a pairing', () => {
  it('are known by name, also those who left a slot; nobody else is', () => {
    expect(nameIn(pairing(), 'former')).toBe('name of former');
    expect(nameIn(pairing(), 'stranger')).toBeNull();
    expect(nameIn(pairing(), null)).toBeNull();
  });

  it('meet in the slot that the mentor holds or held, the recruit in either', () => {
    expect(slotsFor(pairing(), 'former')).toEqual(['MIDDLE']);
    expect(slotsFor(pairing(), 'leader')).toEqual(['LEAD']);
    expect(slotsFor(pairing(), 'recruit')).toEqual(['LEAD', 'MIDDLE']);
  });

  it('speak of each other once: the recruit of present mentors, a mentor of the recruit', () => {
    expect(evaluatedBy(pairing(), 'recruit').map(({ id }) => id)).toEqual(['leader']);
    expect(evaluatedBy(pairing(), 'leader').map(({ id }) => id)).toEqual(['recruit']);
    const evaluations = [{ authorId: 'recruit', aboutId: 'leader' }] as unknown as Pairing['evaluations'];
    expect(evaluatedBy(pairing({ evaluations }), 'recruit')).toEqual([]);
  });
});

describe('growth goals', () => {
  it('are open until the last look says that they are met or given up', () => {
    const goal = (id: string, ...progress: readonly string[]) => ({
      id,
      reviews: progress.map((one) => ({ progress: one })),
    });
    const goals = [
      goal('new'),
      goal('late', 'ON_TRACK', 'BEHIND'),
      goal('met', 'BEHIND', 'MET'),
      goal('dropped', 'DROPPED'),
    ] as unknown as Pairing['goals'];
    expect(openGoals(pairing({ goals })).map(({ id }) => id)).toEqual(['new', 'late']);
  });
});

describe('the quarters of a term', () => {
  it('run from its first to its last, across years', () => {
    const term = { from: '2026-11-22', until: '2027-05-22' } as Pairing['term'];
    expect(quartersOf(term)).toEqual(['2026Q4', '2027Q1', '2027Q2']);
  });
});

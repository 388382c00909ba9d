import { EARLIER } from '../../../test/areas/matter';
import {
  aPetition,
  ABOLISHED_BUREAU,
  factsOn,
  HOUSING_BUREAU,
  inHandling,
  officerOf,
  PETITION_OFFICE,
  received,
  wallWhere,
  WATER_BUREAU,
} from '../../../test/builders';
import { evolveAll } from '../evolve';
import type { Petition } from '../petition';
import { toldEvents } from '../told-events';
import { NO_WALL } from '../wall';
import { followed, linkMatter, unlinkMatter, type LinkMatter } from './link-matter';

const TODAY = factsOn('2026-04-14');
const CLERK = officerOf(PETITION_OFFICE, 1, ['PETITION_CLERK']);
const SECOND = officerOf(PETITION_OFFICE, 2);

const order = (part: Partial<LinkMatter> = {}): LinkMatter => ({
  ...{ earlier: EARLIER, relation: 'REPEAT', reason: '同一信访人再次反映', otherPetitioners: false },
  root: { unit: PETITION_OFFICE, officerId: SECOND.cadreId },
  ...part,
});

const linking = (petition: Petition, part: Partial<LinkMatter> = {}, acting = CLERK, wall = NO_WALL) =>
  linkMatter(petition, order(part), acting, TODAY, wall);

const linked = (...args: Parameters<typeof linking>): Petition => {
  const decision = linking(...args);
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return evolveAll(args[0], decision.events);
};

const registered = aPetition({ purpose: 'CLAIM' }).build();

it('a repeat keeps its number, its clocks and its state, and nothing of it is merged', () => {
  const after = linked(received().build(), { relation: 'SAME_MATTER', root: null }, officerOf(WATER_BUREAU));
  const { links, ...rest } = after;
  expect(links).toEqual([{ earlierId: EARLIER.id, relation: 'SAME_MATTER' }]);
  expect(rest).toEqual(received().build());
});

it('a confirmed repeat returns to the officer who first received its root, and where he is gone to the unit’s head', () => {
  expect(linked(registered).responsibility.current).toMatchObject({
    unitId: PETITION_OFFICE.id,
    officerId: SECOND.cadreId,
  });
  const gone = linked(registered, { root: { unit: PETITION_OFFICE, officerId: null } });
  expect(gone.responsibility.current.officerId).toBeNull();
});

it('Art. 28: an officer who may not know of it isn’t named', () => {
  const wall = { ...wallWhere(), closesTo: () => true };
  expect(linked(registered, {}, CLERK, wall).responsibility.current.officerId).toBeNull();
});

it('to another unit it is an offer, to which that unit may object; who has it goes on answering', () => {
  const after = linked(registered, { root: { unit: WATER_BUREAU, officerId: null } });
  expect([after.status, after.offeredTo?.id, after.heldBy.id]).toEqual([
    'OFFERED',
    WATER_BUREAU.id,
    PETITION_OFFICE.id,
  ]);
  expect(after.clocks.some(({ kind, unitId }) => kind === 'OBJECT' && unitId === WATER_BUREAU.id)).toBe(true);
});

it.each([
  ['a unit that is gone', registered, { unit: ABOLISHED_BUREAU, officerId: null }],
  ['before it is sorted', aPetition({ purpose: null }).build(), { unit: WATER_BUREAU, officerId: null }],
  [
    'Art. 30: an accusation, to who may not receive it',
    aPetition({ purpose: 'ACCUSATION' }).build(),
    { unit: WATER_BUREAU, officerId: null },
  ],
  [
    'Art. 30: to who is accused',
    aPetition({ purpose: 'ACCUSATION' })
      .accusing({ units: [HOUSING_BUREAU.id] })
      .sortedAs('CLAIM')
      .build(),
    { unit: HOUSING_BUREAU, officerId: null },
  ],
  ['what somebody handles already', inHandling().build(), { unit: HOUSING_BUREAU, officerId: null }],
])('is linked and handed to nobody: %s', (_what, petition, root) => {
  const after = linked(petition, { root }, CLERK, wallWhere());
  expect(after.links).toHaveLength(1);
  expect([after.status, after.responsibility]).toEqual([petition.status, petition.responsibility]);
});

it('another’s petition of the same matter stays where it is', () => {
  expect(linked(registered, { relation: 'SAME_MATTER', root: null }).responsibility).toEqual(
    registered.responsibility,
  );
});

it.each([
  ['REASON_REQUIRED', { reason: ' ' }],
  ['SELF_LINK', { earlier: registered }],
  ['DATE_NOT_POSSIBLE', { earlier: { ...EARLIER, receivedOn: TODAY.today } }],
  ['NOT_SAME_PETITIONER', { otherPetitioners: true }],
] as const)('refuses %s and records nothing', (code, part) => {
  expect(linking(registered, part)).toMatchObject({ kind: 'rejected', code });
});

it('refuses what is linked already, a repeat from anybody but a clerk of the registering office, and any other unit', () => {
  const once = linked(registered);
  expect(linking(once)).toMatchObject({ code: 'ALREADY_LINKED' });
  expect(linking(registered, {}, SECOND)).toMatchObject({ code: 'CLERK_REQUIRED' });
  const holder = officerOf(WATER_BUREAU, 1, ['PETITION_CLERK']);
  expect(linking(received().build(), {}, holder)).toMatchObject({ code: 'CLERK_REQUIRED' });
  expect(linking(registered, {}, officerOf(HOUSING_BUREAU))).toMatchObject({ code: 'NOT_RESPONSIBLE' });
});

it('a link is taken away again with a reason, by whoever may set one', () => {
  const once = linked(registered);
  const undo = { earlier: EARLIER, reason: '核实后不是同一事项' };
  const decision = unlinkMatter(once, undo, CLERK, TODAY);
  expect(decision.kind === 'accepted' && evolveAll(once, decision.events).links).toEqual([]);
  expect(unlinkMatter(once, { ...undo, reason: '' }, CLERK, TODAY)).toMatchObject({
    code: 'REASON_REQUIRED',
  });
  expect(unlinkMatter(once, undo, officerOf(HOUSING_BUREAU), TODAY)).toMatchObject({
    code: 'NOT_RESPONSIBLE',
  });
  expect(unlinkMatter(registered, undo, CLERK, TODAY)).toMatchObject({ code: 'NOT_LINKED' });
  const other = { ...undo, earlier: { ...EARLIER, id: registered.id } };
  expect(unlinkMatter(once, other, CLERK, TODAY)).toMatchObject({ code: 'NOT_LINKED' });
});

it('Art. 30: readers of an open petition aren’t told that it was linked with a closed one, from either side', () => {
  const accusation = { ...EARLIER, purpose: 'ACCUSATION' } as const;
  for (const other of [accusation, { ...EARLIER, purpose: null }, EARLIER]) {
    const decisions = [
      linking(registered, { earlier: other, root: null }),
      followed(registered, other, 'REPEAT', CLERK, TODAY),
      followed(registered, other, null, CLERK, TODAY),
    ];
    for (const decision of decisions) {
      const events = decision.kind === 'accepted' ? decision.events : [];
      expect(events).toHaveLength(1);
      expect(toldEvents(registered, events)).toHaveLength(other.purpose === 'CLAIM' ? 1 : 0);
    }
  }
});

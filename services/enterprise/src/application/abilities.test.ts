import { ROLES, type Actor, type Role } from '@lianxin/access';
import { day, id } from '../../test/support/builders';
import { complaint, MARKET_BUREAU, offered, POWER_BUREAU, SERVICE_CENTRE } from '../../test/support/requests';
import type { InterestsIn } from '../domain/conflict';
import { holderOf, type ServiceRequest } from '../domain/request/service-request';
import { abilitiesOf } from './abilities';
import { factsOfFirm, factsOfLiaison, factsOfRequest, NO_INTERESTS } from './facts';
import { abilitiesFor } from './abilities-for';
import type { Standing } from './standing';

const TOP = id(1);
const SECTION = id(22);
const HIMSELF = id(101);
const lineageOf = (unitId: string): string[] => {
  if (unitId === TOP) return [TOP];
  return unitId === SECTION ? [SECTION, POWER_BUREAU.id, TOP] : [unitId, TOP];
};
const holder = (role: Role, unitId: string | null, over = unitId ?? TOP): Actor => ({
  kind: 'ACCOUNT',
  accountId: 'someone',
  cadreId: HIMSELF,
  unitId,
  grants: [{ role, unitId: over }],
});
const standing = (actor: Actor, more: Partial<Standing> = {}): Standing => {
  const units = [...(actor.unitId === null ? [] : [actor.unitId]), ...actor.grants.map((one) => one.unitId)];
  return {
    actor,
    serves: true,
    lineage: actor.unitId === null ? [] : lineageOf(actor.unitId),
    belongsTo: [...new Set(units.flatMap(lineageOf))],
    cadreIds: actor.cadreId === null ? [] : [actor.cadreId],
    tokens: [],
    ...more,
  };
};
const sees = (
  actor: Actor,
  request: ServiceRequest,
  more: Partial<Standing> = {},
  firm: InterestsIn = NO_INTERESTS,
): boolean =>
  abilitiesOf(standing(actor, more)).allows('read', 'Request', factsOfRequest(request, firm, lineageOf));
const rolesWho = (may: (role: Role) => boolean): readonly Role[] => ROLES.filter(may);

const ordinary = offered().build();
const secret = complaint().triaged().dispatchedTo(MARKET_BUREAU).build();
const SEEING = ['UNIT_HANDLER', 'UNIT_HEAD', 'LIAISON', 'SUPERVISOR', 'LEADER'];

describe('requests', () => {
  it('that are ordinary are seen by five roles in the units involved and above, and by nobody else', () => {
    for (const unitId of [SERVICE_CENTRE.id, POWER_BUREAU.id, TOP])
      expect(rolesWho((role) => sees(holder(role, unitId), ordinary))).toEqual(SEEING);
    expect(rolesWho((role) => sees(holder(role, MARKET_BUREAU.id), ordinary))).toEqual([]);
  });

  it('that complain are seen by who handles them and by supervision that doesn’t belong to the unit complained of', () => {
    for (const unitId of [SERVICE_CENTRE.id, MARKET_BUREAU.id])
      expect(rolesWho((role) => sees(holder(role, unitId, TOP), secret))).toEqual([
        'UNIT_HANDLER',
        'UNIT_HEAD',
        'LIAISON',
        'SUPERVISOR',
      ]);
    expect(rolesWho((role) => sees(holder(role, TOP), secret))).toEqual(['SUPERVISOR']);
  });

  it('that complain are closed to whoever belongs to the unit: by work, by a second grant, by what his unit took over', () => {
    for (const unitId of [POWER_BUREAU.id, SECTION, null])
      for (const over of [TOP, MARKET_BUREAU.id, SERVICE_CENTRE.id])
        expect(rolesWho((role) => sees(holder(role, unitId, over), secret))).toEqual([]);
    for (const second of [POWER_BUREAU.id, SECTION])
      expect(
        rolesWho((role) => {
          const actor = holder(role, MARKET_BUREAU.id);
          return sees({ ...actor, grants: [...actor.grants, { role: 'LEADER', unitId: second }] }, secret);
        }),
      ).toEqual([]);
    const heirs = { belongsTo: [MARKET_BUREAU.id, TOP, POWER_BUREAU.id] };
    expect(rolesWho((role) => sees(holder(role, MARKET_BUREAU.id), secret, heirs))).toEqual([]);
  });

  it('that complain name their firm in the unit that answers only', () => {
    const knows = (actor: Actor, request: ServiceRequest) =>
      abilitiesOf(standing(actor)).allows(
        'read',
        'Request',
        factsOfRequest(request, NO_INTERESTS, lineageOf),
        'firm',
      );
    expect(knows(holder('LIAISON', holderOf(secret)), secret)).toBe(true);
    expect(knows(holder('UNIT_HANDLER', MARKET_BUREAU.id), secret)).toBe(false);
    expect(knows(holder('SUPERVISOR', TOP), secret)).toBe(false);
    expect(knows(holder('LEADER', TOP), ordinary)).toBe(true);
  });

  it('are handled by who works in his own unit and may read them', () => {
    const handles = (actor: Actor) =>
      abilitiesOf(standing(actor)).allows(
        'handle',
        'Request',
        factsOfRequest(ordinary, NO_INTERESTS, lineageOf),
      );
    expect(rolesWho((role) => handles(holder(role, POWER_BUREAU.id)))).toEqual([
      'UNIT_HANDLER',
      'UNIT_HEAD',
      'LIAISON',
    ]);
    expect(rolesWho((role) => handles(holder(role, MARKET_BUREAU.id, POWER_BUREAU.id)))).toEqual([]);
  });
});

describe('who must stand aside for a firm', () => {
  const declared: InterestsIn = {
    persons: [],
    interests: [{ cadreId: HIMSELF, kind: 'SHARES', declaredOn: day('2026-01-05') }],
  };
  const owned: InterestsIn = { persons: [{ role: 'OWNER', token: 'T' }], interests: [] };
  const cases: readonly (readonly [string, Partial<Standing>, InterestsIn])[] = [
    ['declared an interest', {}, declared],
    ['declared one under another file', { cadreIds: [id(102), HIMSELF] }, declared],
    ['is among its persons, or has kin there', { tokens: ['T'] }, owned],
  ];

  it.each(cases)('%s: sees none of its requests, in whatever role', (_, more, firm) => {
    for (const request of [ordinary, secret])
      expect(rolesWho((role) => sees(holder(role, SERVICE_CENTRE.id, TOP), request, more, firm))).toEqual([]);
  });

  it.each(cases)('%s: reads its file’s open part only, and does nothing with it', (_, more, firm) => {
    const facts = factsOfFirm(firm, { concerned: [TOP], serving: [TOP] }, lineageOf);
    const may = (role: Role) => abilitiesOf(standing(holder(role, TOP), more));
    expect(rolesWho((role) => may(role).allows('read', 'Enterprise', facts, 'open'))).toEqual(SEEING);
    expect(rolesWho((role) => may(role).allows('read', 'Enterprise', facts, 'confidential'))).toEqual([]);
    for (const action of ['ask', 'change', 'consent', 'reveal'] as const)
      expect(rolesWho((role) => may(role).allows(action, 'Enterprise', facts))).toEqual([]);
  });

  it.each(cases)('%s: isn’t told of interests against its pairing', (_, more, firm) => {
    const facts = factsOfLiaison({ unitId: TOP, liaisonId: null, kind: 'CADRE' }, firm, lineageOf);
    const may = (role: Role) => abilitiesOf(standing(holder(role, TOP), more));
    expect(rolesWho((role) => may(role).allows('read', 'Liaison', facts, 'conflict'))).toEqual([]);
    expect(may('UNIT_HEAD').allows('read', 'Liaison', facts, 'pairing')).toBe(true);
  });
});

describe('files', () => {
  it('are read by five roles, opened by two of their unit and those above it', () => {
    const facts = factsOfFirm(NO_INTERESTS, { concerned: [POWER_BUREAU.id], serving: [] }, lineageOf);
    const may = (role: Role, over: string) => abilitiesOf(standing(holder(role, over)));
    expect(rolesWho((role) => may(role, SECTION).allows('read', 'Enterprise', facts, 'open'))).toEqual(
      SEEING,
    );
    for (const over of [POWER_BUREAU.id, TOP])
      expect(rolesWho((role) => may(role, over).allows('register', 'Enterprise', facts))).toEqual([
        'UNIT_HANDLER',
        'LIAISON',
      ]);
    for (const over of [SECTION, MARKET_BUREAU.id])
      expect(rolesWho((role) => may(role, over).allows('register', 'Enterprise', facts))).toEqual([]);
  });

  it('have their contacts revealed where the role was granted in a unit that serves the firm', () => {
    const facts = factsOfFirm(NO_INTERESTS, { concerned: [TOP], serving: [POWER_BUREAU.id] }, lineageOf);
    const may = (role: Role, over: string) =>
      abilitiesOf(standing(holder(role, over))).allows('reveal', 'Enterprise', facts);
    expect(rolesWho((role) => may(role, POWER_BUREAU.id))).toEqual(['UNIT_HANDLER', 'UNIT_HEAD', 'LIAISON']);
    expect(rolesWho((role) => may(role, TOP))).toEqual([]);
  });
});

describe('nothing at all is for', () => {
  const directory = (leftOn: string | null) => ({
    findCadre: () =>
      Promise.resolve({
        ...{ id: HIMSELF, unitId: TOP, name: '李敏', formerUnitId: null, unitFrom: null },
        ...{ suspendedFrom: null, reinstatedFrom: null, leftOn: leftOn === null ? null : day(leftOn) },
      }),
    lineageOf: (unitId: string) => Promise.resolve(lineageOf(unitId)),
    belongingTo: (units: readonly string[]) => Promise.resolve(units.flatMap(lineageOf)),
    personOf: () => Promise.resolve({ cadreIds: [HIMSELF], tokens: [] }),
  });
  const NOW = new Date('2026-04-20T02:00:00Z');
  const facts = factsOfRequest(ordinary, NO_INTERESTS, lineageOf);

  it('one who has left, from his first day without service on, whatever the token says', async () => {
    for (const [leftOn, expected] of [
      [null, true],
      ['2026-04-21', true],
      ['2026-04-20', false],
    ] as const) {
      const abilities = await abilitiesFor(holder('LIAISON', TOP), NOW, directory(leftOn));
      expect(abilities.allows('read', 'Request', facts)).toBe(expected);
    }
  });

  it('whoever is no account', async () => {
    for (const asker of [{ kind: 'ANONYMOUS' }, { kind: 'CASE_SESSION', caseId: id(9) }] as const) {
      const abilities = await abilitiesFor(asker, NOW, directory(null));
      expect(abilities.where('read', 'Request').kind).toBe('never');
      expect(abilities.where('read', 'Enterprise').kind).toBe('never');
      expect(abilities.where('read', 'Liaison').kind).toBe('never');
    }
  });
});

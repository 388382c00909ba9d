import { ROLES, type Performer, type Uuid } from '@lianxin/kernel';
import fc from 'fast-check';
import { aCadre, aUnit, day, id, NOW } from '../../../test/support/builders';
import { ADMIN, grant, granted, order, REFUSED_ROLES } from '../../../test/support/refused-roles';
import type { Account, RoleGrant } from './account';
import type { AccountEvent } from './account-event';
import { evolveAccount } from './evolve-account';
import { grantRole } from './grant-role';
import { revokeRole } from './revoke-role';
import { standingOf } from './standing';

const occasion = { ...NOW, by: ADMIN };
const { unit } = aUnit();
const { cadre } = aCadre();

const foldOf = (events: readonly AccountEvent[], from: Account | null = null): Account | null =>
  events.reduce<Account | null>(evolveAccount, from);
const codeOf = (decision: { kind: string; code?: string }) => decision.code ?? decision.kind;

describe('granting a role', () => {
  it('gives it in the unit, and fixes whose account it is', () => {
    const account = granted();
    expect(account).toMatchObject({
      account: 'clerk',
      cadreId: cadre.id,
      grants: [{ role: 'PETITION_CLERK', unitId: unit.id }],
    });
    const later = grant({ role: 'UNIT_HEAD', cadreId: null }, { known: account });
    expect(later).toMatchObject({ events: [{ cadreId: cadre.id, role: 'UNIT_HEAD' }] });
  });

  it.each(REFUSED_ROLES)('refuses %s', (_what, decision, code) => {
    expect(codeOf(decision)).toBe(code);
  });

  it('is no matter of two persons for who is a cadre towards an account of nobody, the system and imports', () => {
    expect(codeOf(grant({ account: 'auditor', cadreId: null }, { cadre: null }))).toBe('accepted');
    for (const kind of ['SYSTEM', 'IMPORT'] as const) {
      const by: Performer = { kind, id: 'clerk', cadreId: null };
      expect(codeOf(grant({ cadreId: null }, { cadre: null, by }))).toBe('accepted');
    }
  });
});

it('revokes what is held, whatever became of unit and cadre', () => {
  const revocation = { role: 'PETITION_CLERK', unitId: unit.id, reason: '调离' } as const;
  expect(codeOf(revokeRole(granted(), revocation, occasion))).toBe('accepted');
});

it('any sequence of grants and revocations folds to the set of what is held', () => {
  const UNITS = [id(1), id(2), id(3)];
  const steps = fc.array(
    fc.record({
      revokes: fc.boolean(),
      role: fc.constantFrom(...ROLES.slice(0, 4)),
      unitId: fc.constantFrom(...UNITS),
    }),
    { maxLength: 60 },
  );
  const key = ({ role, unitId }: RoleGrant): string => `${role}@${unitId}`;
  fc.assert(
    fc.property(steps, (sequence) => {
      let account: Account | null = null;
      const held = new Set<string>();
      const everIn = new Set<Uuid>();
      for (const { revokes, role, unitId } of sequence) {
        const named = { role, unitId, reason: '工作需要' };
        if (revokes && account === null) continue;
        const decision: ReturnType<typeof grantRole | typeof revokeRole> =
          revokes && account !== null
            ? revokeRole(account, named, occasion)
            : grantRole(order(named), { occasion, known: account, unit, cadre });
        expect(codeOf(decision)).toBe(
          revokes === held.has(key(named)) ? 'accepted' : revokes ? 'ROLE_NOT_HELD' : 'ROLE_HELD',
        );
        if (decision.kind === 'rejected') continue;
        account = foldOf(decision.events, account);
        if (revokes) held.delete(key(named));
        else {
          held.add(key(named));
          everIn.add(unitId);
        }
      }
      expect(new Set(account?.grants.map(key) ?? [])).toEqual(held);
      expect(account?.grants.length ?? 0).toBe(held.size);
      expect(new Set(account?.unitIds ?? [])).toEqual(everIn);
    }),
  );
});

describe('the standing of an account', () => {
  const on = (date: string, file = aCadre()) => standingOf(granted(), file.cadre, day(date));
  const { grants } = granted();

  it('is that of nobody where nothing was granted, and rests on the grants alone where no cadre stands behind it', () => {
    expect(standingOf(null, null, NOW.today)).toEqual({
      cadreId: null,
      unitId: null,
      status: null,
      grants: [],
    });
    const auditor = standingOf(granted({ cadreId: null }), null, NOW.today);
    expect(auditor).toEqual({ cadreId: null, unitId: null, status: null, grants });
  });

  it('follows the cadre’s file by the day', () => {
    const moved = aCadre().transferred(id(2), '2026-04-20');
    expect(on('2026-04-19', moved)).toMatchObject({ unitId: id(1), grants });
    expect(on('2026-04-20', moved)).toMatchObject({ unitId: id(2), grants });
    expect(on('2015-06-30')).toMatchObject({ unitId: null, status: null, grants: [] });
  });

  it('has no role while the cadre is suspended, and none once he has left', () => {
    const suspended = aCadre().suspended('2026-04-10');
    expect(on('2026-04-09', suspended)).toMatchObject({ status: 'SERVING', grants });
    expect(on('2026-04-20', suspended)).toMatchObject({ status: 'SUSPENDED', unitId: id(1), grants: [] });
    const back = suspended.after({ type: 'cadre.reinstated', from: day('2026-04-20') });
    expect(on('2026-04-20', back)).toMatchObject({ status: 'SERVING', grants });
    expect(on('2026-04-20', aCadre().left('2026-04-20'))).toMatchObject({
      ...{ cadreId: cadre.id, status: 'LEFT', unitId: null, grants: [] },
    });
  });

  it('whose cadre has no file has no role', () => {
    expect(standingOf(granted(), null, NOW.today)).toMatchObject({ cadreId: cadre.id, grants: [] });
  });
});

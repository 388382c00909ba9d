import { Forbidden, InvalidInput, NotFound, type Outcome } from '@lianxin/kernel';
import { verifyAudit } from '@lianxin/store';
import { evolveEnterprise, type Enterprise } from '../src/domain/enterprise';
import type { Records } from '../src/service';
import { aUnit, creditCode, day, id, NOW } from './support/builders';
import { contextOf, freshRecords, know, liaison, registering, rowCounts, TOP } from './support/records';

const [GONE, BELOW, LATER, ORPHAN] = [id(2), id(3), id(4), id(5)];
const CONTACT = { name: '欧阳联系', phone: '13912345678' };

let records: Records & { end(): Promise<void> };
let register: ReturnType<typeof registering>;

beforeAll(async () => {
  records = await freshRecords();
  register = registering(records);
  await know(records, aUnit());
  await know(records, aUnit({ id: GONE, parentId: TOP, abolishedFrom: day('2024-01-01') }));
});
afterAll(() => records.end());

const recorded = (outcome: Outcome<Enterprise, string>): Enterprise => {
  if (outcome.kind === 'rejected') throw new Error(`refused with ${outcome.code}`);
  return outcome.state;
};

describe('a refusal', () => {
  it('leaves no row but its line in the audit', async () => {
    const before = await rowCounts(records);
    expect(await register({ code: '91350100M000100Y44' }, 'a-key')).toMatchObject({
      code: 'CREDIT_CODE_INVALID',
    });
    expect(await register({ unitId: GONE })).toMatchObject({ code: 'UNIT_NOT_ACTIVE' });
    expect(await rowCounts(records)).toEqual({ ...before, audit_entry: (before['audit_entry'] ?? 0) + 2 });
  });

  it('for want of rights or of a unit is a fault, and leaves nothing', async () => {
    const before = await rowCounts(records);
    const head = { ...liaison, grants: [{ role: 'UNIT_HEAD', unitId: TOP } as const] };
    const abroad = { ...liaison, grants: [{ role: 'LIAISON', unitId: GONE } as const] };
    await expect(register({}, null, head)).rejects.toBeInstanceOf(Forbidden);
    await expect(register({}, null, abroad)).rejects.toBeInstanceOf(Forbidden);
    await expect(register({ unitId: id(404) })).rejects.toBeInstanceOf(NotFound);
    await expect(register({}, null, { ...liaison, unitId: null })).rejects.toBeInstanceOf(InvalidInput);
    expect(await rowCounts(records)).toEqual(before);
  });
});

it('the state is the fold of the history, contact included', async () => {
  const enterprise = recorded(await register({ code: creditCode(10), personal: CONTACT }));
  const history = await records.enterprises.history(enterprise.id);
  const folded = history.reduce<Enterprise | null>(evolveEnterprise, null);
  expect(history.map(({ type }) => type)).toEqual(['enterprise.registered']);
  expect(await records.enterprises.find(enterprise.id)).toEqual(folded);
  expect(folded).toMatchObject({ personal: CONTACT, unitId: TOP, filedOn: NOW.today });
});

it('the contact stands nowhere in the database in the clear, and nothing is told to other services', async () => {
  recorded(await register({ code: creditCode(11), personal: CONTACT }, 'with-contact'));
  for (const table of ['enterprise', 'history', 'outbox', 'audit_entry', 'command_key']) {
    const rows = await records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
    const text = JSON.stringify(rows.map((row) => Object.values(row).map(String)));
    expect(text).not.toContain(CONTACT.name);
    expect(text).not.toContain(CONTACT.phone);
    if (table === 'outbox') expect(rows).toEqual([]);
  }
});

describe('one code', () => {
  it('has one file, however it is written', async () => {
    const code = creditCode(20);
    const written = ` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()} `;
    expect(recorded(await register({ code: written })).code).toBe(code);
    expect(await register({ code, name: '另一家' })).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
  });

  it('in full-width digits is refused as such, not found as a duplicate', async () => {
    const code = creditCode(21);
    recorded(await register({ code }));
    expect(await register({ code: `９${code.slice(1)}` })).toMatchObject({ code: 'CREDIT_CODE_INVALID' });
    expect(await records.codes.isCodeKnown(`９${code.slice(1)}`)).toBe(false);
  });

  it('that is an old registration number is tolerated and marked, once', async () => {
    const code = '320500000012345';
    expect(recorded(await register({ code })).codeKind).toBe('OLD_REGISTRATION_NUMBER');
    expect(await register({ code })).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
  });

  it('is filed once where several liaisons file it at the same time, and the others are told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const firms = Array.from({ length: 4 }, () => register({ code: creditCode(100 + round) }));
      const all = await Promise.all(firms);
      expect(all.map((one) => (one.kind === 'rejected' ? one.code : one.kind)).sort()).toEqual([
        'DUPLICATE_ENTERPRISE',
        'DUPLICATE_ENTERPRISE',
        'DUPLICATE_ENTERPRISE',
        'recorded',
      ]);
    }
  });
});

describe('a repeated command', () => {
  it('gets the same answer again and records nothing', async () => {
    const first = recorded(await register({ code: creditCode(30) }, 'once'));
    const before = await rowCounts(records);
    expect(await register({ code: creditCode(30) }, 'once')).toMatchObject({
      kind: 'recorded',
      repeated: true,
      state: { id: first.id },
    });
    expect(await rowCounts(records)).toEqual(before);
  });

  it('under the same key but with another input is refused as such', async () => {
    const other = { ...contextOf(), idempotency: { key: 'once', inputHash: '1'.repeat(64) } };
    const decide = () => ({ kind: 'accepted', events: [] }) as const;
    await expect(records.enterprises.create(id(77), decide, other)).rejects.toBeInstanceOf(InvalidInput);
  });
});

it('a unit that was announced before its parent has its whole lineage once the parent is known', async () => {
  await know(records, aUnit({ id: ORPHAN, parentId: LATER }));
  expect(await records.directory.lineageOf(ORPHAN)).toEqual([ORPHAN]);
  await know(records, aUnit({ id: LATER, parentId: TOP }));
  await know(records, aUnit({ id: BELOW, parentId: ORPHAN }));
  expect([...(await records.directory.lineageOf(BELOW))].sort()).toEqual([TOP, BELOW, LATER, ORPHAN]);
  expect(recorded(await register({ unitId: BELOW, code: creditCode(40) })).unitId).toBe(BELOW);
});

it('the audit is an unbroken chain', async () => {
  expect(await verifyAudit(records.dataSource)).toEqual([]);
});

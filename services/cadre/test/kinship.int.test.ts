import { personToken, type Actor } from '@lianxin/access';
import { Forbidden, type Outcome } from '@lianxin/kernel';
import { inTransaction } from '@lianxin/store';
import { abilitiesOf } from '../src/application/abilities';
import { areKin } from '../src/persistence/kinship-rows';
import { SqlKinshipReader } from '../src/persistence/kinship-reader';
import { commandsOn, foundTop, officer, TOP } from './support/commands';
import { rowCounts, sharedRecords } from './support/records';

const OWN = '11010519491231002X';
const SISTER = '440524188001010014';
const COUSIN = '110105194912310038';

let database: Awaited<ReturnType<typeof sharedRecords>>;
let records: Awaited<ReturnType<(typeof database)['open']>>;
let commands: ReturnType<typeof commandsOn>;

beforeAll(async () => {
  database = await sharedRecords();
});
beforeEach(async () => {
  records = await database.open();
  commands = commandsOn(records);
  await foundTop(records);
});
afterEach(() => records.end());
afterAll(() => database.drop());

const recorded = <State>(outcome: Outcome<State, string>): State => {
  if (outcome.kind === 'rejected') throw new Error(`refused with ${outcome.code}`);
  return outcome.state;
};
const cadreWith = async (idNumber: string | null, unitId = TOP) =>
  recorded(await commands.addCadre({ unitId, personal: { idNumber, phone: null } })).id;
const told = async (cadreId: string): Promise<unknown[]> => {
  const rows = await records.dataSource.query<{ envelope: string }[]>(
    "SELECT envelope FROM outbox WHERE type = 'cadre.kinship-changed.v1' ORDER BY sequence",
  );
  return rows
    .map(({ envelope }) => (JSON.parse(envelope) as { data: { cadreId: string } }).data)
    .filter((data) => data.cadreId === cadreId);
};
const kin = (one: string, other: string) =>
  inTransaction(records.dataSource, (transaction) => areKin(transaction, one, other));
const token = (number: string) => personToken(database.config.personTokenKey, number);

it('two cadres learn of each other, and other services learn tokens only', async () => {
  const [one, other] = [await cadreWith(OWN), await cadreWith(null)];
  recorded(await commands.registerKinship(one, { kin: { cadreId: other } }));
  const [line] = (await records.cadres.find(one))?.kin ?? [];
  expect((await records.cadres.find(other))?.kin).toEqual([{ ...line, kinCadreId: one }]);
  expect(await kin(one, other)).toBe(true);
  expect(await kin(other, one)).toBe(true);
  // The other one's file has no ID number: nobody can compare him by a token.
  // As a person he is known from the first day; then once more, with his kin.
  const known = { cadreId: one, personToken: token(OWN), kinTokens: [] };
  expect(await told(one)).toEqual([known, known]);
  expect(await told(other)).toEqual([{ cadreId: other, personToken: null, kinTokens: [token(OWN)] }]);
});

it('a person outside stands sealed, and the whole set of tokens is told each time', async () => {
  const one = await cadreWith(OWN);
  const outside = (name: string, idNumber: string) =>
    commands.registerKinship(one, { kin: { name, idNumber }, relation: 'COLLATERAL_BLOOD_WITHIN_THREE' });
  recorded(await outside('王建梅', ' 440524 18800101 0014'));
  recorded(await outside('欧阳无双', COUSIN));
  expect((await told(one)).at(-1)).toEqual({
    cadreId: one,
    personToken: token(OWN),
    kinTokens: [token(SISTER), token(COUSIN)].sort(),
  });
  expect(Object.values((await records.cadres.find(one))?.personal.kin ?? {})).toContainEqual({
    name: '王建梅',
    idNumber: SISTER,
  });
  for (const table of ['cadre', 'history', 'outbox', 'audit_entry', 'kinship']) {
    const rows = await records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
    const text = JSON.stringify(rows.map((row) => Object.values(row).map(String)));
    expect(text).not.toMatch(/王建梅|欧阳无双|440524188001010014|110105194912310038/);
  }
});

it('refuses himself, one who is registered, no name and a wrong number, and writes nothing', async () => {
  const [one, other] = [await cadreWith(OWN), await cadreWith(SISTER)];
  recorded(await commands.registerKinship(one, { kin: { cadreId: other } }));
  const before = await rowCounts(records);
  const code = async (cadreId: string, changes: object) => {
    const outcome = await commands.registerKinship(cadreId, changes);
    return outcome.kind === 'rejected' ? outcome.code : 'registered';
  };
  expect(await code(one, { kin: { cadreId: one } })).toBe('KINSHIP_WITH_SELF');
  expect(await code(one, { kin: { name: '本人', idNumber: OWN } })).toBe('KINSHIP_WITH_SELF');
  expect(await code(other, { kin: { cadreId: one } })).toBe('KINSHIP_EXISTS');
  expect(await code(one, { kin: { name: '李晓梅', idNumber: SISTER } })).toBe('KINSHIP_EXISTS');
  expect(await code(one, { kin: { name: ' ', idNumber: COUSIN } })).toBe('NAME_BLANK');
  expect(await code(one, { kin: { name: '某人', idNumber: '123' } })).toBe('ID_NUMBER_INVALID');
  expect({ ...(await rowCounts(records)), audit_entry: 0 }).toEqual({ ...before, audit_entry: 0 });
});

it('is registered once where both sides are entered at the same time', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await cadreWith(null), await cadreWith(null)];
    const both = await Promise.all([
      commands.registerKinship(one, { kin: { cadreId: other } }),
      commands.registerKinship(other, { kin: { cadreId: one } }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['recorded', 'rejected']);
    expect((await records.cadres.find(one))?.kin).toHaveLength(1);
  }
});

it('holds between cadres also where one was entered as a person outside before he joined', async () => {
  const one = await cadreWith(OWN);
  recorded(await commands.registerKinship(one, { kin: { name: '李晓梅', idNumber: SISTER } }));
  const [other, stranger] = [await cadreWith(SISTER), await cadreWith(COUSIN)];
  expect([await kin(one, other), await kin(other, one), await kin(one, stranger)]).toEqual([
    true,
    true,
    false,
  ]);
});

it('stays when service has ended', async () => {
  const [one, other] = [await cadreWith(OWN), await cadreWith(null)];
  recorded(await commands.registerKinship(one, { kin: { cadreId: other } }));
  await commands.endService(one, '2024-01-01');
  expect(await kin(one, other)).toBe(true);
  expect((await records.cadres.find(one))?.kin).toHaveLength(1);
});

describe('a register of kin', () => {
  const asked = async (asker: Actor, cadreId: string) =>
    (await new SqlKinshipReader(records.dataSource).ofCadres(abilitiesOf(asker), [cadreId])).get(cadreId) ??
    null;
  const account = (changes: Partial<Actor>): Actor => ({ ...officer, cadreId: null, grants: [], ...changes });

  it('is for the officer over the unit and the cadre himself, and for nobody else', async () => {
    const bureau = recorded(await commands.createUnit()).id;
    const [one, other] = [await cadreWith(OWN, bureau), await cadreWith(null)];
    recorded(await commands.registerKinship(one, { kin: { cadreId: other } }));
    const grant = (role: Actor['grants'][number]['role'], unitId: string) =>
      account({ grants: [{ role, unitId }] });
    expect(await asked(grant('ORG_OFFICER', bureau), one)).toHaveLength(1);
    expect(await asked(grant('ORG_OFFICER', bureau), other)).toBeNull();
    expect(await asked(account({ cadreId: one }), one)).toHaveLength(1);
    expect(await asked(account({ cadreId: other }), one)).toBeNull();
    for (const role of ['UNIT_HEAD', 'PETITION_CLERK', 'LEADER', 'ADMIN', 'AUDITOR', 'DISCIPLINE'] as const)
      expect(await asked(grant(role, TOP), one)).toBeNull();
  });

  it('is written by an officer over the unit only', async () => {
    const bureau = recorded(await commands.createUnit()).id;
    const [one, other] = [await cadreWith(OWN), await cadreWith(null)];
    const elsewhere = account({ grants: [{ role: 'ORG_OFFICER', unitId: bureau }] });
    await expect(
      commands.registerKinship(one, { kin: { cadreId: other } }, elsewhere),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});

import type { Role } from '@lianxin/access';
import { until } from '@lianxin/testing';
import { answered, type Shown } from '../../support/product';
import { inLanes } from '../../support/lanes';
import { giveAs } from '../../support/story';
import { CASES, makeCase, PLACES, type CaseName, type MadeCase } from './cases';
import { knocksAt, toldAt } from './petition-doors';
import { HELD, ROLE_CELLS, ROLE_DOORS, type Held } from './roles';
import { verdictIn } from './verdicts';

/** Accounts behind which no cadre stands: each holds what is granted to it, and belongs nowhere else. */
const ACCOUNTS = ['firm', 'petitioner'] as const;
type Account = (typeof ACCOUNTS)[number];
const TOLD = { type: 'Account', fields: 'id' };

const made = new Map<CaseName, MadeCase>();
beforeAll(async () => {
  await inLanes(CASES, async (name) => made.set(name, await makeCase(name)));
}, 120_000);

const rolesNow = async (account: Account): Promise<readonly string[]> => {
  const { me } = (await answered('{ me { roles { role unit { id } } } }', {}, { account })) as {
    me: { roles: Shown[] };
  };
  return me.roles.map(({ role, unit }) => `${String(role)} ${String((unit as Shown | null)?.['id'])}`);
};

/** Does something while an account holds this role in this unit and nothing else. */
const holding = async <Value>(account: Account, held: Held, during: () => Promise<Value>): Promise<Value> => {
  const [role, relation] = held.split(' ') as [Role, keyof typeof PLACES];
  const grant = { account, role, unitId: PLACES[relation], reason: '核对权限' };
  const granted = await giveAs(TOLD, 'grantRole', grant, { account: 'admin-cadre' });
  if (granted['__typename'] === 'Rejection') throw new Error(JSON.stringify(granted));
  await until(
    `${held} in effect`,
    async () => (await rolesNow(account)).join() === `${role} ${PLACES[relation]}`,
  );
  try {
    return await during();
  } finally {
    await giveAs(TOLD, 'revokeRole', grant, { account: 'admin-cadre' });
    await until(`${held} gone`, async () => (await rolesNow(account)).length === 0);
  }
};

/** The cells in which an account that holds this is told something else than the matrix says. */
const wrongFor = async (account: Account, held: Held): Promise<readonly string[]> => {
  const requests = knocksAt(ROLE_DOORS, made);
  const verdicts = await holding(account, held, () =>
    Promise.all(requests.map((knocks) => toldAt(knocks, { account }))),
  );
  return requests.flat().flatMap(({ door, name }, at) => {
    const [told, expected] = [verdicts.flat()[at], verdictIn(ROLE_CELLS, held, name, door)];
    return told === expected ? [] : [`${held} × ${name} × ${door}: ${told}, not ${expected}`];
  });
};

it(`${ROLE_CELLS.size} cells: what each role, granted in each unit, is told of every petition`, async () => {
  expect(knocksAt(ROLE_DOORS, made).flat().length * HELD.length).toBe(ROLE_CELLS.size);
  // One role at a time for each account: what it sees is what this one role shows.
  const left = HELD.values();
  const wrong: string[] = [];
  const hold = async (account: Account): Promise<void> => {
    for (const held of left) wrong.push(...(await wrongFor(account, held)));
  };
  await Promise.all(ACCOUNTS.map(hold));
  expect(wrong).toEqual([]);
}, 300_000);

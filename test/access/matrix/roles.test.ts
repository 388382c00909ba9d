import type { Role } from '@lianxin/access';
import { until } from '@lianxin/testing';
import { answered, ask, type As, type Shown } from '../../support/product';
import { giveAs } from '../../support/story';
import { CASES, makeCase, PLACES, type CaseName, type MadeCase } from './cases';
import { answersOf, HOLDER_OF, queryThrough, variablesOf } from './petition-doors';
import { HELD, ROLE_CELLS, ROLE_DOORS, type Held } from './roles';
import { verdictIn } from './verdicts';

/** An account behind which no cadre stands: it holds what is granted to it, and belongs nowhere else. */
const ACCOUNT = 'firm';
const as: As = { account: ACCOUNT };
const TOLD = { type: 'Account', fields: 'id' };

const made = new Map<CaseName, MadeCase>();
beforeAll(async () => {
  for (const name of CASES) made.set(name, await makeCase(name));
}, 120_000);

const rolesNow = async (): Promise<readonly string[]> => {
  const { me } = (await answered('{ me { roles { role unit { id } } } }', {}, as)) as {
    me: { roles: Shown[] };
  };
  return me.roles.map(({ role, unit }) => `${String(role)} ${String((unit as Shown | null)?.['id'])}`);
};

/** Does something as one who holds this role in this unit and nothing else. */
const holding = async (held: Held, during: () => Promise<void>): Promise<void> => {
  const [role, relation] = held.split(' ') as [Role, keyof typeof PLACES];
  const grant = { account: ACCOUNT, role, unitId: PLACES[relation], reason: '核对权限' };
  const granted = await giveAs(TOLD, 'grantRole', grant, { account: 'admin-cadre' });
  if (granted['__typename'] === 'Rejection') throw new Error(JSON.stringify(granted));
  await until(`${held} in effect`, async () => (await rolesNow()).join() === `${role} ${PLACES[relation]}`);
  try {
    await during();
  } finally {
    await giveAs(TOLD, 'revokeRole', grant, { account: 'admin-cadre' });
    await until(`${held} gone`, async () => (await rolesNow()).length === 0);
  }
};

it(`${ROLE_CELLS.size} cells: what each role, granted in each unit, is told of every petition`, async () => {
  const query = queryThrough(ROLE_DOORS);
  const wrong: string[] = [];
  for (const held of HELD)
    await holding(held, async () => {
      await Promise.all(
        [...made].map(async ([name, of]) => {
          const answer = await ask(query, variablesOf(of, HOLDER_OF(name)), as);
          answersOf(ROLE_DOORS, answer, of).forEach((told, at) => {
            const door = ROLE_DOORS[at] ?? '';
            const expected = verdictIn(ROLE_CELLS, held, name, door);
            if (told !== expected) wrong.push(`${held} × ${name} × ${door}: ${told}, not ${expected}`);
          });
        }),
      );
    });
  expect(wrong).toEqual([]);
}, 300_000);

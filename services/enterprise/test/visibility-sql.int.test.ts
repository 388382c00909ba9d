import { ROLES, toSql, type Actor, type Columns } from '@lianxin/access';
import { accept, type CommandContext } from '@lianxin/kernel';
import { idFromBytes, inOrder, inTransaction } from '@lianxin/store';
import fc from 'fast-check';
import type { EnterpriseAbilities } from '../src/application/abilities';
import { factsOfFirm, factsOfLiaison, factsOfRequest } from '../src/application/facts';
import { abilitiesFor } from '../src/application/abilities-for';
import type { InterestsIn } from '../src/domain/conflict';
import { evolveEnterprise, type Enterprise, type EnterpriseEvent } from '../src/domain/enterprise';
import type { LiaisonEvent, LiaisonPairing } from '../src/domain/liaison';
import { evolveLiaison } from '../src/domain/liaison';
import { holderOf, type ServiceRequest } from '../src/domain/request/service-request';
import { FINAL_STATUSES } from '../src/domain/request/transitions';
import { firmColumns, liaisonColumns } from '../src/persistence/access-columns';
import { SqlDirectoryRecords } from '../src/persistence/directory-records';
import { SqlInterests } from '../src/persistence/interests';
import { openRequestRecords, type RequestRecords } from '../src/request-service';
import { aCadre, aFile, aPairing, aUnit, creditCode, day, id, LIAISON, NOW, token } from './support/builders';
import { freshRecords, know } from './support/records';
import {
  aRequest,
  complaint,
  GONE_BUREAU,
  MARKET_BUREAU,
  POWER_BUREAU,
  POWER_SECTION,
  SERVICE_CENTRE,
  type RequestBuilder,
} from './support/requests';

const DISTRICT = id(1);
/** The tree, and GONE_BUREAU, whose work the market bureau took over. */
const LINEAGE: Readonly<Record<string, readonly string[]>> = {
  [DISTRICT]: [DISTRICT],
  ...Object.fromEntries(
    [SERVICE_CENTRE, POWER_BUREAU, MARKET_BUREAU, GONE_BUREAU].map((unit) => [unit.id, [unit.id, DISTRICT]]),
  ),
  [POWER_SECTION.id]: [POWER_SECTION.id, POWER_BUREAU.id, DISTRICT],
};
const UNITS = Object.keys(LINEAGE);
const lineageOf = (unit: string): readonly string[] => LINEAGE[unit] ?? [];
const CADRES = [101, 102, 103, 104].map(id);
const FIRMS = [501, 502, 503].map(id);
const now = new Date(NOW.at);

const context: CommandContext = {
  ...{ command: 'sample', performer: LIAISON, now, traceparent: null, origin: null, idempotency: null },
};

let records: Awaited<ReturnType<typeof freshRecords>>;
let { requests }: { requests: RequestRecords } = {} as never;
let firms: readonly Enterprise[];
let cases: readonly ServiceRequest[];
let pairings: readonly LiaisonPairing[];

/** The first firm has an owner, the second one whose shares cadre 102 declared, the third nobody. */
const foundFirms = async (): Promise<readonly Enterprise[]> => {
  const common = { at: NOW.at, by: NOW.by } as const;
  const more: readonly (readonly EnterpriseEvent[])[] = [
    [
      {
        ...{ type: 'enterprise.persons-recorded', persons: [{ role: 'OWNER', token: token('f') }] },
        ...{ personal: { persons: [] }, ...common },
      },
    ],
    [
      {
        ...{ type: 'enterprise.interest-declared', cadreId: id(102), kind: 'SHARES', held: true },
        ...{ on: NOW.today, ...common },
      },
    ],
    [],
  ];
  const histories = FIRMS.map((enterpriseId, index): readonly EnterpriseEvent[] => {
    const { persons: _p, interests: _i, visits: _v, visitConsents: _c, id: _id, ...file } = aFile();
    const registered = { type: 'enterprise.registered', enterpriseId, ...file, ...common } as const;
    return [
      { ...registered, code: creditCode(index + 1), unitId: UNITS[index] ?? DISTRICT },
      ...(more[index] ?? []),
    ];
  });
  await records.enterprises.createAll(
    histories.map((history, index) => ({
      ...{ id: FIRMS[index] ?? '', decide: () => accept(...history), context },
    })),
  );
  return histories.map((history) => history.reduce<Enterprise | null>(evolveEnterprise, null) as Enterprise);
};

const WAYS: readonly ((start: RequestBuilder) => RequestBuilder)[] = [
  (start) => start,
  (start) => start.triaged(),
  (start) => start.triaged().dispatchedTo(MARKET_BUREAU),
  (start) => start.triaged().dispatchedTo(MARKET_BUREAU).accepted(),
  (start) => start.triaged().dispatchedTo(MARKET_BUREAU).accepted().delivered(),
];

const submitSamples = async (): Promise<readonly ServiceRequest[]> => {
  const complaints = [POWER_BUREAU, POWER_SECTION, GONE_BUREAU].map(
    (unit) => ({ category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: unit.id }) as const,
  );
  const kinds = [{}, { unit: POWER_SECTION }, ...complaints];
  const builders = FIRMS.flatMap((enterpriseId) =>
    kinds.flatMap((kind) => WAYS.map((way) => ({ enterpriseId, kind, way }))),
  ).map(({ enterpriseId, kind, way }, index) =>
    way(aRequest({ ...kind, enterpriseId, id: id(7_100 + index), number: `QF-2026-${200_000 + index}` })),
  );
  await requests.requests.createAll(
    builders.map((builder) => ({
      ...{ id: builder.build().id, decide: () => accept(...builder.history), context },
    })),
  );
  return builders.map((builder) => builder.build());
};

const pairSamples = async (): Promise<readonly LiaisonPairing[]> => {
  const [paired] = [aPairing()];
  const made = FIRMS.flatMap((enterpriseId, index): readonly LiaisonEvent[] => {
    const { conflict: _c, status: _s, vacantSince: _v, endedOn: _e, id: _id, ...rest } = paired;
    const common = {
      ...rest,
      type: 'liaison.paired',
      enterpriseId,
      on: day('2026-04-01'),
      rulesVersion: '1',
    } as const;
    const told = { at: NOW.at, by: NOW.by };
    const branches = { unitBranch: '机关支部', firmBranch: '企业支部' };
    const unitId = UNITS[(index + 1) % UNITS.length] ?? DISTRICT;
    return [
      {
        ...common,
        ...told,
        pairingId: id(700 + index),
        liaisonId: CADRES[index] ?? null,
        slot: index + 1,
        unitId,
      },
      {
        ...{ ...common, ...told, kind: 'BRANCH', pairingId: id(710 + index), liaisonId: null, slot: null },
        ...{ branches, unitId: UNITS[(index + 3) % UNITS.length] ?? DISTRICT },
      },
    ] as unknown as readonly LiaisonEvent[];
  });
  const states = made.map((event) => evolveLiaison(null, event));
  await records.pairings.createAll(
    states.map((state, index) => ({
      ...{ id: state.id, decide: () => accept(made[index] as LiaisonEvent), context },
    })),
  );
  return states;
};

beforeAll(async () => {
  records = await freshRecords();
  requests = openRequestRecords(records, { queryCodeKey: Buffer.alloc(32, 7) });
  for (const [unitId, [, parentId = null]] of Object.entries(LINEAGE))
    await know(records, aUnit({ id: unitId, parentId }));
  await inTransaction(records.dataSource, async (transaction) => {
    const writer = new SqlDirectoryRecords();
    const ending = { casesToUnitId: MARKET_BUREAU.id, successorIds: [MARKET_BUREAU.id] };
    await writer.endUnit(GONE_BUREAU.id, { ...ending, abolishedFrom: day('2026-01-01') }, transaction);
    for (const cadreId of CADRES)
      await writer.addCadre(aCadre({ id: cadreId, unitId: DISTRICT }), transaction);
    await writer.replaceKin(id(101), { personToken: token('f'), kinTokens: [] }, transaction);
    await writer.replaceKin(id(103), { personToken: token('a'), kinTokens: [token('f')] }, transaction);
  });
  firms = await foundFirms();
  cases = await submitSamples();
  pairings = await pairSamples();
});
afterAll(() => records.end());

const firmOf = (enterpriseId: string): InterestsIn =>
  firms.find((one) => one.id === enterpriseId) ?? { persons: [], interests: [] };

const actors: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constant('ACCOUNT' as const),
  accountId: fc.constant('random'),
  cadreId: fc.option(fc.constantFrom(...CADRES)),
  unitId: fc.option(fc.constantFrom(...UNITS), { freq: 5 }),
  grants: fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constantFrom(...UNITS) }), {
    maxLength: 4,
  }),
});
const askedBy = (actor: Actor): Promise<EnterpriseAbilities> => abilitiesFor(actor, now, records.directory);

/** Everybody who holds one role in his own unit and is no cadre whom anything bars. */
const ONE_ROLE_EACH = UNITS.flatMap((unitId) =>
  ROLES.map((role): Actor => {
    const grants = [{ role, unitId }];
    return { kind: 'ACCOUNT', accountId: 'one-role', cadreId: id(104), unitId, grants };
  }),
);

/** The first to whom the rule shows something; throws where there is nobody, so that no property is about nothing. */
const somebodyWho = async (isShown: (abilities: EnterpriseAbilities) => boolean): Promise<Actor> => {
  for (const actor of ONE_ROLE_EACH) if (isShown(await askedBy(actor))) return actor;
  throw new Error('the rule shows nobody anything');
};

/** Which of these rows the condition finds in the database. */
const found = async (
  table: string,
  condition: ReturnType<EnterpriseAbilities['where']>,
  columns: Columns,
): Promise<readonly string[]> => {
  const { sql, values } = inOrder(toSql(condition, columns));
  const rows = await records.dataSource.query<{ id: Buffer }[]>(
    `SELECT x.id FROM ${table} x WHERE ${sql.join(' AND ')}`,
    [...values],
  );
  return rows.map((row) => idFromBytes(row.id)).sort();
};

it('the samples are complaints and others, of firms in which some have an interest', () => {
  expect(cases.length).toBe(FIRMS.length * 5 * WAYS.length);
  expect(cases.filter(({ complainedOfUnitId }) => complainedOfUnitId !== null)).toHaveLength(45);
  expect(complaint().build().complainedOfUnitId).toBe(POWER_BUREAU.id);
});

it('which requests an account reads, and of which it knows the firm, is the same by the check and in the database', async () => {
  const ids = cases.map((one) => one.id);
  const reads = (abilities: EnterpriseAbilities, one: ServiceRequest, field?: 'firm') =>
    abilities.allows('read', 'Request', factsOfRequest(one, firmOf(one.enterpriseId), lineageOf), field);
  const [knowing, unknowing] = [true, false].map((knows) =>
    somebodyWho((abilities) =>
      cases.some((one) => reads(abilities, one) && reads(abilities, one, 'firm') === knows),
    ),
  );
  await fc.assert(
    fc.asyncProperty(actors, async (actor) => {
      const abilities = await askedBy(actor);
      const may = (field?: 'firm') =>
        cases
          .filter((one) => reads(abilities, one, field))
          .map((one) => one.id)
          .sort();
      const rows = (await requests.visible.byIds(abilities, ids)).map((one) => one.id).sort();
      expect(rows).toEqual(may());
      const page = { direction: 'forward', limit: 200, position: null } as const;
      for (const enterpriseId of FIRMS) {
        const known = await requests.visible.page(abilities, { enterpriseId }, 'RECEIVED_AT', page);
        const expected = may('firm').filter(
          (one) => cases.find((request) => request.id === one)?.enterpriseId === enterpriseId,
        );
        expect(known.rows.map((one) => one.id).sort()).toEqual(expected);
      }
    }),
    { numRuns: 300, examples: [[await knowing], [await unknowing]] },
  );
});

it('which pairings, and whose conflicts, an account reads is the same by the check and in the database', async () => {
  const fields = ['pairing', 'conflict'] as const;
  const told = (abilities: EnterpriseAbilities, field: (typeof fields)[number]) =>
    pairings
      .filter((one) =>
        abilities.allows('read', 'Liaison', factsOfLiaison(one, firmOf(one.enterpriseId), lineageOf), field),
      )
      .map((one) => one.id)
      .sort();
  const examples = await Promise.all(
    fields.map(async (field): Promise<[Actor, typeof field]> => {
      return [await somebodyWho((abilities) => told(abilities, field).length > 0), field];
    }),
  );
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(...fields), async (actor, field) => {
      const abilities = await askedBy(actor);
      const expected = told(abilities, field);
      const condition = abilities.where('read', 'Liaison', field);
      expect(await found('liaison_pairing', condition, liaisonColumns('x'))).toEqual(expected);
    }),
    { numRuns: 300, examples },
  );
});

it('which firms are an account’s business is the same by the check and in the database', async () => {
  const interests = new SqlInterests(records.dataSource, records.directory);
  const liaisonsOf = (firm: Enterprise) => pairings.filter((one) => one.enterpriseId === firm.id);
  const servingAt = (firm: Enterprise): readonly string[] => {
    const open = cases.filter((one) => one.enterpriseId === firm.id && !FINAL_STATUSES.includes(one.status));
    return [...new Set([...liaisonsOf(firm).map(({ unitId }) => unitId), ...open.map(holderOf)])].sort();
  };
  const factsNow = (firm: Enterprise) => {
    const own = liaisonsOf(firm).filter(({ kind }) => kind === 'CADRE');
    const concerned = [firm.unitId, ...own.map(({ unitId }) => unitId)];
    return factsOfFirm(firm, { concerned, serving: servingAt(firm) }, lineageOf);
  };
  const deeds = ['read', 'ask', 'register', 'change', 'consent', 'reveal'] as const;
  const fieldOf = (action: (typeof deeds)[number]) => (action === 'read' ? 'confidential' : undefined);
  const allowed = (abilities: EnterpriseAbilities, action: (typeof deeds)[number]) =>
    firms
      .filter((firm) => abilities.allows(action, 'Enterprise', factsNow(firm), fieldOf(action)))
      .map((firm) => firm.id)
      .sort();
  const examples = await Promise.all(
    deeds.map(async (action): Promise<[Actor, typeof action]> => {
      return [await somebodyWho((abilities) => allowed(abilities, action).length > 0), action];
    }),
  );
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(...deeds), async (actor, action) => {
      const abilities = await askedBy(actor);
      const condition = abilities.where(action, 'Enterprise', fieldOf(action));
      expect(await found('enterprise', condition, firmColumns('x.id'))).toEqual(allowed(abilities, action));
    }),
    { numRuns: 300, examples },
  );
  for (const firm of firms)
    expect([...(await interests.servingUnitsOf(firm.id))].sort()).toEqual(servingAt(firm));
});

it('a person belongs to his units, all above them and what they took over, and is all his files', async () => {
  const { directory } = records;
  const belongs = async (...units: string[]) => [...(await directory.belongingTo(units, NOW.today))].sort();
  expect(await belongs(POWER_SECTION.id)).toEqual([DISTRICT, POWER_BUREAU.id, POWER_SECTION.id].sort());
  expect(await belongs(MARKET_BUREAU.id)).toEqual([DISTRICT, MARKET_BUREAU.id, GONE_BUREAU.id].sort());
  expect(await directory.belongingTo([MARKET_BUREAU.id], day('2025-12-31'))).not.toContain(GONE_BUREAU.id);
  expect(await belongs(id(99))).toEqual([id(99)]);
  expect(await directory.personOf(id(103))).toEqual({
    cadreIds: [id(103)],
    tokens: expect.arrayContaining([token('a'), token('f')]) as unknown,
  });
  expect(await directory.personOf(id(104))).toEqual({ cadreIds: [id(104)], tokens: [] });
});

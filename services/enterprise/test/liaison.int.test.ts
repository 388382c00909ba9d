import type { Actor, Role } from '@lianxin/access';
import type { ContractEvent } from '@lianxin/contracts';
import { publishAs, until } from '@lianxin/testing';
import { aUnit, creditCode, id } from './support/builders';
import { know } from './support/records';
import { runningService, type RunningTest } from './support/running';

const [TOP, BUREAU, TOWN] = [id(1), id(2), id(3)];
/** Monday, 20 April 2026, ten o'clock in Shanghai. */
const NOW = new Date('2026-04-20T02:00:00Z');

let running: RunningTest;
let sequences: Map<string, number>;
beforeAll(async () => {
  sequences = new Map();
  running = await runningService(() => NOW);
  await know(running.records, aUnit({ id: TOP }));
  await know(running.records, aUnit({ id: BUREAU, parentId: TOP }));
  await know(running.records, aUnit({ id: TOWN, parentId: TOP }));
});
afterAll(() => running.end());

/** Tells of a cadre as the cadre service does, and waits until it has arrived. */
const tell = async (cadreId: string, ...events: ContractEvent[]) => {
  const first = (sequences.get(cadreId) ?? 0) + 1;
  const last = first + events.length - 1;
  sequences.set(cadreId, last);
  const subject = { service: 'cadre', type: 'cadre', id: cadreId } as const;
  await publishAs(running.stream.settings, subject, events, first);
  await until(`event ${last} of ${cadreId}`, async () => {
    const [row] = await running.records.dataSource.query<{ last_sequence: number }[]>(
      'SELECT last_sequence FROM inbox_cursor WHERE aggregate_id = ?',
      [Buffer.from(cadreId.replaceAll('-', ''), 'hex')],
    );
    return row?.last_sequence === last;
  });
};
const joined = (cadreId: string, unitId = BUREAU): ContractEvent => ({
  type: 'cadre.joined.v1',
  data: { cadreId, unitId, name: '李敏', tier: 'STAFF', from: '2015-07-01' },
});
const kinship = (cadreId: string, personToken: string | null, ...kinTokens: string[]): ContractEvent => ({
  type: 'cadre.kinship-changed.v1',
  data: { cadreId, personToken, kinTokens },
});

const account = (role: Role, unitId = BUREAU, cadreId: string | null = null): Actor => ({
  kind: 'ACCOUNT',
  accountId: `${role} ${cadreId ?? unitId}`,
  cadreId,
  unitId,
  grants: [{ role, unitId }],
});
const HEAD = account('UNIT_HEAD');
/** A head behind whose account a cadre stands: only such a one is a second person. */
const SECOND = account('UNIT_HEAD', BUREAU, id(98));
const FILER = account('LIAISON', TOP);

const CODES = '... on Rejection { code message rule { article } }';
const PAIRING = `id kind status pairedOn vacantSince unitBranch firmBranch unit { id } liaison { id }
  enterprise { id } conflict { grounds since }`;
const FIRM = `id personsRecorded liaison { id } liaisonPairing { id status } visits { visitedOn purpose topic liaison { id } }
  visitsThisQuarter { quarter had allowed }`;
const MUTATIONS = {
  registerEnterprise: `... on Enterprise { ${FIRM} codeExplained registrationNumberParts { checkDigitFits } }`,
  updateEnterprise: '... on Enterprise { id name creditCode codeKind size place }',
  recordEnterprisePersons: `... on Enterprise { ${FIRM} }`,
  declareLiaisonInterest: `... on Enterprise { ${FIRM} }`,
  recordVisit: `... on Enterprise { ${FIRM} }`,
  consentToVisits: `... on Enterprise { ${FIRM} }`,
  pairLiaison: `... on LiaisonPairing { ${PAIRING} }`,
  endLiaison: `... on LiaisonPairing { ${PAIRING} }`,
} as const;

const send = async (
  name: keyof typeof MUTATIONS,
  input: object,
  asker?: Actor,
  locale: 'zh-CN' | 'en' = 'en',
) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ${MUTATIONS[name]} ${CODES} } }`;
  const { data, errors } = await running.ask(query, { input }, asker ? { asker, locale } : { locale });
  return (errors[0]?.extensions ?? data?.[name]) as Record<string, unknown>;
};
const ask = async (query: string, variables: Record<string, unknown>, asker: Actor) => {
  const { data, errors } = await running.ask(query, variables, { asker });
  expect(errors).toEqual([]);
  return data as Record<string, unknown>;
};
let firms = 0;
const aFirm = async (): Promise<string> => {
  firms += 1;
  const input = { name: `第${firms}机械厂`, creditCode: creditCode(firms), unitId: BUREAU };
  return String((await send('registerEnterprise', input, FILER))['id']);
};
let cadres = 100;
const aLiaison = async (unitId = BUREAU): Promise<string> => {
  cadres += 1;
  await tell(id(cadres), joined(id(cadres), unitId));
  return id(cadres);
};
const pair = (enterpriseId: string, cadreId: string, asker = HEAD, more: object = {}) =>
  send('pairLiaison', { enterpriseId, cadreId, ...more }, asker);
const list = async (filter: object, asker: Actor) => {
  const query = `query ($filter: LiaisonFilterInput) { liaisonPairings(filter: $filter, first: 200) {
    totalCount edges { node { ${PAIRING} } } } }`;
  const { liaisonPairings } = await ask(query, { filter }, asker);
  return (liaisonPairings as { edges: { node: Record<string, unknown> }[] }).edges.map(({ node }) => node);
};
const pairingOf = async (enterpriseId: string, asker = HEAD) => (await list({ enterpriseId }, asker)).at(-1);
const BOARD = `query ($unitId: ID!) { liaisonBoard(unitId: $unitId) { quarter firmsWithoutLiaison vacant
  withoutLiaison { id } liaisons { liaison { id } firms placesLeft visits conflicts } } }`;

describe('a firm and its liaison', () => {
  it('are paired by the head of the unit, once under one key, and found at the firm', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    const first = await pair(firm, cadre, HEAD, { idempotencyKey: 'pair-once' });
    expect(first).toMatchObject({ status: 'ACTIVE', liaison: { id: cadre }, unit: { id: BUREAU } });
    expect(await pair(firm, cadre, HEAD, { idempotencyKey: 'pair-once' })).toEqual(first);
    const query = `query ($id: ID) { enterprise(id: $id) { ${FIRM} } }`;
    expect((await ask(query, { id: firm }, HEAD))['enterprise']).toMatchObject({
      liaison: { id: cadre },
      liaisonPairing: { id: first['id'] },
    });
    const elsewhere = account('LIAISON', TOWN);
    expect((await ask(query, { id: firm }, elsewhere))['enterprise']).toMatchObject({
      liaison: { id: cadre },
      liaisonPairing: null,
    });
    expect(await pair(firm, await aLiaison())).toMatchObject({ code: 'PAIRING_EXISTS' });
  });

  it('are paired once where two pair the same firm at the same time', async () => {
    const firm = await aFirm();
    const both = [await aLiaison(), await aLiaison()];
    const answers = await Promise.all(both.map((cadre) => pair(firm, cadre)));
    expect(answers.map((one) => one['code'] ?? one['status']).sort()).toEqual(['ACTIVE', 'PAIRING_EXISTS']);
  });

  it('are twenty at most, also where several are paired at the same time', async () => {
    const cadre = await aLiaison();
    for (let n = 0; n < 18; n += 1)
      expect(await pair(await aFirm(), cadre)).toMatchObject({ status: 'ACTIVE' });
    const more = [await aFirm(), await aFirm(), await aFirm(), await aFirm()];
    const answers = await Promise.all(more.map((firm) => pair(firm, cadre)));
    const paired = answers.filter((one) => one['status'] === 'ACTIVE').length;
    // Of several that take the same place one wins; the others look again once and are told CONFLICT if that fails too.
    const rest = [await aFirm(), await aFirm()];
    for (const firm of rest) await pair(firm, cadre);
    expect(paired).toBeLessThanOrEqual(2);
    expect(await pair(await aFirm(), cadre)).toMatchObject({ code: 'LIAISON_AT_CAPACITY' });
    const loads = (await ask(BOARD, { unitId: BUREAU }, HEAD))['liaisonBoard'] as { liaisons: object[] };
    expect(loads.liaisons).toContainEqual(
      expect.objectContaining({ liaison: { id: cadre }, firms: 20, placesLeft: 0 }),
    );
  });

  it('part with a reason, and the firm may have another one', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    const { id: pairingId } = await pair(firm, cadre);
    expect(await send('endLiaison', { pairingId, reason: ' ' }, HEAD)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const input = { pairingId, reason: '企业迁出本区' };
    expect(await send('endLiaison', input, HEAD)).toMatchObject({ status: 'ENDED', liaison: null });
    expect(await send('endLiaison', input, HEAD)).toMatchObject({ code: 'ILLEGAL_STEP' });
    expect(await pair(firm, cadre)).toMatchObject({ status: 'ACTIVE' });
  });

  it('are the business of their unit and those above, and of nobody else', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    for (const asker of [account('UNIT_HEAD', TOWN), account('UNIT_HANDLER'), account('ADMIN', TOP)])
      expect(await pair(firm, cadre, asker)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send('pairLiaison', { enterpriseId: firm, cadreId: cadre })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { id: pairingId } = await pair(firm, cadre, account('ORG_OFFICER', TOP));
    const end = { pairingId, reason: '调整' };
    expect(await send('endLiaison', end, account('UNIT_HEAD', TOWN))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await list({ enterpriseId: firm }, account('UNIT_HEAD', TOWN))).toEqual([]);
    expect(await list({ enterpriseId: firm }, account('LEADER', TOP))).toHaveLength(1);
    const { errors } = await running.ask(BOARD, { unitId: BUREAU }, { asker: account('LIAISON', TOWN) });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('bad input names its field and writes nothing', async () => {
    const firm = await aFirm();
    expect(await pair(firm, id(999))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.cadreId' });
    const both = { cadreId: id(101), unitBranch: '甲', firmBranch: '乙' };
    expect(await send('pairLiaison', { enterpriseId: firm, ...both }, HEAD)).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.cadreId',
    });
    expect(await pair(id(998), await aLiaison())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await list({ enterpriseId: firm }, HEAD)).toEqual([]);
  });
});

describe('an interest', () => {
  const OWNER = '11010519491231002X';
  const persons = (enterpriseId: string, idNumber: string | null, name = '王芳') =>
    send(
      'recordEnterprisePersons',
      { enterpriseId, persons: [{ role: 'OWNER', name, idNumber }] },
      account('LIAISON'),
    );

  it('of kin keeps a cadre from a firm, by tokens alone', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    expect(await persons(firm, ' 110105 19491231 002x ')).toMatchObject({ personsRecorded: 1 });
    await tell(cadre, kinship(cadre, null, running.tokenOf(OWNER)));
    expect(await pair(firm, cadre)).toMatchObject({
      code: 'CONFLICT_OF_INTEREST',
      rule: { article: '第五十九条第十六项、第七十四条、第七十六条' },
    });
    const tables = ['enterprise', 'history', 'outbox', 'audit_entry', 'command_key'];
    for (const table of tables) {
      const rows = await running.records.dataSource.query<object[]>(`SELECT * FROM ${table}`);
      const text = JSON.stringify(rows.map((row) => Object.values(row).map(String)));
      for (const secret of [OWNER, '王芳']) expect(text).not.toContain(secret);
    }
  });

  it('is refused to a liaison in the same words, be it his own or of kin', async () => {
    const [[ofKin, kinsman], [own, owner]] = [
      [await aFirm(), await aLiaison()],
      [await aFirm(), await aLiaison()],
    ];
    await persons(ofKin, OWNER);
    await tell(kinsman, kinship(kinsman, null, running.tokenOf(OWNER)));
    const post = { enterpriseId: own, cadreId: owner, kind: 'POST', held: true };
    await send('declareLiaisonInterest', post, HEAD);
    const refusal = await pair(ofKin, kinsman, account('LIAISON'));
    expect(refusal).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await pair(own, owner, account('LIAISON'))).toEqual(refusal);
  });

  it('that comes after the pairing is flagged to head and organization department, and bars visits', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await pair(firm, cadre);
    await tell(cadre, kinship(cadre, null, running.tokenOf(OWNER)));
    expect(await pairingOf(firm)).toMatchObject({ conflict: null });
    await persons(firm, OWNER);
    await until('the pairing is flagged', async () => (await pairingOf(firm))?.['conflict'] !== null);
    const flagged = { status: 'ACTIVE', conflict: { grounds: ['KIN'], since: '2026-04-20' } };
    expect(await pairingOf(firm, account('ORG_OFFICER', TOP))).toMatchObject(flagged);
    expect(await pairingOf(firm, account('LIAISON', BUREAU, cadre))).toMatchObject({ conflict: null });
    const found = (await list({ inConflict: true }, HEAD)).map((node) => node['enterprise']);
    expect(found).toContainEqual({ id: firm });
    expect(await list({ inConflict: true }, account('LIAISON'))).toEqual([]);
    const visit = { enterpriseId: firm, visitedOn: '2026-04-20', purpose: 'EXPLAIN_POLICY', topic: '政策' };
    expect(await send('recordVisit', visit, account('LIAISON', BUREAU, cadre))).toMatchObject({
      code: 'CONFLICT_OF_INTEREST',
    });
    await persons(firm, null);
    await until('the flag is gone', async () => (await pairingOf(firm))?.['conflict'] === null);
  });

  it('of kinship that is told later is flagged, too', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await persons(firm, OWNER);
    await pair(firm, cadre);
    await tell(cadre, kinship(cadre, running.tokenOf(OWNER)));
    await until('the pairing is flagged', async () => (await pairingOf(firm))?.['conflict'] !== null);
    expect(await pairingOf(firm)).toMatchObject({ conflict: { grounds: ['OWN_SHARES'] } });
  });

  it('is declared by the cadre himself, and taken back by another person', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    const interest = { enterpriseId: firm, cadreId: cadre, kind: 'POST', held: true };
    const himself = account('LIAISON', BUREAU, cadre);
    expect(await send('declareLiaisonInterest', interest, account('LIAISON'))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await send('declareLiaisonInterest', interest, himself)).toMatchObject({ id: firm });
    expect(await pair(firm, cadre)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    const gone = { ...interest, held: false };
    expect(await send('declareLiaisonInterest', gone, himself)).toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
    });
    expect(await send('declareLiaisonInterest', gone, HEAD)).toMatchObject({
      code: 'SECOND_PERSON_REQUIRED',
    });
    expect(await send('declareLiaisonInterest', gone, SECOND)).toMatchObject({ id: firm });
    expect(await pair(firm, cadre)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is not checked against a wrong ID number, which is refused by its place', async () => {
    const firm = await aFirm();
    expect(await persons(firm, '110105194912310021')).toMatchObject({ code: 'ID_NUMBER_INVALID' });
  });
});

describe('a liaison who goes', () => {
  it.each([
    [
      'leaves',
      (cadreId: string): ContractEvent => ({
        type: 'cadre.left.v1',
        data: { cadreId, unitId: BUREAU, on: '2026-04-20' },
      }),
    ],
    [
      'is transferred',
      (cadreId: string): ContractEvent => ({
        type: 'cadre.transferred.v1',
        data: { cadreId, fromUnitId: BUREAU, toUnitId: TOWN, on: '2026-04-20' },
      }),
    ],
    [
      'is suspended',
      (cadreId: string): ContractEvent => ({
        type: 'cadre.suspended.v1',
        data: { cadreId, unitId: BUREAU, from: '2026-04-20' },
      }),
    ],
  ])('who %s leaves the pairing vacant, and another one takes it over', async (_, event) => {
    const [firm, cadre, next] = [await aFirm(), await aLiaison(), await aLiaison()];
    const { id: pairingId } = await pair(firm, cadre);
    await tell(cadre, event(cadre));
    await until('the pairing is vacant', async () => (await pairingOf(firm))?.['status'] === 'VACANT');
    expect(await pairingOf(firm)).toMatchObject({ liaison: null, vacantSince: '2026-04-20' });
    const board = (await ask(BOARD, { unitId: BUREAU }, HEAD))['liaisonBoard'] as Record<string, unknown>;
    expect(board['withoutLiaison']).toContainEqual({ id: firm });
    expect(await pair(firm, next)).toMatchObject({ id: pairingId, status: 'ACTIVE', liaison: { id: next } });
  });

  it('who goes only in May goes on until then', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await pair(firm, cadre);
    await tell(cadre, {
      type: 'cadre.left.v1',
      data: { cadreId: cadre, unitId: BUREAU, on: '2026-05-01' },
    });
    const due = 'SELECT COUNT(*) AS count FROM liaison_review WHERE due_on <= ?';
    await until('nothing is due today', async () => {
      const [row] = await running.records.dataSource.query<[{ count: string }]>(due, ['2026-04-20']);
      return Number(row.count) === 0;
    });
    expect(await pairingOf(firm)).toMatchObject({ status: 'ACTIVE' });
  });
});

describe('visits', () => {
  const visit = (enterpriseId: string, more: object = {}) => ({
    ...{ enterpriseId, visitedOn: '2026-04-20', purpose: 'UNDERSTAND_NEEDS', topic: '了解用工需求' },
    ...more,
  });

  it('are two a quarter, and more with the firm’s consent, told by another than the liaison', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await pair(firm, cadre);
    const liaison = account('LIAISON', BUREAU, cadre);
    for (const _ of [1, 2])
      expect(await send('recordVisit', visit(firm), liaison)).toMatchObject({ __typename: 'Enterprise' });
    expect(await send('recordVisit', visit(firm), liaison)).toMatchObject({
      code: 'VISIT_CAP_REACHED',
      message: expect.stringContaining('2026-Q2') as string,
    });
    const consent = {
      ...{ enterpriseId: firm, quarter: '2026-Q2', visits: 1 },
      ...{ givenOn: '2026-04-20', givenBy: '张伟', proof: '企业来函' },
    };
    expect(await send('consentToVisits', consent, liaison)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(await send('consentToVisits', consent, HEAD)).toMatchObject({ code: 'SECOND_PERSON_REQUIRED' });
    expect(await send('consentToVisits', consent, SECOND)).toMatchObject({ __typename: 'Enterprise' });
    const third = await send('recordVisit', visit(firm), liaison);
    expect(third['visits']).toHaveLength(3);
    expect(third['visitsThisQuarter']).toEqual({ quarter: '2026-Q2', had: 3, allowed: 3 });
    expect(third['visits']).toContainEqual({
      ...{ visitedOn: '2026-04-20', purpose: 'UNDERSTAND_NEEDS', topic: '了解用工需求' },
      liaison: { id: cadre },
    });
    const { liaisons } = (await ask(BOARD, { unitId: TOP }, account('LEADER', TOP)))['liaisonBoard'] as {
      liaisons: object[];
    };
    expect(liaisons).toContainEqual({
      ...{ liaison: { id: cadre }, firms: 1 },
      placesLeft: 19,
      visits: 3,
      conflicts: null,
    });
  });

  it('are two also where three are recorded at the same time', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await pair(firm, cadre);
    const liaison = account('LIAISON', BUREAU, cadre);
    const answers = await Promise.all([1, 2, 3].map(() => send('recordVisit', visit(firm), liaison)));
    expect(answers.map((one) => one['code'] ?? 'taken').sort()).toEqual([
      'VISIT_CAP_REACHED',
      'taken',
      'taken',
    ]);
  });

  it('are no inspection, by purpose or by name, and not somebody else’s', async () => {
    const [firm, cadre] = [await aFirm(), await aLiaison()];
    await pair(firm, cadre);
    const liaison = account('LIAISON', BUREAU, cadre);
    expect(await send('recordVisit', visit(firm, { topic: '安全检查' }), liaison)).toMatchObject({
      code: 'VISIT_IS_INSPECTION',
    });
    expect(await send('recordVisit', visit(firm, { purpose: 'INSPECTION' }), liaison)).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(
      await send('recordVisit', visit(firm), account('LIAISON', BUREAU, await aLiaison())),
    ).toMatchObject({
      code: 'NOT_RESPONSIBLE',
    });
  });

  it('are made by a paired branch as well', async () => {
    const firm = await aFirm();
    const branches = { enterpriseId: firm, unitBranch: '区工信局支部', firmBranch: '机械厂支部' };
    expect(await send('pairLiaison', branches, HEAD)).toMatchObject({
      ...{ kind: 'BRANCH', liaison: null, unitBranch: '区工信局支部', firmBranch: '机械厂支部' },
    });
    expect(await send('pairLiaison', branches, HEAD)).toMatchObject({ code: 'PAIRING_EXISTS' });
    const together = visit(firm, { purpose: 'BRANCH_ACTIVITY', topic: '主题党日' });
    expect(await send('recordVisit', together, account('UNIT_HANDLER'))).toMatchObject({
      visits: [{ purpose: 'BRANCH_ACTIVITY', liaison: null }],
    });
    expect(await send('recordVisit', together, account('UNIT_HANDLER', TOWN))).toMatchObject({
      code: 'NOT_RESPONSIBLE',
    });
  });
});

describe('a file', () => {
  it('is changed where it is told so, and only there', async () => {
    const firm = await aFirm();
    const input = { enterpriseId: firm, name: '远航贸易有限公司', size: 'MICRO', place: ' 东湖街道 ' };
    const asker = account('UNIT_HANDLER');
    expect(await send('updateEnterprise', input, asker)).toMatchObject({
      ...{ name: '远航贸易有限公司', size: 'MICRO', place: '东湖街道', creditCode: creditCode(firms) },
    });
    const cleared = { enterpriseId: firm, place: null, contactName: '赵强' };
    expect(await send('updateEnterprise', cleared, asker)).toMatchObject({ size: 'MICRO', place: null });
    const kept = await running.records.enterprises.find(firm);
    expect(kept?.personal).toEqual({ name: '赵强', phone: null });
    const taken = { enterpriseId: firm, creditCode: creditCode(1) };
    expect(await send('updateEnterprise', taken, asker)).toMatchObject({ code: 'DUPLICATE_ENTERPRISE' });
    expect(await send('updateEnterprise', input, account('UNIT_HANDLER', TOWN))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('explains its code in the language asked for', async () => {
    const old = { name: '老厂', creditCode: '110108000000017', unitId: BUREAU };
    expect(await send('registerEnterprise', old, FILER, 'zh-CN')).toMatchObject({
      registrationNumberParts: { checkDigitFits: false },
      codeExplained: expect.arrayContaining(['第15位 校验码：7，与前14位不符，请核对']) as string[],
    });
  });
});

it('every wrong code is refused by its code, at each position and in full-width digits, and leaves no row', async () => {
  const sound = creditCode(777);
  const tables = ['enterprise', 'history', 'outbox', 'command_key'];
  const counts = () =>
    Promise.all(
      tables.map(async (table) => {
        const rows = await running.records.dataSource.query<[{ count: string }]>(
          `SELECT COUNT(*) AS count FROM ${table}`,
        );
        return Number(rows[0].count);
      }),
    );
  const before = await counts();
  for (let place = 0; place < 18; place += 1) {
    const other = sound[place] === '8' ? '3' : '8';
    const wide = String.fromCodePoint((sound.codePointAt(place) ?? 0) + 0xfee0);
    for (const character of [other, wide, 'O', '']) {
      const wrong = sound.slice(0, place) + character + sound.slice(place + 1);
      const answer = await send(
        'registerEnterprise',
        { name: '甲厂', creditCode: wrong, unitId: BUREAU },
        FILER,
      );
      expect([wrong, answer['code']]).toEqual([wrong, 'CREDIT_CODE_INVALID']);
    }
  }
  expect(await counts()).toEqual(before);
});

import { HOUSING_BUREAU } from './builders';
import { commandsOn, faultOf, form, type Shown } from './support/commands';
import { clerk, water } from './support/people';
import { runningService, type RunningTest } from './support/running';
import { rowCounts } from './support/written';

let running: RunningTest;
let commands: ReturnType<typeof commandsOn>;
let petitionId: string;
beforeAll(async () => {
  running = await runningService();
  commands = commandsOn(running);
  petitionId = String((await commands.register())['id']);
  const on = commands.on(petitionId);
  await on('transferPetition', { asker: clerk }, { toUnitId: '00000000-0000-7000-8000-000000000003' });
  await on('acceptTransfer', { asker: water });
  await on('acceptPetition', { asker: water });
});
afterAll(() => running.end());

const MEGABYTE = '水'.repeat(350_000);
const people = (count: number, representative: boolean): Shown[] =>
  Array.from({ length: count }, (_, index) => ({ name: `代表${index}`, representative }));

/** A wrong part of a registration, and the field that must be named. */
const WRONG_FORMS: readonly (readonly [string, Shown, string])[] = [
  ['a day in the future', { receivedAt: '2026-04-14' }, 'input.receivedAt'],
  ['a day before 1949', { receivedAt: '1948-12-31' }, 'input.receivedAt'],
  ['a day that doesn’t exist', { receivedAt: '2026-02-30' }, 'input.receivedAt'],
  ['a day written otherwise', { receivedAt: '13.04.2026' }, 'input.receivedAt'],
  ['a number for a day', { receivedAt: 20260413 }, 'input.receivedAt'],
  ['a subject of 1 MB', { subject: MEGABYTE }, 'input.subject'],
  ['an empty text', { text: '' }, 'input.text'],
  ['a text of blanks', { text: ' \u3000\t' }, 'input.text'],
  ['a text of 1 MB', { text: MEGABYTE }, 'input.text'],
  ['a text with a control character', { text: '供水\u0000' }, 'input.text'],
  ['a text with half a character', { text: '供水\ud842' }, 'input.text'],
  ['an unknown channel', { channel: 'PIGEON' }, 'input.channel'],
  ['a channel of 1 MB', { channel: MEGABYTE }, 'input.channel'],
  ['a channel with the marks that part an error message', { channel: 'a; at "b"; c' }, 'input.channel'],
  ['a channel in small letters', { channel: 'visit' }, 'input.channel'],
  ['an unknown purpose', { purpose: 'COMPLAINT' }, 'input.purpose'],
  ['nobody', { attendance: 0 }, 'input.attendance'],
  ['fewer than nobody', { attendance: -3 }, 'input.attendance'],
  ['one and a half people', { attendance: 1.5 }, 'input.attendance'],
  ['more people than there are', { attendance: 9_999_999_999 }, 'input.attendance'],
  ['six representatives', { attendance: 6, petitioners: people(6, true) }, 'input.petitioners'],
  ['twenty-one names', { attendance: 21, petitioners: people(21, false) }, 'input.petitioners'],
  ['a name with a direction mark', { petitioners: [{ name: '王\u202e五' }] }, 'input.petitioners.0.name'],
  ['a name of 1 MB', { petitioners: [{ name: '甲' }, { name: MEGABYTE }] }, 'input.petitioners.1.name'],
  ['a phone number of 1 MB', { petitioners: [{ name: '甲', phone: MEGABYTE }] }, 'input.petitioners.0.phone'],
  ['more demands than twenty', { demands: Array.from({ length: 21 }, () => '退款') }, 'input.demands'],
  ['a demand of 1 MB', { demands: ['退款', MEGABYTE] }, 'input.demands.1'],
  ['a place of 1 MB', { place: MEGABYTE }, 'input.place'],
  ['a key of 1 MB', { idempotencyKey: MEGABYTE }, 'input.idempotencyKey'],
  ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey'],
];

it.each(WRONG_FORMS)(
  'a registration with %s is bad input, names the field and writes nothing',
  async (_what, part, field) => {
    const before = await rowCounts(running.records);
    const answer = await commands.send('registerPetition', form(part), { asker: clerk });
    expect(faultOf(answer)).toEqual(['BAD_USER_INPUT', field]);
    const { message, extensions } = answer.errors[0] ?? { message: '', extensions: {} };
    expect(extensions['reason']).toMatch(/\S/);
    expect(message.length).toBeLessThan(500);
    expect(await rowCounts(running.records)).toEqual(before);
  },
);

it('a registration without what is needed, or with what isn’t known, is bad input and names it', async () => {
  const { text: _left, ...without } = form();
  const missing = await commands.send('registerPetition', without, { asker: clerk });
  expect(missing.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(missing.errors[0]?.message).toContain('text');
  const more = await commands.send('registerPetition', form({ colour: 'red' }), { asker: clerk });
  expect(more.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect(more.errors[0]?.message).toContain('colour');
});

/** Unusual, and all right: it comes back as it was given. */
const UNUSUAL: readonly (readonly [string, Shown])[] = [
  ['emoji', { subject: '供水😡💧👨‍👩‍👧‍👦', text: '😀'.repeat(20_000) }],
  ['rare characters of Ext. B', { subject: '𠮷田𡈽地纠纷', text: '𠀀𪚥𫝀' }],
  ['right-to-left marks in a text', { subject: '合同\u200f争议', text: 'שלום \u202bעולם\u202c 供水' }],
  ['line breaks and tabs', { subject: '供水', text: '一、\n二、\t三、\r\n' }],
  ['the longest subject', { subject: '𠮷'.repeat(200) }],
  ['markup and quotes', { subject: `<b>"'; DROP TABLE petition; --`, text: '%_\\ ${x} {{y}}' }],
  ['half a million people', { attendance: 500_000 }],
];

it.each(UNUSUAL)('%s come back unchanged, at once and when read again', async (_what, part) => {
  const registered = await commands.register(part);
  expect(registered).toMatchObject(part);
  expect(await commands.petition(String(registered['id']), { asker: clerk })).toMatchObject(part);
});

it('five representatives and names beyond the basic plane are taken, masked by whole characters', async () => {
  const petitioners = [...people(4, true), { name: '𠮷国强', phone: '13800001402', representative: true }];
  const registered = await commands.register({ attendance: 30, petitioners });
  expect(registered['representatives']).toHaveLength(5);
  expect((registered['petitioners'] as Shown[])[4]).toEqual({
    name: '𠮷**',
    phone: '138****1402',
    representative: true,
  });
});

it('the day of receipt is Shanghai’s: from midnight there it is today, whatever the day in UTC', async () => {
  running.clock.to('2026-04-13');
  running.clock.onBy({ minutes: 13 * 60 + 59 });
  const tomorrow = form({ receivedAt: '2026-04-14' });
  expect(faultOf(await commands.send('registerPetition', tomorrow, { asker: clerk }))).toEqual([
    'BAD_USER_INPUT',
    'input.receivedAt',
  ]);
  running.clock.onBy({ minutes: 1 });
  expect((await commands.send('registerPetition', tomorrow, { asker: clerk })).errors).toEqual([]);
  running.clock.to('2026-04-13');
});

const LATE_DAY = '2200-01-01';

/** Wrong inputs of commands on a petition in the water bureau's handling. */
const WRONG_COMMANDS: readonly (readonly [string, string, Shown, string])[] = [
  ['no id', 'acceptPetition', { petitionId: 'XF-2026-000123' }, 'input.petitionId'],
  ['an empty id', 'acceptPetition', { petitionId: '' }, 'input.petitionId'],
  ['an id of 1 MB', 'acceptPetition', { petitionId: 'a'.repeat(1_000_000) }, 'input.petitionId'],
  ['no unit', 'transferPetition', { toUnitId: '水务局', kind: 'TRANSFER', reason: '' }, 'input.toUnitId'],
  [
    'an unknown kind',
    'transferPetition',
    { toUnitId: HOUSING_BUREAU.id, kind: 'LEND', reason: '' },
    'input.kind',
  ],
  [
    'a reason of 1 MB',
    'transferPetition',
    { toUnitId: HOUSING_BUREAU.id, kind: 'TRANSFER', reason: MEGABYTE },
    'input.reason',
  ],
  ['reasons of 1 MB', 'objectToTransfer', { reasons: MEGABYTE }, 'input.reasons'],
  ['a reason of 1 MB', 'decideObjection', { agreed: false, reason: MEGABYTE }, 'input.reason'],
  ['an unknown way', 'notifyPetitioner', { on: '2026-04-13', how: 'BY_DRONE' }, 'input.how'],
  ['no day', 'notifyPetitioner', { on: 'today', how: 'POST' }, 'input.on'],
  ['an empty demand', 'addDemand', { text: ' ' }, 'input.text'],
  ['a demand of 1 MB', 'addDemand', { text: MEGABYTE }, 'input.text'],
  ['no parent', 'addDemand', { text: '退费', parentId: '1' }, 'input.parentId'],
  ['no demand', 'assessDemand', { demandId: '1', merit: 'PARTLY', hardship: false }, 'input.demandId'],
  ['an unknown merit', 'assessDemand', { demandId: '1', merit: 'MALICIOUS', hardship: false }, 'input.merit'],
  ['no days', 'requestExtension', { days: 0, reason: '情况复杂' }, 'input.days'],
  ['days before today', 'requestExtension', { days: -1, reason: '情况复杂' }, 'input.days'],
  [
    '51 provisions',
    'issueOpinion',
    { claim: '', facts: '', reasons: '', outcome: 'SUPPORT', legalBasis: Array(51).fill('法') },
    'input.legalBasis',
  ],
  [
    'a provision of 1 MB',
    'issueOpinion',
    { claim: '', facts: '', reasons: '', outcome: 'SUPPORT', legalBasis: ['法', MEGABYTE] },
    'input.legalBasis.1',
  ],
  [
    'an unknown outcome',
    'issueOpinion',
    { claim: '', facts: '', reasons: '', outcome: 'WON', legalBasis: [] },
    'input.outcome',
  ],
  ['an answer of 1 MB', 'answerSuggestion', { text: MEGABYTE, adopted: 'ADOPTED' }, 'input.text'],
  [
    'a proof of 1 MB',
    'deliverOpinion',
    { how: 'POST', deliveredOn: '2026-04-13', proof: MEGABYTE },
    'input.proof',
  ],
  ['a day before 1949', 'approveExtension', { noticeOn: '1948-12-31' }, 'input.noticeOn'],
  ['an unknown purpose', 'setPurpose', { purpose: 'OTHER' }, 'input.purpose'],
];

it.each(WRONG_COMMANDS)(
  '%s: %s is bad input, names the field and writes nothing',
  async (_what, name, input, field) => {
    const before = await rowCounts(running.records);
    const answer = await commands.send(name, { petitionId, ...input }, { asker: water });
    expect(faultOf(answer)).toEqual(['BAD_USER_INPUT', field]);
    expect(answer.errors[0]?.extensions['reason']).toMatch(/\S/);
    expect(await rowCounts(running.records)).toEqual(before);
  },
);

it('a day in the future that a step states is refused by its rule, and writes nothing', async () => {
  const on = commands.on(petitionId);
  expect(await on('notifyPetitioner', { asker: water }, { on: LATE_DAY })).toMatchObject({
    code: 'DATE_NOT_POSSIBLE',
  });
});

it('grades lie between 1 and 5', async () => {
  const caseToken = await commands.open(await commands.register());
  for (const grade of [0, 6, -1, 2_147_483_647]) {
    const answer = await commands.send(
      'ratePetition',
      { petitionId, of: 'HANDLING_UNIT', grade },
      { caseToken },
    );
    expect(faultOf(answer)).toEqual(['BAD_USER_INPUT', 'input.grade']);
  }
});

/** Wrong questions. */
const WRONG_QUERIES: readonly (readonly [string, string, string])[] = [
  ['no id', '{ petition(id: "1") { id } }', 'id'],
  ['no number', '{ petition(number: "123") { id } }', 'number'],
  ['neither', '{ petition { id } }', 'id'],
  [
    'both',
    '{ petition(id: "00000000-0000-7000-8000-000000000001", number: "XF-2026-000123") { id } }',
    'number',
  ],
  ['no unit', '{ petitions(filter: { heldBy: "x" }) { totalCount } }', 'filter.heldBy'],
  ['an empty subject', '{ petitions(filter: { subject: "" }) { totalCount } }', 'filter.subject'],
  ['a page too large', '{ petitions(first: 201) { totalCount } }', 'first'],
  ['an empty page', '{ petitions(first: 0) { totalCount } }', 'first'],
  ['two pages', '{ petitions(first: 1, last: 1) { totalCount } }', 'last'],
  ['a made-up cursor', '{ petitions(after: "abc") { totalCount } }', 'after'],
  [
    'an end before the beginning',
    '{ petitionMeasures(from: "2026-04-02", to: "2026-04-01") { answered } }',
    'to',
  ],
  [
    'no unit',
    '{ petitionMeasures(from: "2026-04-01", to: "2026-04-02", unitId: "x") { answered } }',
    'unitId',
  ],
  ['an empty name', '{ receivingUnits(name: "") { totalCount } }', 'name'],
];

it.each(WRONG_QUERIES)(
  'asking with %s is bad input and names the argument: %s',
  async (_what, query, field) => {
    expect(faultOf(await running.ask(query, {}, { asker: clerk }))).toEqual(['BAD_USER_INPUT', field]);
  },
);

it.each([
  ['no number', { number: '1', queryCode: '2222222222' }, 'input.number'],
  [
    'a number of 1 MB',
    { number: `XF-2026-${'1'.repeat(1_000_000)}`, queryCode: '2222222222' },
    'input.number',
  ],
  ['a code of 1 MB', { number: 'XF-2026-000123', queryCode: '2'.repeat(1_000_000) }, 'input.queryCode'],
])('opening a case with %s is bad input', async (_what, input, field) => {
  expect(faultOf(await commands.send('openPetition', input, {}))).toEqual(['BAD_USER_INPUT', field]);
});

it('an unknown petition is not found, and null where it is asked for', async () => {
  const unknown = '00000000-0000-7000-8000-00000000dead';
  expect(faultOf(await commands.send('acceptPetition', { petitionId: unknown }, { asker: water }))).toEqual([
    'NOT_FOUND',
  ]);
  expect(await commands.petition(unknown, { asker: clerk })).toBeNull();
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Petition { id } } }`;
  const of = [unknown, 'x', ''].map((id) => ({ __typename: 'Petition', id }));
  expect((await running.ask(entities, { of }, { asker: clerk })).data?.['_entities']).toEqual([
    null,
    null,
    null,
  ]);
});

import type { Actor } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { requestLetterV1, type RequestLetter } from '@lianxin/contracts';
import { Conflict, type CommandContext } from '@lianxin/kernel';
import { aFirm, aUnit, id } from '../../../test/support/builders';
import { LETTERS_OFFICE, POWER_BUREAU, waiting, type RequestBuilder } from '../../../test/support/requests';
import { evolveRequestAll } from '../../domain/request/evolve';
import { DEFAULT_REQUEST_RULES } from '../../domain/request/request-rules';
import type { Directory, EnterpriseRepository } from '../ports';
import { HandToPetition } from './hand-to-petition';
import type { RequestRepository, VisibleRequests } from './ports';
import { RequestDesk } from './request-desk';

const handler: Actor = {
  kind: 'ACCOUNT',
  accountId: 'handler',
  cadreId: null,
  unitId: POWER_BUREAU.id,
  grants: [{ role: 'UNIT_HANDLER', unitId: POWER_BUREAU.id }],
};
const context: CommandContext = {
  command: 'handToPetition',
  performer: { kind: 'ACCOUNT', id: 'handler', cadreId: null },
  now: new Date('2026-04-14T02:00:00Z'),
  traceparent: null,
  origin: null,
  idempotency: null,
};

/** The use case on a request that becomes the next of these each time a letter about it is sealed. */
const handing = (...worlds: readonly [RequestBuilder, ...RequestBuilder[]]) => {
  const letters: RequestLetter[] = [];
  const world = (): RequestBuilder => worlds[Math.min(letters.length, worlds.length - 1)] ?? worlds[0];
  const requests = {
    // What it throws is the promise's, as of a repository that waits for its database.
    change: (_id: string, decide: Parameters<RequestRepository['change']>[1]) =>
      Promise.resolve().then(() => {
        const state = world().build();
        const decision = decide(state);
        return decision.kind === 'rejected'
          ? decision
          : { kind: 'recorded', state: evolveRequestAll(state, decision.events), repeated: false };
      }),
    history: () => Promise.resolve(world().history),
  } as unknown as RequestRepository;
  const visible = { byIds: () => Promise.resolve([world().build()]) } as unknown as VisibleRequests;
  const directory = {
    findUnit: (unitId: string) => Promise.resolve(aUnit({ id: unitId, function: 'PETITION_OFFICE' })),
    findCadre: () => Promise.resolve(null),
    lineageOf: (unitId: string) => Promise.resolve([unitId]),
    belongingTo: (units: readonly string[]) => Promise.resolve(units),
    personOf: (cadreId: string) => Promise.resolve({ cadreIds: [cadreId], tokens: [] }),
  } as unknown as Directory;
  const { enterpriseId, ...firm } = aFirm();
  const enterprises = {
    find: () => Promise.resolve({ ...firm, id: enterpriseId }),
  } as unknown as EnterpriseRepository;
  const ruleBook = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_REQUEST_RULES };
  const desk = new RequestDesk(requests, visible, directory, ruleBook, { note: () => undefined });
  const seal = (letter: RequestLetter): Promise<string> => {
    letters.push(letter);
    return Promise.resolve('sealed');
  };
  const useCase = new HandToPetition(requests, enterprises, desk, seal, () => id(8_000 + letters.length));
  const run = () =>
    useCase.execute(
      worlds[0].build().id,
      { toUnitId: LETTERS_OFFICE.id, reason: '涉法涉诉' },
      handler,
      context,
    );
  return { run, letters };
};

it('what is sealed is a letter by the contract, with the firm, what it asked and was asked, and the steps', async () => {
  const { run, letters } = handing(waiting());
  expect(await run()).toMatchObject({ kind: 'recorded', state: { status: 'WAITING' } });
  expect(letters.map((letter) => requestLetterV1.parse(letter))).toEqual(letters);
  expect(letters).toMatchObject([
    {
      firm: { name: '晨光精密机械有限公司', address: '东湖街道' },
      contact: { name: '李敏', phone: '13800001234' },
      questions: [{ question: '请补充用电负荷清单', answer: null }],
      steps: [
        { label: { 'zh-CN': '提交' } },
        { label: { 'zh-CN': '分类' } },
        { label: { 'zh-CN': '派单' } },
        { label: { 'zh-CN': '接单' } },
        { label: { 'zh-CN': '请企业补正' } },
      ],
    },
  ]);
});

it('where the firm answered between the look and the lock, the letter is sealed anew', async () => {
  const { run, letters } = handing(waiting(), waiting().answered());
  expect(await run()).toMatchObject({ kind: 'recorded', state: { status: 'WORKING' } });
  expect(letters.map(({ questions }) => questions[0]?.answer)).toEqual([null, '清单已附']);
});

it('a request that changes all the time is a conflict after three letters', async () => {
  const asked = waiting();
  const [answered, contacted] = [asked.answered(), asked.answered().delivered()];
  const { run, letters } = handing(asked, answered, contacted, contacted.rated(1));
  await expect(run()).rejects.toBeInstanceOf(Conflict);
  expect(letters).toHaveLength(3);
});

import { handedOver, registered } from '../../support/hand-over-story';
import { untilWhole, without, type Part } from '../../support/outage';
import { accountOf, ask, codesOf, unitNamed, type Answer, type Shown } from '../../support/product';
import { firm } from '../../support/request-story';
import { ownName } from '../../support/story';

const account = 'office-head';
const OF_EACH = `{ units(first: 1) { totalCount } petitions(first: 1) { totalCount }
  enterprises(first: 1) { totalCount } }`;

/** One query over all services, with fields that lead from each to another. */
const JOINED = `query ($cadre: ID!, $unit: ID!, $petition: ID!, $firm: ID!) {
  cadre(id: $cadre) { name unit { name } openPetitions { totalCount } }
  unit(id: $unit) { name petitions { totalCount } petitionClocks { kind } }
  petition(id: $petition) { number firstResponsible { unit { name } } origin { requestNumber } }
  enterprise(id: $firm) { name filedBy { name } } }`;

const asked: Shown = { cadre: accountOf('clerk').cadreId, unit: unitNamed('示范区信访局') };
beforeAll(async () => {
  const subject = ownName('厂区停水');
  asked['firm'] = (await firm())['id'];
  await handedOver(asked['firm'], subject);
  asked['petition'] = (await registered(subject))['id'];
});
afterEach(() => untilWhole(OF_EACH, account));

const askAll = (): Promise<Answer> => ask(JOINED, asked, { account });

const aText = expect.any(String) as unknown;
const aPage = expect.objectContaining({ totalCount: expect.any(Number) as unknown }) as unknown;
const WHOLE = {
  cadre: { name: '桥听雨', unit: { name: '示范区信访局' }, openPetitions: aPage },
  unit: { name: '示范区信访局', petitions: aPage, petitionClocks: expect.any(Array) as unknown },
  petition: {
    number: aText,
    firstResponsible: { unit: { name: '示范区信访局' } },
    origin: { requestNumber: aText },
  },
  enterprise: { name: aText, filedBy: { name: '示范区人力资源和社会保障局' } },
};

it('everything up, everything is answered', async () => {
  const { status, data, errors } = await askAll();
  expect([status, errors, data]).toEqual([200, [], WHOLE]);
});

it.each<[Part, string, object]>([
  [
    'petition',
    'cadres, units and firms',
    {
      cadre: { ...WHOLE.cadre, openPetitions: null },
      unit: { ...WHOLE.unit, petitions: null, petitionClocks: null },
      petition: null,
    },
  ],
  ['enterprise', 'cadres, units and petitions', { enterprise: null }],
  [
    'cadre',
    'petitions and firms, without the names that it keeps,',
    {
      cadre: null,
      unit: null,
      petition: { ...WHOLE.petition, firstResponsible: { unit: null } },
      enterprise: { ...WHOLE.enterprise, filedBy: null },
    },
  ],
])('without the %s service %s stay readable', async (part, _, changes) => {
  const answer = await without(part, askAll);
  expect(answer.data).toEqual({ ...WHOLE, ...changes });
  expect(new Set(codesOf(answer))).toEqual(new Set(['UNAVAILABLE']));
});

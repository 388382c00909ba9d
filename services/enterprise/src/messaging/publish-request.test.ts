import { catalogue } from '@lianxin/contracts';
import { evolveRequest } from '../domain/request/evolve';
import type { ServiceRequest } from '../domain/request/service-request';
import {
  complaint,
  delivered,
  offered,
  ratedBadly,
  waiting,
  working,
  type RequestBuilder,
} from '../../test/support/requests';
import { publishRequest } from './publish-request';

/** What others were told, event by event as each was recorded. */
const toldOf = ({ history }: RequestBuilder) => {
  let state: ServiceRequest | null = null;
  return history.flatMap((event) => {
    const told = publishRequest(state, [event]);
    state = evolveRequest(state, event);
    return told;
  });
};

const WAYS: readonly RequestBuilder[] = [
  ratedBadly().called().reopened().delivered().rated(4).closed(),
  waiting().answered().withdrawn(),
  working().handed().confirmed().returned(),
  offered().objectedTo().objectionDecided(false).afterSilence(40),
  offered().afterSilence(40),
  complaint(),
];

it.each(WAYS.map((way) => [way.build().status, way] as const))(
  'what is told on the way to %s is what the contracts say, and names nobody and no text',
  (_status, way) => {
    const told = toldOf(way);
    for (const { type, data } of told) expect(catalogue[type].parse(data)).toEqual(data);
    expect(JSON.stringify(told)).not.toMatch(/李敏|138|变压器|增容|QF-/);
  },
);

it('who complains isn’t told', () => {
  expect(toldOf(complaint())[0]).toMatchObject({ data: { enterpriseId: null } });
});

it('a rating is told as final once none can follow', () => {
  const ratings = toldOf(ratedBadly().reopened().delivered().rated(1)).filter(
    ({ type }) => type === 'request.rated.v1',
  );
  expect(ratings).toMatchObject([{ data: { grade: 1, final: false } }, { data: { grade: 1, final: true } }]);
  const good = toldOf(delivered().rated(3)).at(-1);
  expect(good).toMatchObject({ type: 'request.rated.v1', data: { final: true, refused: false } });
});

it('a takeover by silence is told as one, with the day by which the request is to be solved', () => {
  const told = toldOf(offered().afterSilence(8));
  expect(told).toContainEqual(
    expect.objectContaining({
      type: 'request.responsibility-accepted.v1',
      data: expect.objectContaining({ how: 'DEEMED', since: '2026-04-21' }) as unknown,
    }),
  );
  expect(told).toContainEqual(
    expect.objectContaining({
      type: 'request.accepted.v1',
      data: expect.objectContaining({ handlerId: null, solveBy: '2026-05-07' }) as unknown,
    }),
  );
});

/** What is told of a request that is there at once with its whole history. */
const toldAtOnce = ({ history }: RequestBuilder) => {
  const told = publishRequest(null, history);
  for (const { type, data } of told) expect(catalogue[type].parse(data)).toEqual(data);
  expect(JSON.stringify(told)).not.toMatch(/李敏|138|变压器|增容|QF-/);
  return told;
};
const typesOf = (told: ReturnType<typeof toldAtOnce>) => told.map(({ type }) => type);

it('a request with a whole history is told as it stands, with the final rating and not the one before', () => {
  const told = toldAtOnce(ratedBadly().called().reopened().delivered().rated(4).closed());
  expect(typesOf(told)).toEqual(['request.submitted.v1', 'request.rated.v1', 'request.ended.v1']);
  expect(told).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ grade: 4, final: true }) as unknown }),
  );
});

it('who answers for it now is told from the first, and by when it is to be solved', () => {
  const [submitted, accepted] = toldAtOnce(working());
  expect(accepted?.type).toBe('request.accepted.v1');
  expect(submitted).toMatchObject({
    data: { responsible: { unitId: (accepted?.data as { unitId: string }).unitId } },
  });
});

it('what is delivered and not ended is told as delivered; what was withdrawn as ended', () => {
  expect(typesOf(toldAtOnce(delivered()))).toEqual(['request.submitted.v1', 'request.delivered.v1']);
  expect(typesOf(toldAtOnce(waiting().answered().withdrawn()))).toEqual([
    'request.submitted.v1',
    'request.ended.v1',
  ]);
});

it('a hand-over is told as long as the petition service hasn’t answered it', () => {
  expect(typesOf(toldAtOnce(working().handed()))).toContain('request.handed-over.v1');
  expect(typesOf(toldAtOnce(working().handed().confirmed()))).toEqual([
    'request.submitted.v1',
    'request.ended.v1',
  ]);
});

it('a complaint’s author isn’t told with its whole history either', () => {
  expect(toldAtOnce(complaint().triaged())[0]).toMatchObject({ data: { enterpriseId: null } });
});

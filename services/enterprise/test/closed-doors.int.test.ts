import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '@lianxin/access';
import { knockEverywhere } from '@lianxin/testing';
import { SERVICE_CENTRE } from './support/requests';
import { liaison, requestStory, type RequestStory } from './support/request-story';

const PRINTED = readFileSync(resolve(__dirname, '../schema.graphql'), 'utf8');

let story: RequestStory;
let ids: { readonly any: string } & Readonly<Record<string, string>>;
beforeAll(async () => {
  story = await requestStory();
  const requestId = String((await story.submit())['id']);
  ids = {
    ...{ requestId, serviceRequest: requestId, enterprise: story.enterpriseId },
    ...{ enterpriseId: story.enterpriseId, unitId: SERVICE_CENTRE.id, any: requestId },
  };
});
afterAll(() => story.running.end());

/** Signed in, but nobody granted him anything, and no cadre stands behind him. */
const nobody: Actor = { kind: 'ACCOUNT', accountId: 'nobody', cadreId: null, unitId: null, grants: [] };

/** What is answered without any role, and why. */
const OPEN: Readonly<Record<string, string>> = {
  'entity Cadre':
    'repeats the id that was asked for; what this service adds to it is closed by its own fields',
  'entity Unit':
    'repeats the id that was asked for; what this service adds to it is closed by its own fields',
  'mutation endRequestSession': 'ends the session whose token was sent, and says whether there was one',
};
const openOf = async (claims: object) =>
  (await knockEverywhere(PRINTED, story.running.ask, claims, ids))
    .filter(({ told }) => told)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();

it('an account without roles gets nothing at any door, and changes nothing', async () => {
  const before = await story.rows();
  expect(await openOf({ asker: nobody })).toEqual(Object.keys(OPEN));
  expect(await story.rows()).toEqual(before);
});

it('what this service adds to units and cadres is closed to it as well', async () => {
  const of = [
    { __typename: 'Unit', id: SERVICE_CENTRE.id },
    { __typename: 'Cadre', id: liaison.cadreId },
  ];
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Unit { requests { totalCount } requestClocks { kind } } ... on Cadre { openRequests { totalCount } } } }`;
  expect(await story.ask(query, { of }, nobody)).toEqual({
    _entities: [{ requests: { totalCount: 0 }, requestClocks: [] }, { openRequests: { totalCount: 0 } }],
  });
});

it('the doors are real: a liaison is told something at those of firms and requests', async () => {
  const told = await openOf({ asker: liaison });
  expect(told).toEqual(
    expect.arrayContaining([
      ...['entity Enterprise', 'entity ServiceRequest', 'query enterprise', 'query enterprises'],
      ...['query myRequests', 'query serviceRequest', 'query serviceRequests'],
    ]),
  );
});

it('nobody who isn’t signed in gets anything either', async () => {
  expect(await openOf({})).toEqual(Object.keys(OPEN));
});

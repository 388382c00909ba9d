import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Actor } from '@lianxin/access';
import { knockEverywhere } from '@lianxin/testing';
import { commandsOn, officer, TOP } from './support/commands';
import { recorded } from './support/pairing-commands';
import { rowCounts } from './support/records';
import { runningService, type RunningTest } from './support/running';

const PRINTED = readFileSync(resolve(__dirname, '../schema.graphql'), 'utf8');

let running: RunningTest;
let cadreId: string;
beforeAll(async () => {
  running = await runningService();
  cadreId = recorded(await commandsOn(running.records).addCadre()).id;
});
afterAll(() => running.end());

/** Signed in, but nobody granted him anything, and no cadre stands behind him. */
const nobody: Actor = { kind: 'ACCOUNT', accountId: 'nobody', cadreId: null, unitId: null, grants: [] };
const ids = () => ({ cadreId, cadre: cadreId, recruitId: cadreId, any: TOP });

/** What an account without roles is told all the same, and why. */
const OPEN: Readonly<Record<string, string>> = {
  'query me': 'who he is himself, so that a client can say that nobody granted him anything',
  'mutation saveView': 'his own settings, at most 30, which nobody else reads',
  'mutation removeView': 'the same',
};

it('an account without roles gets nothing at any door, and changes nothing', async () => {
  const before = await rowCounts(running.records);
  const doors = await knockEverywhere(PRINTED, running.ask, { asker: nobody }, ids());
  expect(doors.filter(({ told }) => told).map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    Object.keys(OPEN),
  );
  expect((await rowCounts(running.records))['history']).toBe(before['history']);
});

it('the doors are real: an officer is told something at those of units and cadres', async () => {
  const doors = await knockEverywhere(PRINTED, running.ask, { asker: officer }, ids());
  const told = doors.filter((door) => door.told).map(({ name }) => name);
  expect(told).toEqual(expect.arrayContaining(['cadre', 'cadres', 'unit', 'units', 'Unit', 'Cadre']));
});

it('nobody who isn’t signed in gets anything either', async () => {
  const doors = await knockEverywhere(PRINTED, running.ask, {}, ids());
  expect(doors.filter(({ told }) => told)).toEqual([]);
});

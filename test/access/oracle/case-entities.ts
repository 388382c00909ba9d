import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { Ref } from './cedar';
import { ref, refs, type Entities } from './cedar-entities';
import type { FirmFacts, PairingFacts, PetitionFacts, RequestFacts } from './cases';
import { samePersonsIn, type CadreFact, type World } from './world';

/** A thing as Cedar is asked of it. */
export interface Thing {
  readonly self: Ref;
  readonly entities: readonly EntityJson[];
}

/** The units that answer for a request now or are offered it. */
export const handlingOf = ({
  answering,
  offeredTo,
}: Pick<RequestFacts, 'answering' | 'offeredTo'>): string[] => [
  ...new Set([answering, ...(offeredTo === null ? [] : [offeredTo])]),
];

/** The units that answer or answered for a case or are offered it. */
export const involvedIn = (facts: Pick<PetitionFacts, 'answering' | 'offeredTo' | 'before'>): string[] => [
  ...new Set([facts.answering, ...facts.before, ...(facts.offeredTo === null ? [] : [facts.offeredTo])]),
];

/** Every account of a person who declared an interest, under whichever of his cadres. */
const accountsOf = (world: World, cadres: readonly string[]): string[] => {
  const barred = samePersonsIn(world)(cadres);
  return world.accounts
    .filter(({ cadreId }) => cadreId !== null && barred.includes(cadreId))
    .map(({ accountId }) => accountId);
};

const tokensOf = (world: World, ids: readonly string[]): string[] =>
  world.cadres.flatMap(({ id, personToken }) =>
    ids.includes(id) && personToken !== null ? [personToken] : [],
  );

/** A petition, told to Cedar. */
export const petitionThing = (entities: Entities, world: World, facts: PetitionFacts): Thing => {
  const self = { type: 'Petition', id: facts.id };
  const involved = [...new Set([...involvedIn(facts), facts.office, ...facts.told])];
  return {
    self,
    entities: entities.thing(self, involved, {
      purpose: facts.purpose ?? 'UNSORTED',
      answering: ref('Unit', facts.answering),
      office: ref('Unit', facts.office),
      circle: refs('Unit', facts.circle),
      sharedWith: refs('Unit', facts.sharedWith),
      accused: refs('Cadre', facts.accusedCadres),
      colleaguesOfAccused: refs('Colleagues', facts.accusedCadres),
      accusedWork: refs('Work', facts.accusedUnits),
      recused: refs('Account', accountsOf(world, facts.recused)),
      persons: refs('Person', [...facts.persons, ...tokensOf(world, facts.accusedCadres)]),
    }),
  };
};

/** A firm, told to Cedar; `serving` are the units that are paired with it or answer for a request of it. */
export const firmThing = (
  entities: Entities,
  world: World,
  facts: FirmFacts,
  serving: readonly string[],
): Thing => {
  const self = { type: 'Firm', id: facts.id };
  return {
    self,
    entities: entities.thing(self, [], {
      serving: refs('Unit', serving),
      recused: refs('Account', accountsOf(world, facts.recused)),
      persons: refs('Person', facts.persons),
    }),
  };
};

/** A firm's request, told to Cedar together with its firm. */
export const requestThing = (entities: Entities, world: World, facts: RequestFacts): Thing => {
  const self = { type: 'Request', id: facts.id };
  const firm = firmThing(entities, world, facts.firm, []);
  return {
    self,
    entities: [
      ...entities.thing(self, involvedIn(facts), {
        complaint: facts.complaint,
        answering: ref('Unit', facts.answering),
        handling: refs('Unit', handlingOf(facts)),
        complainedOf: refs('Work', facts.complainedOf === null ? [] : [facts.complainedOf]),
        firm: ref('Firm', facts.firm.id),
      }),
      ...firm.entities,
    ],
  };
};

/** A cadre's file, told to Cedar. */
export const cadreThing = (entities: Entities, facts: CadreFact): Thing => {
  const self = { type: 'Cadre', id: facts.id };
  return { self, entities: entities.thing(self, [facts.unitId], {}) };
};

/** A pairing, told to Cedar. */
export const pairingThing = (entities: Entities, facts: PairingFacts): Thing => {
  const self = { type: 'Pairing', id: facts.id };
  return {
    self,
    entities: entities.thing(self, [facts.unitId], {
      recruit: ref('Cadre', facts.recruit),
      mentors: refs('Cadre', facts.mentors),
    }),
  };
};

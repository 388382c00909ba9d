import type { ContractEvent } from '@lianxin/contracts';
import { latestTenure, type Cadre } from '../domain/cadre';
import type { CadreEvent } from '../domain/cadre-event';
import { evolveCadre } from '../domain/evolve-cadre';

/** Makes the keyed person token of an ID number in its canonical form. */
export type TokenOf = (idNumber: string) => string;

/**
 * The whole set of a cadre's kin, those who are kin no longer included. A kinsman whose ID number isn't known has no token,
 * and is found by nobody who compares tokens.
 */
const kinshipOf = ({ id, personal }: Cadre, tokenOf: TokenOf): ContractEvent => {
  const numbers = Object.values(personal.kin ?? {}).map(({ idNumber }) => idNumber);
  const kinTokens = numbers.filter((number) => number !== null).map(tokenOf);
  const personToken = personal.idNumber === null ? null : tokenOf(personal.idNumber);
  return {
    type: 'cadre.kinship-changed.v1',
    data: { cadreId: id, personToken, kinTokens: [...new Set(kinTokens)].sort() },
  };
};

/** What a change of the unit tells: nothing where he belongs to the same one as before. */
const unitChange = (before: Cadre, after: Cadre): readonly ContractEvent[] => {
  const [from, to] = [latestTenure(before), latestTenure(after)];
  if (from.unitId === to.unitId) return [];
  const data = { cadreId: after.id, fromUnitId: from.unitId, toUnitId: to.unitId, on: to.from };
  return [{ type: 'cadre.transferred.v1', data }];
};

const published = (
  before: Cadre | null,
  event: CadreEvent,
  after: Cadre,
  tokenOf: TokenOf,
): readonly ContractEvent[] => {
  const cadreId = after.id;
  const { unitId } = latestTenure(after);
  switch (event.type) {
    case 'cadre.added': {
      const { name, tier, from } = event;
      const joined: ContractEvent = { type: 'cadre.joined.v1', data: { cadreId, unitId, name, tier, from } };
      // As which person others know him, from the first day: a case of his own must be closed to him before he sees it.
      return after.personal.idNumber === null ? [joined] : [joined, kinshipOf(after, tokenOf)];
    }
    case 'cadre.transferred':
    case 'cadre.record-corrected':
      return before === null ? [] : unitChange(before, after);
    case 'cadre.suspended':
      return [{ type: 'cadre.suspended.v1', data: { cadreId, unitId, from: event.from } }];
    case 'cadre.reinstated':
      return [{ type: 'cadre.reinstated.v1', data: { cadreId, unitId, from: event.from } }];
    case 'cadre.service-ended':
      return [{ type: 'cadre.left.v1', data: { cadreId, unitId, on: event.on } }];
    case 'cadre.kinship-registered':
      return [kinshipOf(after, tokenOf)];
    case 'cadre.post-changed':
    case 'cadre.rank-changed':
    case 'cadre.departure-announced':
    case 'cadre.probation-extended':
    case 'cadre.probation-decided':
      return [];
  }
};

/**
 * What other services may know of a cadre's change: official name, tier, unit, and kin as keyed tokens; never an ID number
 * or a phone.
 */
export const publishCadre =
  (tokenOf: TokenOf) =>
  (before: Cadre | null, events: readonly CadreEvent[]): readonly ContractEvent[] => {
    let state = before;
    return events.flatMap((event) => {
      const earlier = state;
      state = evolveCadre(state, event);
      return published(earlier, event, state, tokenOf);
    });
  };

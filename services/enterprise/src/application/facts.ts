import type { Facts } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import type { InterestsIn } from '../domain/conflict';
import type { LiaisonPairing } from '../domain/liaison';
import { holderOf, isComplaint, type ServiceRequest } from '../domain/request/service-request';
import { handlingUnitsOf, involvedUnitsOf } from '../domain/request/visibility';
import type { EnterpriseWords } from './abilities';

type FactsOf<Kind extends keyof EnterpriseWords> = Facts<EnterpriseWords[Kind]['fact']>;
type LineageOf = FactsOf<'Request'>['lineageOf'];

/** Interests in a firm, as the rules ask for them. */
export const interestsOf = ({ persons, interests }: InterestsIn) => ({
  interested: interests.map(({ cadreId }) => cadreId),
  person: persons.flatMap(({ token }) => (token === null ? [] : [token])),
});

/** Where nobody has an interest, or where it was asked before. */
export const NO_INTERESTS: InterestsIn = { persons: [], interests: [] };

/** What the rules ask of a request. */
export const factsOfRequest = (
  request: ServiceRequest,
  firm: InterestsIn,
  lineageOf: LineageOf,
): FactsOf<'Request'> => ({
  values: {
    complaint: isComplaint(request),
    involved: involvedUnitsOf(request),
    handling: handlingUnitsOf(request),
    holder: holderOf(request),
    complainedOf: request.complainedOfAtFirst,
    ...interestsOf(firm),
  },
  lineageOf,
});

/** For rules that don't ask whose business a firm is. */
export const NOBODYS = { concerned: [], serving: [] } as const;

/** What the rules ask of a firm: the units whose business its file is, and those that serve it. */
export const factsOfFirm = (
  firm: InterestsIn,
  { concerned, serving }: { readonly concerned: readonly Uuid[]; readonly serving: readonly Uuid[] },
  lineageOf: LineageOf,
): FactsOf<'Enterprise'> => ({ values: { concerned, serving, ...interestsOf(firm) }, lineageOf });

/** What the rules ask of a pairing. */
export const factsOfLiaison = (
  { unitId, liaisonId, kind }: Pick<LiaisonPairing, 'unitId' | 'liaisonId' | 'kind'>,
  firm: InterestsIn,
  lineageOf: LineageOf,
): FactsOf<'Liaison'> => ({
  values: { unit: unitId, liaison: liaisonId, kind, ...interestsOf(firm) },
  lineageOf,
});

/** A unit with those above it, as several of them are asked for. */
export const lineagesOf = async (
  directory: { lineageOf(unitId: Uuid): Promise<readonly Uuid[]> },
  unitIds: readonly Uuid[],
): Promise<LineageOf> => {
  const asked = [...new Set(unitIds)];
  const found = await Promise.all(asked.map((unitId) => directory.lineageOf(unitId)));
  const lineages = new Map(asked.map((unitId, index) => [unitId, found[index] ?? []]));
  return (unitId) => lineages.get(unitId) ?? [];
};

/** What a unit is in the petition system, beside its kind; most units are none of these. */
export type UnitFunction =
  'PETITION_OFFICE' | 'DISCIPLINE_ORGAN' | 'POLITICAL_LEGAL_ORGAN' | 'ORGANIZATION_DEPARTMENT';

export type UnitKind =
  | 'PARTY_ORGAN'
  | 'GOVERNMENT_DEPARTMENT'
  | 'TOWNSHIP'
  | 'SUBDISTRICT'
  | 'WINDOW_SERVICE'
  | 'PUBLIC_INSTITUTION'
  | 'EXTERNAL';

/** A unit as a petition remembers it from the day it came in touch with it. */
export interface UnitOfCase {
  readonly id: string;
  readonly function: UnitFunction | null;
  readonly kind: UnitKind;
}

/** A unit as the directory knows it now; `ancestors` are ids from the parent up. */
export interface UnitFacts extends UnitOfCase {
  readonly active: boolean;
  readonly ancestors: readonly string[];
}

/** What a petition keeps of a unit. */
export const unitOfCase = ({ id, function: unitFunction, kind }: UnitOfCase): UnitOfCase => ({
  id,
  function: unitFunction,
  kind,
});

/** Whether a unit routes petitions but decides none (PR 14, 22). */
export const isPetitionOffice = (unit: UnitOfCase): boolean => unit.function === 'PETITION_OFFICE';

/** Whether an accusation may be handed to a unit: the discipline organ, or an organ outside the district (PR 22, 30). */
export const mayReceiveAccusations = (unit: UnitOfCase): boolean =>
  unit.function === 'DISCIPLINE_ORGAN' || unit.kind === 'EXTERNAL';

/** Whether a unit notifies petitioners under rules of its own (PR 23, last paragraph). */
export const notifiesByOwnRules = (unit: UnitOfCase): boolean =>
  unit.function === 'DISCIPLINE_ORGAN' || unit.function === 'POLITICAL_LEGAL_ORGAN';

import type { Petition } from '../petition';
import type { AmendedParts, PetitionAmended, PetitionCorrectionAnswered } from './events';
import type { AmendedField } from './state';

type Part = keyof AmendedParts;

const said = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const fieldsOf = (petition: Petition, parts: AmendedParts): readonly AmendedField[] =>
  (Object.keys(parts) as Part[]).map((field) => ({
    field,
    before: said(petition[field]),
    after: said(parts[field]),
  }));

/** What was taken away isn't there any more, as in what was registered without it. */
const withParts = (petition: Petition, parts: AmendedParts): Petition => {
  const { superiorUnit: unitNow, reportBackBy: dayNow, ...others } = parts;
  const { superiorUnit: unitBefore = null, reportBackBy: dayBefore = null, ...rest } = petition;
  const superiorUnit = unitNow === undefined ? unitBefore : unitNow;
  const reportBackBy = dayNow === undefined ? dayBefore : dayNow;
  return {
    ...{ ...rest, ...others },
    ...(superiorUnit === null ? {} : { superiorUnit }),
    ...(reportBackBy === null ? {} : { reportBackBy }),
  };
};

/** Petitioners as they are now; what they were before is kept, sealed. */
export const withPetitioners = (
  petition: Petition,
  { at, personal, nameAndAddressClear }: PetitionAmended | PetitionCorrectionAnswered,
): Petition => {
  if (personal === null) return { ...petition, nameAndAddressClear };
  const before = petition.personal?.petitioners ?? [];
  const earlier = [...(petition.personal?.earlier ?? []), { until: at, petitioners: before }];
  const { petitioners } = personal;
  return {
    ...petition,
    nameAndAddressClear,
    personal: { ...petition.personal, petitioners, earlier },
  };
};

/** As it was registered, but for what was corrected or added; what was said first stands beside it. */
export const amended = (petition: Petition, event: PetitionAmended): Petition => {
  const { at, by, reason, parts, personal } = event;
  const fields = fieldsOf(petition, parts);
  const amendment = { at, by, reason, fields, petitioners: personal !== null };
  return withPetitioners(
    { ...withParts(petition, parts), amendments: [...(petition.amendments ?? []), amendment] },
    event,
  );
};

import { describedEnum } from '@lianxin/subgraph';
import { MATTER_RELATIONS } from '../domain/matter/relation';
import { LIKENESS_LEVELS } from '../domain/matter/likeness';
import { CONFIDENCES } from '../domain/routing/recognise-subject';
import { ROUTE_PARTS, ROUTE_WAYS } from '../domain/routing/route-proposal';
import { SUBJECTS, subjectNamed } from '../domain/routing/subjects';

const CODES = SUBJECTS.flatMap(({ code, parts }) => [code, ...parts.map((part) => part.code)]);

const meaningOf = (code: string): string => {
  const name = subjectNamed(code);
  return name ? `${name.zh}: ${name.en}.` : code;
};

/** The built-in vocabulary of subjects, in two levels: a code of the second begins with that of the first. */
export const SubjectEnum = describedEnum(
  'PetitionSubject',
  'What a petition may be about, in two levels: HOUSING is the whole of HOUSING_PROPERTY, HOUSING_SALES and so on.',
  CODES,
  Object.fromEntries(CODES.map((code) => [code, meaningOf(code)])),
);

export const LikenessEnum = describedEnum('Likeness', 'How alike two texts are.', LIKENESS_LEVELS, {
  HIGH: 'Most of what one says that is rare stands in the other.',
  MEDIUM: 'A good part of it does.',
  LOW: 'Some of it does: perhaps the same matter.',
});

export const MatterRelationEnum = describedEnum(
  'MatterRelation',
  'What a later petition is to an earlier one.',
  MATTER_RELATIONS,
  {
    REPEAT: 'The same petitioner, once more (重复信访); it counts against nobody.',
    SAME_MATTER: 'The same matter, by somebody else.',
  },
);

export const ConfidenceEnum = describedEnum('Confidence', 'How sure a proposal is.', CONFIDENCES, {
  HIGH: 'Most of what the text says is of this subject, by several words.',
  MEDIUM: 'More of it than of anything else.',
  LOW: 'A guess.',
});

export const RoutePartEnum = describedEnum('RoutePart', 'As what a unit is proposed.', ROUTE_PARTS, {
  LEAD: 'The likeliest, or the lead where several are competent together (Art. 24).',
  ASSIST: 'Competent together with the lead.',
  ALTERNATIVE: 'Another reading of the text.',
});

export const RouteWayEnum = describedEnum('RouteWay', 'What to do.', ROUTE_WAYS, {
  TRANSFER: 'Offer it to the unit.',
  GUIDE: 'Show the visitor the way to the organ (Art. 22).',
  KEEP: 'The unit that answers for it is competent itself.',
});

import type { PetitionEvent } from './events';
import type { PetitionAccusedNamed } from './wall-events';

/** Stands where words of or about a person stood. */
export const ANONYMISED = '〔已匿名化〕';

type Texts<Value> = Extract<Value, string> extends never ? false : true;
type Within<Value> = Value extends readonly (infer Item)[] ? Item : Value;
type KeyOf<Name extends string, Value> =
  | (Texts<Value> extends true ? Name : never)
  | (Exclude<Value, string | null | undefined> extends object
      ? TextKeys<Exclude<Value, string | null | undefined>>
      : never);

/** The names of all properties of an event, however deep, that hold a text; the personal part and the clocks apart. */
type TextKeys<Value> = Value extends object
  ? {
      [Name in Exclude<keyof Value & string, 'personal' | 'clocks'>]-?: KeyOf<Name, Within<Value[Name]>>;
    }[Exclude<keyof Value & string, 'personal' | 'clocks'>]
  : never;

type Left = 'FACT' | 'WORDS';

/**
 * What is left of each text of an event. FACT: a date, a code, or an id of this product, which statistics, the ledger and the
 * chain of holders rest on. WORDS: what somebody wrote, or what leads to a person elsewhere. A property that is added to an
 * event doesn't compile until somebody has decided.
 */
const TEXTS: Readonly<Record<TextKeys<PetitionEvent>, Left>> = {
  acceptedOn: 'FACT',
  // A keyed fingerprint of a file: it would still tell two equal ones.
  address: 'WORDS',
  fileId: 'FACT',
  mediaType: 'FACT',
  agreedOn: 'FACT',
  basis: 'WORDS',
  adopted: 'FACT',
  at: 'FACT',
  bring: 'WORDS',
  cadreId: 'FACT',
  // Who is accused stays behind the wall by id: what is left must not reach him either.
  cadres: 'FACT',
  calendarVersion: 'FACT',
  ruleVersion: 'FACT',
  category: 'FACT',
  channel: 'FACT',
  circumstance: 'WORDS',
  claim: 'WORDS',
  clock: 'FACT',
  confirmedOn: 'FACT',
  consent: 'WORDS',
  consentedOn: 'FACT',
  criteria: 'FACT',
  decidedOn: 'FACT',
  deliveredOn: 'FACT',
  demandId: 'FACT',
  // It leads to the file of another organ.
  document: 'WORDS',
  dueOn: 'FACT',
  earlierId: 'FACT',
  // Leads to another petition of the same person.
  earlierNumber: 'WORDS',
  endsOn: 'FACT',
  evidence: 'WORDS',
  externalNumber: 'WORDS',
  facts: 'WORDS',
  form: 'FACT',
  from: 'FACT',
  function: 'FACT',
  ground: 'FACT',
  grounds: 'WORDS',
  handOverId: 'FACT',
  handlerId: 'FACT',
  how: 'FACT',
  id: 'FACT',
  kind: 'FACT',
  laterId: 'FACT',
  legalBasis: 'WORDS',
  merit: 'FACT',
  needs: 'FACT',
  newFacts: 'WORDS',
  note: 'WORDS',
  noticeOn: 'FACT',
  number: 'FACT',
  of: 'FACT',
  officerId: 'FACT',
  on: 'FACT',
  organ: 'WORDS',
  organUnitId: 'FACT',
  outcome: 'FACT',
  parentId: 'FACT',
  performedOn: 'FACT',
  petitionId: 'FACT',
  place: 'WORDS',
  possibleFrom: 'FACT',
  previous: 'FACT',
  proof: 'WORDS',
  purpose: 'FACT',
  reason: 'WORDS',
  reasons: 'WORDS',
  receivedOn: 'FACT',
  relation: 'FACT',
  record: 'WORDS',
  reportBackBy: 'FACT',
  requestId: 'FACT',
  requestNumber: 'WORDS',
  returnedOn: 'FACT',
  reviewId: 'FACT',
  said: 'FACT',
  route: 'FACT',
  sealed: 'WORDS',
  settled: 'FACT',
  since: 'FACT',
  stage: 'FACT',
  subject: 'WORDS',
  superiorNumber: 'WORDS',
  terms: 'WORDS',
  superiorUnit: 'WORDS',
  text: 'WORDS',
  type: 'FACT',
  unitId: 'FACT',
  units: 'FACT',
  act: 'FACT',
  actOn: 'FACT',
  dissuasionId: 'FACT',
  emergencyAt: 'FACT',
  referralId: 'FACT',
  result: 'WORDS',
  sources: 'WORDS',
  until: 'FACT',
  between: 'FACT',
  assisting: 'FACT',
  to: 'FACT',
  matter: 'WORDS',
  reportId: 'FACT',
  learnedAt: 'FACT',
  urgentMatter: 'FACT',
  dueAt: 'FACT',
  clockId: 'FACT',
  verdict: 'FACT',
  nextClockId: 'FACT',
  entryId: 'FACT',
  openedBy: 'FACT',
  cause: 'FACT',
  leaderId: 'FACT',
  leaderName: 'FACT',
  instructedOn: 'FACT',
  ownerUnitId: 'FACT',
  ownerOfficerId: 'FACT',
  minutes: 'WORDS',
  task: 'WORDS',
  contribution: 'WORDS',
  what: 'WORDS',
  where: 'WORDS',
};

const isFact = (name: string): boolean =>
  Object.hasOwn(TEXTS, name) && TEXTS[name as keyof typeof TEXTS] === 'FACT';

const stripped = (name: string, value: unknown): unknown => {
  if (name === 'personal') return null;
  if (name === 'clocks') return value;
  if (typeof value === 'string') return isFact(name) ? value : ANONYMISED;
  if (Array.isArray(value)) return value.map((item: unknown) => stripped(name, item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stripped(key, item)]));
  return value;
};

/** That somebody outside was accused is left, not who. */
const unnamed = ({ personal }: Pick<PetitionAccusedNamed, 'personal'>): PetitionAccusedNamed['personal'] => ({
  accused: personal.accused.map(() => ({ name: ANONYMISED, idNumber: null })),
  reason: null,
});

/** What is left of an event of an anonymised petition; what an older version wrote and nobody knows any more goes too. */
export const anonymised = (event: PetitionEvent): PetitionEvent => {
  const left = stripped('event', event) as PetitionEvent;
  return event.type === 'petition.accused-named'
    ? ({ ...left, personal: unnamed(event) } as PetitionAccusedNamed)
    : left;
};

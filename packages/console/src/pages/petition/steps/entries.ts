import type { Entry } from './entry-field';
import type { StepProps } from './step';
import type { StepFormWords } from './words';

type Petition = StepProps['petition'];
type NamedUnit = { readonly id: string | number; readonly name: string } | null;

const nameOf = (unit: NamedUnit, { fields }: StepFormWords): string => unit?.name ?? fields.unitId;

/** The reports back that were given and on which nobody decided. */
export const reportsGiven = ({ reportBacks }: Petition, words: StepFormWords): readonly Entry[] =>
  reportBacks
    .filter(({ submittedOn, verdict }) => submittedOn !== null && verdict === null)
    .map(({ id, unit, submittedOn, text, evidence }) => ({
      id: String(id),
      label: words.coordination.reportOf(nameOf(unit, words), submittedOn ?? ''),
      texts: [text, evidence],
    }));

/** The units that help now. */
export const helpingUnits = ({ assistingUnits }: Petition): readonly Entry[] =>
  assistingUnits.flatMap(({ unit, task, until }) =>
    unit && until === null ? [{ id: String(unit.id), label: unit.name, texts: [task] }] : [],
  );

/** The units that have to do with the petition now, who answers for it first. */
export const unitsInvolved = (petition: Petition): readonly Entry[] => {
  const { responsibility, offer, assistingUnits } = petition;
  const helping = assistingUnits.filter(({ until }) => until === null).map(({ unit }) => unit);
  const found = [responsibility.unit, offer?.unit ?? null, ...helping];
  const named = found.flatMap((unit) => (unit ? [[String(unit.id), unit.name] as const] : []));
  return [...new Map(named)].map(([id, label]) => ({ id, label }));
};

/** The entries of supervision that are in one of these states. */
export const supervisionIn = (
  { supervision }: Petition,
  states: readonly Petition['supervision'][number]['state'][],
  words: StepFormWords,
): readonly Entry[] =>
  supervision
    .filter(({ state }) => states.includes(state))
    .map(({ id, kind, unit, openedOn, matter, answer }) => ({
      id: String(id),
      label: [words.coordination.supervisionKinds[kind], nameOf(unit, words), openedOn].join(' · '),
      texts: [matter, answer && words.coordination.answered(answer)],
    }));

/** The urgent reports that some recipient hasn’t acknowledged. */
export const reportsUnacknowledged = (
  { urgentReports }: Petition,
  words: StepFormWords,
  dayOf: (moment: string) => string,
): readonly Entry[] =>
  urgentReports
    .filter(({ to, receipts }) => receipts.length < to.length)
    .map(({ id, unit, at, text }) => ({
      id: String(id),
      label: words.coordination.reportOf(nameOf(unit, words), dayOf(at)),
      texts: [text],
    }));

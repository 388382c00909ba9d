import { isPlainDate, type PlainDate } from '@lianxin/calendar';
import type { ImportPetition } from './import-petition';
import { isBlank } from './guards';
import type { PetitionRuleTable } from './petition-rules';
import type { RegisterPetition } from './register-petition';

/** What is wrong with the form of an input: the boundary reports it as bad input; it is never a petition refused. */
export interface InputFault {
  /** The field, "receivedOn" or "reply.repliedOn". */
  readonly path: string;
  readonly problem:
    | 'EMPTY'
    | 'NOT_A_DATE'
    | 'DATE_IN_FUTURE'
    | 'DATE_BEFORE_1949'
    | 'DATE_BEFORE_RECEIPT'
    | 'TOO_MANY_REPRESENTATIVES'
    | 'NOT_A_HEAD_COUNT'
    | 'NOT_FROM_A_SUPERIOR';
}

const EARLIEST = '1949-01-01';

/** What is wrong with a day that somebody states: no date, in the future, or before 1949; null where nothing is. */
export const faultOfDate = (date: string, today: PlainDate): InputFault['problem'] | null => {
  if (!isPlainDate(date)) return 'NOT_A_DATE';
  if (date > today) return 'DATE_IN_FUTURE';
  return date < EARLIEST ? 'DATE_BEFORE_1949' : null;
};

/** Only a superior's transfer asks for a report back, by a day that doesn't lie before receipt. */
const faultsOfSuperior = ({
  channel,
  superiorUnit,
  reportBackBy,
  receivedOn,
}: RegisterPetition): readonly InputFault[] => {
  if (channel !== 'SUPERIOR_TRANSFER') {
    if (superiorUnit) return [{ path: 'superiorUnit', problem: 'NOT_FROM_A_SUPERIOR' }];
    return reportBackBy ? [{ path: 'reportBackBy', problem: 'NOT_FROM_A_SUPERIOR' }] : [];
  }
  if (!reportBackBy) return [];
  if (!isPlainDate(reportBackBy)) return [{ path: 'reportBackBy', problem: 'NOT_A_DATE' }];
  return reportBackBy < receivedOn ? [{ path: 'reportBackBy', problem: 'DATE_BEFORE_RECEIPT' }] : [];
};

/** A period of another law ends on a day, past or to come. */
const faultsOfLimitation = ({ limitationPeriods = [] }: RegisterPetition): readonly InputFault[] =>
  limitationPeriods.flatMap(({ endsOn }, index): readonly InputFault[] =>
    isPlainDate(endsOn) ? [] : [{ path: `limitationPeriods.${index}.endsOn`, problem: 'NOT_A_DATE' }],
  );

/** Every fault of form of a registration, in the order of its fields; at most five representatives (PR 20). */
export const registrationFaults = (
  command: RegisterPetition,
  today: PlainDate,
  { rules }: PetitionRuleTable,
): readonly InputFault[] => {
  const faults: InputFault[] = [];
  const date = faultOfDate(command.receivedOn, today);
  if (date) faults.push({ path: 'receivedOn', problem: date });
  if (isBlank(command.text)) faults.push({ path: 'text', problem: 'EMPTY' });
  if (!Number.isSafeInteger(command.attendance) || command.attendance < 1) {
    faults.push({ path: 'attendance', problem: 'NOT_A_HEAD_COUNT' });
  }
  const petitioners = command.personal?.petitioners ?? [];
  if (petitioners.filter(({ representative }) => representative).length > rules.representatives.value) {
    faults.push({ path: 'petitioners', problem: 'TOO_MANY_REPRESENTATIVES' });
  }
  return [...faults, ...faultsOfSuperior(command), ...faultsOfLimitation(command)];
};

/** Every fault of form of an imported petition: those of a registration, no subject, and a reply before receipt or in the future. */
export const importFaults = (
  command: ImportPetition,
  today: PlainDate,
  rules: PetitionRuleTable,
): readonly InputFault[] => {
  const unnamed: readonly InputFault[] =
    command.subject === null || isBlank(command.subject) ? [{ path: 'subject', problem: 'EMPTY' }] : [];
  const faults = [...registrationFaults(command, today, rules), ...unnamed];
  if (!command.reply) return faults;
  const { repliedOn } = command.reply;
  const problem =
    faultOfDate(repliedOn, today) ?? (repliedOn < command.receivedOn ? 'DATE_BEFORE_RECEIPT' : null);
  return problem ? [...faults, { path: 'reply.repliedOn', problem }] : faults;
};

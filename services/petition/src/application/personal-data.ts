import { holdersOf } from '@lianxin/casework';
import type { Petition, Petitioner } from '../domain/petition';
import { isOpenToOthers } from '../domain/visibility';
import { EVENT_LABELS, STATUS_LABELS } from './labels';
import type { PetitionEvent } from '../domain/events';

/** The form of the document; a change of meaning is a new one. */
export const PERSONAL_DATA_FORMAT = 'lianxin.petition.personal-data.v1';

/** Whose document it is: which of those who petitioned. */
export type Concerned = (petitioner: Petitioner) => boolean;

/** The only one who petitioned; where several did, a session on the case doesn't say which of them asks. */
export const theOnlyOne =
  ({ personal }: Petition): Concerned =>
  () =>
    personal?.petitioners.length === 1;

const canonical = (idNumber: string): string => idNumber.replace(/\s/g, '').toUpperCase();

/** Who has this ID number. */
export const withIdNumber =
  (idNumber: string): Concerned =>
  (petitioner) =>
    petitioner.idNumber !== null && canonical(petitioner.idNumber) === canonical(idNumber);

const receipt = ({ number, status, receivedOn, registeredAt, channel, subject, text }: Petition) => ({
  number,
  status,
  stage: { 'zh-CN': STATUS_LABELS[status].zh, en: STATUS_LABELS[status].en },
  channel,
  receivedOn,
  registeredAt,
  subject,
  text,
});

const answerOf = ({ answer, answeredOn, delivery }: Petition) =>
  answer && delivery ? { ...answer, answeredOn, deliveredOn: delivery.on, how: delivery.how } : null;

/** What was asked of him, told him and decided before the handling itself, and what he said to it. */
const takenIn = ({
  corrections,
  guidances,
  declines,
  withdrawal,
  limitationPeriods,
  amendments,
}: Petition) => ({
  limitationPeriods: limitationPeriods ?? [],
  amendments: (amendments ?? []).map(({ at, reason, fields }) => ({ at, reason, fields })),
  corrections: corrections ?? [],
  guidances: (guidances ?? []).map(({ by: _officer, ...guidance }) => guidance),
  declines: (declines ?? []).map(({ ground, earlierNumber, reasons, decided, contests }) => ({
    ...{ ground, earlierNumber, reasons, contests },
    approved: decided?.approved ?? null,
    noticeOn: decided?.noticeOn ?? null,
  })),
  withdrawal: withdrawal ?? null,
});

const handled = (petition: Petition, unitNames: ReadonlyMap<string, string>) => ({
  purpose: petition.purpose,
  superiorNumber: petition.superiorNumber,
  place: petition.place,
  attendance: petition.attendance,
  anonymous: petition.anonymous,
  demands: petition.demands.map(({ text, merit, hardship, category }) => ({
    text,
    ...{ merit, hardship, category },
  })),
  // Units only: who served there is those officers' own.
  responsibleUnits: holdersOf(petition.responsibility).map(({ unitId, since, until }) => ({
    unit: unitNames.get(unitId) ?? null,
    ...{ since, until },
  })),
  periods: petition.clocks.map(({ kind, state, startedOn, dueOn, metOn }) => ({
    ...{ kind, state, startedOn, dueOn, metOn },
  })),
  notices: petition.notices.map(({ on, how }) => ({ on, how })),
  acceptedOn: petition.acceptance?.on ?? null,
  extension: petition.extension?.approvedBy
    ? {
        days: petition.extension.days,
        reason: petition.extension.reason,
        noticeOn: petition.extension.noticeOn,
      }
    : null,
  answer: answerOf(petition),
  executedOn: petition.execution?.on ?? null,
  ratings: petition.ratings.map(({ of, grade, at }) => ({ of, grade, at })),
  closedOn: petition.closedOn,
  request: petition.origin
    ? { number: petition.origin.requestNumber, questions: petition.personal?.request?.questions ?? [] }
    : null,
});

/** The files that he attached in his session; of several petitioners a session doesn't say whose they are. */
const attachedBy = ({ personal }: Petition, history: readonly PetitionEvent[]) =>
  history.flatMap((event) =>
    event.type === 'petition.file-attached' &&
    event.by.kind === 'CASE_SESSION' &&
    personal?.petitioners.length === 1
      ? [{ name: event.personal?.name ?? null, mediaType: event.mediaType, size: event.size, at: event.at }]
      : [],
  );

/**
 * What is held about one petitioner in one petition (PIPL 45): his own data, words and findings, and what was done. Not those of
 * others who petitioned with him, not the officers'. Of an accusation, or what nobody has sorted, his own words and the stage.
 */
export const personalDataOf = (
  petition: Petition,
  concerned: Concerned,
  history: readonly PetitionEvent[],
  unitNames: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> => {
  const petitioners = (petition.personal?.petitioners ?? []).filter(concerned);
  const own = { ...receipt(petition), petitioner: petitioners[0] ?? null };
  if (!isOpenToOthers(petition)) return own;
  const steps = history.map(({ type, at }) => ({
    type,
    at,
    label: { 'zh-CN': EVENT_LABELS[type].zh, en: EVENT_LABELS[type].en },
  }));
  const files = attachedBy(petition, history);
  return { ...own, ...handled(petition, unitNames), ...takenIn(petition), files, steps };
};

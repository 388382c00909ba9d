import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Holding, Offer } from '@lianxin/casework';
import {
  maskedAddress,
  maskedIdNumber,
  maskedName,
  maskedNumber,
  toResponsibility,
  type ResponsibilityValue,
} from '@lianxin/subgraph';
import { CATEGORY_LABELS, EVENT_LABELS, HOLDING_LABELS } from '../application/labels';
import type { PetitionEvent } from '../domain/events';
import { categoryOn, workOn } from '../domain/findings/in-force';
import type { Demand, Petition, Petitioner } from '../domain/petition';
import { takenBy, timelineKindOf } from '../domain/timeline';
import { DemandType, type OpinionType, type PetitionerType, type TimelineEntryType } from './case-parts';

const worded = <Key extends string>(
  labels: Readonly<Record<Key, { readonly zh: string; readonly en: string }>>,
  key: Key,
  locale: Locale,
): string => labels[key][locale === 'en' ? 'en' : 'zh'];

/** One holder of the chain as of today; the present one also says to whom the petition is offered. */
export const toHolder = (
  holding: Holding,
  offer: Offer | null,
  today: PlainDate,
  locale: Locale,
): ResponsibilityValue =>
  toResponsibility(holding, offer, worded(HOLDING_LABELS, holding.reason, locale), today);

/** A petitioner, masked. */
export const toPetitioner = ({
  name,
  idNumber,
  phone,
  address,
  representative,
}: Petitioner): PetitionerType => ({
  name: maskedName(name),
  idNumber: maskedIdNumber(idNumber),
  phone: maskedNumber(phone),
  address: maskedAddress(address),
  representative,
});

/** A demand as of a day, with what its category asks for. */
export const toDemand = (
  petition: Petition,
  demand: Demand,
  today: PlainDate,
  locale: Locale,
): DemandType => {
  const category = categoryOn(petition, demand, today);
  const disposal = category === null ? null : worded(CATEGORY_LABELS, category, locale);
  return Object.assign(new DemandType(), demand, { category, disposal, work: workOn(petition, demand.id) });
};

/** What the unit answered, or null as long as it didn't. */
export const toOpinion = ({
  answer,
  answeredOn,
  delivery,
}: Pick<Petition, 'answer' | 'answeredOn' | 'delivery'>): OpinionType | null => {
  if (!answer || !answeredOn) return null;
  const dates = { issuedOn: answeredOn, deliveredOn: delivery?.on ?? null };
  if (answer.kind === 'OPINION') {
    const { outcome, claim, facts, reasons, legalBasis } = answer;
    return { ...dates, outcome, claim, facts, reasons, legalBasis, adopted: null };
  }
  const adopted = answer.kind === 'SUGGESTION_ANSWER' ? answer.adopted : null;
  const reasons = answer.kind === 'AGREEMENT' ? answer.terms : answer.text;
  const legalBasis = answer.kind === 'DUTY_ANSWER' ? answer.legalBasis : [];
  return { ...dates, outcome: null, adopted, claim: null, facts: null, reasons, legalBasis };
};

/** One step of the case as its readers are told of it. */
export const toTimelineEntry = (event: PetitionEvent, locale: Locale): TimelineEntryType => {
  const { unitId, cadreId } = takenBy(event);
  return {
    type: event.type,
    at: new Date(event.at),
    label: worded(EVENT_LABELS, event.type, locale),
    kind: timelineKindOf(event.type),
    unit: unitId === null ? null : { id: unitId },
    officer: cadreId === null ? null : { id: cadreId },
  };
};

import type { PlainDate } from '@lianxin/calendar';
import type { ActingPerson, Clock, Responsibility } from '@lianxin/casework';
import type { Grade, RequestCategory, RequestStatus } from './vocabulary';

/** Whom to call about a request. */
export interface RequestContact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** What the petition service wrote of its part of the way, when it gave a request back. */
export interface PetitionStory {
  readonly handOverId: string;
  readonly petitionId: string;
  readonly petitionNumber: string;
  readonly reason: string;
  readonly chain: readonly {
    readonly unitId: string;
    readonly officerId: string | null;
    readonly since: string;
    readonly until: string | null;
  }[];
  readonly steps: readonly {
    readonly type: string;
    readonly at: string;
    readonly label: { readonly 'zh-CN': string; readonly en: string };
  }[];
  readonly omittedSteps: number;
}

/** Everything that names a person, or was sealed on its way here; the store encrypts it, and it stands nowhere else. */
export interface RequestPersonalPart {
  readonly contact: RequestContact;
  readonly petitionStories: readonly PetitionStory[];
}

/** Sorting before dispatch: by whom, and what he noted. */
export interface Triage {
  readonly by: ActingPerson;
  readonly at: string;
  readonly note: string | null;
}

/** The correction notice to the firm (BE 36), and what it answered. */
export interface Question {
  readonly text: string;
  readonly askedAt: string;
  readonly askedBy: ActingPerson;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** A contact with the firm; `answer` is what the firm was told in writing of how its request is dealt with. */
export interface FirmContact {
  readonly at: string;
  readonly by: ActingPerson;
  readonly note: string;
  readonly answer: string | null;
  readonly afterBadRating: boolean;
}

/** 办结, or a refusal with reasons. */
export interface RequestDelivery {
  readonly on: PlainDate;
  readonly by: ActingPerson;
  readonly unitId: string;
  readonly handlerId: string | null;
  readonly refused: boolean;
  /** What was delivered, or why it can't be. */
  readonly text: string;
  /** Said openly where SOLVE was missed (BE 36). */
  readonly lateReason: string | null;
}

/** The firm's own grade for a delivery. */
export interface RequestRating {
  readonly grade: Grade;
  readonly comment: string | null;
  readonly at: string;
  /** Whether no other rating can follow. */
  readonly final: boolean;
}

/** A request on its way to the petition service, or there, or back. */
export interface HandOver {
  readonly handOverId: string;
  readonly toUnitId: string;
  readonly reason: string;
  readonly at: string;
  readonly state: 'PENDING' | 'CONFIRMED' | 'RETURNED';
  readonly petitionId: string | null;
  readonly petitionNumber: string | null;
}

/** A firm's request (企业点单): plain JSON, the fold of its events. */
export interface ServiceRequest {
  readonly id: string;
  readonly number: string;
  /** How many events it is the fold of. */
  readonly revision: number;
  readonly status: RequestStatus;
  readonly enterpriseId: string;
  readonly category: RequestCategory;
  readonly urgent: boolean;
  /** The unit that a complaint about the business environment is about; it never learns of it, nor does any below it. */
  readonly complainedOfUnitId: string | null;
  /** The unit that the complaint named, be it gone: who took over any of its work is walled off, whoever has its cases. */
  readonly complainedOfAtFirst: string | null;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: PlainDate;
  readonly submittedAt: string;
  readonly submittedBy: ActingPerson;
  readonly triage: Triage | null;
  readonly responsibility: Responsibility;
  readonly handlerId: string | null;
  readonly clocks: readonly Clock[];
  readonly contacts: readonly FirmContact[];
  readonly questions: readonly Question[];
  readonly deliveries: readonly RequestDelivery[];
  readonly ratings: readonly RequestRating[];
  readonly reopenings: readonly { readonly at: string; readonly reason: string }[];
  readonly handOvers: readonly HandOver[];
  readonly closedOn: PlainDate | null;
  readonly personal: RequestPersonalPart;
}

/** The unit that answers for a request now. */
export const holderOf = ({ responsibility }: Pick<ServiceRequest, 'responsibility'>): string =>
  responsibility.current.unitId;

/** The unit to which a request is offered; null where none is. */
export const offeredUnitOf = ({ responsibility }: Pick<ServiceRequest, 'responsibility'>): string | null =>
  responsibility.offer?.toUnit ?? null;

/** Whether somebody works on a request, or delivered it and answers for what follows. */
export const isWorkedOn = ({ status }: Pick<ServiceRequest, 'status'>): boolean =>
  ['WORKING', 'WAITING', 'DELIVERED', 'RATED'].includes(status);

/** Whether a request complains about the business environment (BE 49): its author is confidential. */
export const isComplaint = ({ category }: Pick<ServiceRequest, 'category'>): boolean =>
  category === 'ENVIRONMENT_COMPLAINT';

/** The hand-over that the petition service has neither confirmed nor returned. */
export const pendingHandOver = ({ handOvers }: Pick<ServiceRequest, 'handOvers'>): HandOver | null =>
  handOvers.find(({ state }) => state === 'PENDING') ?? null;

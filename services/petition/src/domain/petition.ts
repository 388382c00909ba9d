import type { PlainDate } from '@lianxin/calendar';
import type { Clock, Responsibility } from '@lianxin/casework';
import type { ActingPerson } from './acting';
import type { Answer, Delivery, Execution } from './answer';
import type { Callback, Settlement, Simplified } from './conclusion/words';
import type { ConductWords, Findings } from './findings/state';
import type { Coordinated } from './coordination/state';
import type { Erasing } from './erasing';
import type { FilesPart } from './files/state';
import type { EarlierPetitioners, IntakePart } from './intake/state';
import type { RequestHistory, RequestOrigin } from './request-origin';
import type { MatterLink } from './matter/relation';
import type { EarlierAnswer, Hearing, Review } from './review/review';
import type { Conclusion, Extension, Petitioner, Rating } from './parts-of-petition';
import type { UnitOfCase } from './unit';
import type {
  Category,
  Channel,
  DeliveryMethod,
  Merit,
  PetitionStatus,
  Purpose,
  ShareGround,
} from './vocabulary';

export type * from './answer';
export type * from './parts-of-petition';

/** Somebody outside the district's service who is accused. */
export interface Outsider {
  readonly name: string;
  readonly idNumber: string | null;
}

/** Everything that names a person; the store encrypts it, and it stands nowhere else. */
export interface PersonalPart {
  readonly petitioners: readonly Petitioner[];
  /** The accused who are no cadres. */
  readonly accused?: readonly Outsider[];
  /** What is written of acts, by dissuasion and referral. */
  readonly conduct?: Readonly<Record<string, ConductWords>>;
  /** Petitioners' data as they were before they were corrected. */
  readonly earlier?: readonly EarlierPetitioners[];
  /** The history of the firm's request that was handed over. */
  readonly request?: RequestHistory;
}

/** One thing that is asked for; findings sort demands, never people. */
export interface Demand {
  readonly id: string;
  readonly parentId: string | null;
  readonly text: string;
  readonly merit: Merit | null;
  readonly hardship: boolean | null;
  readonly category: Category | null;
}

export interface Notice {
  readonly on: PlainDate;
  readonly how: DeliveryMethod;
  readonly unitId: string;
}

export interface Acceptance {
  readonly on: PlainDate;
  /** Silence to the end of NOTIFY counts as acceptance (product rule). */
  readonly deemed: boolean;
}

/** Who is accused: ids of units and cadres, and whether there is an outsider, who is named in `personal` only. */
export interface Accused {
  readonly units: readonly string[];
  readonly cadres: readonly string[];
  readonly outsiders: boolean;
}

/** A unit to which the law has an accusation shown (PR 30, 41). */
export interface Share {
  readonly unitId: string;
  readonly ground: ShareGround;
  readonly at: string;
}

/** A petition (信访事项): plain JSON, the fold of its events. */
export interface Petition extends Coordinated, IntakePart, FilesPart {
  readonly id: string;
  readonly number: string;
  readonly status: PetitionStatus;
  readonly channel: Channel;
  readonly superiorNumber: string | null;
  /** Null until somebody sorted it; counts as an accusation until then. */
  readonly purpose: Purpose | null;
  readonly receivedOn: PlainDate;
  readonly registeredAt: string;
  /** Who registered it: history, whoever does that unit's work now (see registrarOf). */
  readonly registeredBy: UnitOfCase;
  /** Who does the registering office's work since that one is gone (PR 24); absent as long as it isn't. */
  readonly registrar?: UnitOfCase;
  readonly heldBy: UnitOfCase;
  readonly offeredTo: UnitOfCase | null;
  readonly offeredFrom: 'REGISTERED' | 'RECEIVED' | null;
  readonly subject: string;
  readonly text: string;
  readonly place: string | null;
  readonly attendance: number;
  readonly anonymous: boolean;
  readonly nameAndAddressClear: boolean;
  readonly responsibility: Responsibility;
  readonly handlerId: string | null;
  readonly clocks: readonly Clock[];
  readonly demands: readonly Demand[];
  readonly notices: readonly Notice[];
  readonly acceptance: Acceptance | null;
  readonly extension: Extension | null;
  readonly answer: Answer | null;
  readonly answeredBy: ActingPerson | null;
  readonly answeredOn: PlainDate | null;
  readonly delivery: Delivery | null;
  /** Whose answer it was at its conclusion: what is carried out is credited to them; absent until then. */
  readonly concludedBy?: Conclusion;
  /** That what was supported was done; absent until then. */
  readonly execution?: Execution;
  readonly ratings: readonly Rating[];
  readonly closedOn: PlainDate | null;
  /** Registered from an older system: no timer fires on what came with it. */
  readonly historical: boolean;
  /** Days from receipt to the written answer, where an import tells both. */
  readonly answeredAfterDays: number | null;
  /** Set where it was handed over as a firm's request; absent in what was registered before that was possible. */
  readonly origin?: RequestOrigin | null;
  /** Absent until somebody was named; the wall stands on it whatever the purpose says now. */
  readonly accused?: Accused;
  readonly shares?: readonly Share[];
  /** Cadres who declared an interest or were recused (PR 28). */
  readonly barred?: readonly string[];
  /** The earlier petitions that somebody linked it to; absent until somebody did. */
  readonly links?: readonly MatterLink[];
  /** What was done about its demands; absent until something was. */
  readonly findings?: Findings;
  /** How far its anonymisation has come; absent until somebody asks for it. */
  readonly erasing?: Erasing;
  /** Reviews and re-reviews, of earlier answers too; absent until one is asked for or entered. */
  readonly reviews?: readonly Review[];
  readonly hearings?: readonly Hearing[];
  /** Answers that a review set aside. */
  readonly earlierAnswers?: readonly EarlierAnswer[];
  /** Handled by the simplified way; absent where it wasn't offered for the present handling. */
  readonly simplified?: Simplified;
  readonly callbacks?: readonly Callback[];
  /** 化解: whether the dispute is settled, which is another thing than 办结; absent where nobody said. */
  readonly settlement?: Settlement;
  readonly personal: PersonalPart | null;
}

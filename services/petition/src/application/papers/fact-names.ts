import { PAPER_KINDS, type PaperKind } from '../../domain/papers/paper-kinds';

/** What every paper may state. */
const COMMON = [
  /** The petition's number. */
  'number',
  /** Who issues it, and the day under its signature. */
  'unit',
  'date',
  /** Its year, for numbers of documents. */
  'year',
  /** The petitioners, as the paper addresses them. */
  'petitioners',
  'subject',
  /** The day of receipt. */
  'receivedOn',
] as const;

/** What papers of one kind state beside that; docs/documents.md says what each is. */
const OWN = {
  RECEIPT: ['queryCode', 'channel', 'attendance', 'representatives', 'routeBy', 'notifyBy', 'limitations'],
  TRANSFER_LETTER: ['toUnit', 'reason', 'objectBy'],
  ASSIGNMENT_LETTER: ['toUnit', 'reason', 'objectBy', 'reportBackBy'],
  ACCEPTANCE: ['acceptedOn', 'concludeBy', 'replyBy'],
  DECLINE: ['article', 'earlierNumber', 'reasons'],
  EXTENSION_NOTICE: ['days', 'reason', 'concludeBy'],
  OPINION: ['claim', 'facts', 'reasons', 'outcome', 'legalBasis', 'reviewDays'],
  DELIVERY_RECORD: ['delivered', 'how', 'deliveredOn', 'proof'],
  REVIEW_OPINION: [
    'claim',
    'facts',
    'reasons',
    'outcome',
    'legalBasis',
    'reviewedUnit',
    'requestedOn',
    'reReviewDays',
  ],
  RE_REVIEW_OPINION: ['claim', 'facts', 'reasons', 'outcome', 'legalBasis', 'reviewedUnit', 'requestedOn'],
  SUPERVISION_ORDER: ['toUnit', 'reason', 'answerBy'],
  GUIDANCE_LETTER: ['route', 'article', 'reasons', 'competentBody', 'where', 'bring', 'endsOn'],
  MEDIATION_AGREEMENT: ['parties', 'facts', 'agreement', 'mediator', 'mediatedOn'],
  SUGGESTION_REPLY: ['answer', 'adopted'],
} as const satisfies Readonly<Record<PaperKind, readonly string[]>>;

type CommonName = (typeof COMMON)[number];
type OwnName<Kind extends PaperKind> = (typeof OWN)[Kind][number];

/** A stated fact: a text, a list of them, or nothing; a line of a template that needs what isn't there is left out. */
export type Stated = string | readonly string[] | null;

export type CommonFacts = Readonly<Record<CommonName, Stated>>;
export type OwnFacts<Kind extends PaperKind> = Readonly<Record<OwnName<Kind>, Stated>>;

/** The names that a template of each kind may use. */
export const FACT_NAMES: Readonly<Record<PaperKind, readonly string[]>> = Object.fromEntries(
  PAPER_KINDS.map((kind) => [kind, [...COMMON, ...OWN[kind]]]),
) as unknown as Record<PaperKind, readonly string[]>;

import type { PlainDate } from '@lianxin/calendar';

/** Of which firm's request a petition is the continuation, and how far the hand-over has come. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly requestNumber: string;
  /** One request may be handed over again after it came back; each time is a hand-over, and a petition, of its own. */
  readonly handOverId: string;
  /** When the registering office said that it took over; null until then. */
  readonly confirmedOn: PlainDate | null;
  /** When it went back to the enterprise service; null where it didn't. */
  readonly returnedOn: PlainDate | null;
}

/** One step of the request's way, without its content, in both languages. */
export interface RequestStep {
  readonly type: string;
  readonly at: string;
  readonly label: { readonly 'zh-CN': string; readonly en: string };
}

/** Who answered for the request, from when until when. */
export interface RequestHolding {
  readonly unitId: string;
  readonly officerId: string | null;
  readonly since: string;
  readonly until: string | null;
}

/** What the firm was asked, and what it answered. */
export interface RequestQuestion {
  readonly askedAt: string;
  readonly question: string;
  readonly answeredAt: string | null;
  readonly answer: string | null;
}

/** The request's history as its letter told it: part of the personal data, so that it is kept encrypted. */
export interface RequestHistory {
  readonly reason: string;
  readonly category: string;
  readonly receivedOn: PlainDate;
  readonly chain: readonly RequestHolding[];
  readonly steps: readonly RequestStep[];
  /** How many of the oldest steps and questions the letter had no room for. */
  readonly omittedSteps: number;
  readonly questions: readonly RequestQuestion[];
  readonly omittedQuestions: number;
}

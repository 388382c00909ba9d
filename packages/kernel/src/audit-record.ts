import type { AccessEntry } from './access-journal';
import type { Uuid } from './ids';
import type { PageOf } from './page';
import type { Performer } from './repository';

/** The kinds of entries: a command, or access that changed nothing. */
export const AUDIT_KINDS = ['COMMAND', 'REVEAL', 'REFUSED', 'EXPORT', 'AUDIT_READ'] as const;

export type AuditKind = 'COMMAND' | AccessEntry['kind'];

/** One entry of a service's audit, as an auditor reads it. */
export interface AuditRecord {
  readonly chain: number;
  readonly sequence: number;
  readonly at: Date;
  readonly kind: AuditKind;
  readonly command: string;
  /** The field or door; null of a command. */
  readonly what: string | null;
  readonly subjectType: string;
  readonly subjectId: Uuid | null;
  readonly result: string;
  readonly purpose: string | null;
  readonly times: number;
  readonly performer: Performer;
  readonly origin: string | null;
  readonly traceparent: string | null;
}

/** By what entries are chosen; what is left out doesn't matter. */
export interface AuditFilter {
  readonly kind?: AuditKind;
  readonly command?: string;
  readonly accountId?: string;
  readonly cadreId?: Uuid;
  readonly subjectType?: string;
  readonly subjectId?: Uuid;
  readonly from?: Date;
  readonly to?: Date;
}

/** A page of entries, newest first: `limit` and one more, from the list's end or from an entry. */
export interface AuditPageRequest {
  readonly direction: 'forward' | 'backward';
  readonly limit: number;
  readonly position: { readonly at: Date; readonly chain: number; readonly sequence: number } | null;
}

/** The entries of one service that somebody may read. */
export interface AuditTrail {
  page(filter: AuditFilter, request: AuditPageRequest): Promise<PageOf<AuditRecord>>;
}

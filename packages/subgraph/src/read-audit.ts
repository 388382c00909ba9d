import { requireActor, type Actor } from '@lianxin/access';
import { InvalidInput, type AccessJournal, type AuditPageRequest, type AuditTrail } from '@lianxin/kernel';
import { auditFilterOf, toAuditEntry, type AuditEntryType, type AuditFilterInput } from './audit-types';
import { commandContext } from './command-context';
import { toConnection, type Connection, type PageArguments } from './connection';
import { encodeCursor, readPage, type Page } from './page';
import type { VerifiedRequest } from './request-context';

/** The largest page of the audit. */
const MAX_AUDIT_PAGE = 100;

/** The part of a service's audit that an account may read; throws Forbidden for who may read none of it. */
export type TrailOf = (actor: Actor) => Promise<AuditTrail>;

/** What a list of the audit stands on. */
export interface AuditDoor {
  readonly service: string;
  readonly trailOf: TrailOf;
  readonly journal: AccessJournal;
  readonly now: () => Date;
}

const requestOf = (page: Page): AuditPageRequest => {
  if (page.limit > MAX_AUDIT_PAGE)
    throw new InvalidInput(page.direction === 'forward' ? 'first' : 'last', `must be 1 to ${MAX_AUDIT_PAGE}`);
  if (page.position === null) return { ...page, position: null };
  const [time, chain, sequence] = page.position;
  const at = new Date(String(time));
  if (Number.isNaN(at.getTime()) || typeof chain !== 'number' || typeof sequence !== 'number')
    throw new InvalidInput(page.direction === 'forward' ? 'after' : 'before', 'is not a cursor of this list');
  return { ...page, position: { at, chain, sequence } };
};

/**
 * A page of a service's audit, newest first, for an account that may read some of it. That it was read, and by which filter,
 * is put on record before anything is given out; where that fails nothing is given. Throws Unauthenticated, Forbidden,
 * InvalidInput.
 */
export const readAudit = async (
  { service, trailOf, journal, now }: AuditDoor,
  query: string,
  { filter, args }: { readonly filter: AuditFilterInput | null | undefined; readonly args: PageArguments },
  request: VerifiedRequest,
): Promise<Connection<AuditEntryType>> => {
  const trail = await trailOf(requireActor(request.asker));
  const chosen = auditFilterOf(filter ?? {});
  const page = readPage(args, 3);
  const asked = requestOf(page);
  const what = Object.keys(chosen).length === 0 ? query : `${query} ${JSON.stringify(chosen)}`;
  const subject = { subjectType: service, subjectId: chosen.subjectId ?? null };
  await journal.record(
    { kind: 'AUDIT_READ', ...subject, what, purpose: null, result: 'GIVEN' },
    commandContext(request, query, {}, now()),
  );
  const read = await trail.page(chosen, asked);
  return toConnection(page, read, toAuditEntry, ({ at, chain, sequence }) =>
    encodeCursor(at.toISOString(), chain, sequence),
  );
};

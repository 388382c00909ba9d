import { Arg, Args, Ctx, Query, Resolver, type ClassType } from 'type-graphql';
import { AuditEntryType, AuditFilterInput } from './audit-types';
import { connectionOf, PageArguments, type Connection } from './connection';
import { readAudit, type AuditDoor } from './read-audit';
import type { RequestContext } from './request-context';

/** Makes a service's query `<service>Audit` with its connection; call it once for each service. */
export const auditQueryOf = (service: string): new (door: AuditDoor) => object => {
  const name = `${service}Audit`;
  const type = `${service.charAt(0).toUpperCase()}${service.slice(1)}AuditEntry`;
  const EntryConnection: ClassType<Connection<AuditEntryType>> = connectionOf(type, () => AuditEntryType);

  @Resolver()
  class AuditQuery {
    constructor(private readonly door: AuditDoor) {}

    @Query(() => EntryConnection, {
      name,
      description:
        `The audit of the ${service} service, newest first, at most 100 at a time: for AUDITOR, in the units of his role ` +
        'and without what accused wall or recusal close to him; FORBIDDEN for anybody else. Reading it is itself recorded.',
    })
    audit(
      @Arg('filter', () => AuditFilterInput, {
        nullable: true,
        description: 'Which entries; all by default.',
      })
      filter: AuditFilterInput | null | undefined,
      @Args(() => PageArguments) args: PageArguments,
      @Ctx() context: RequestContext,
    ): Promise<Connection<AuditEntryType>> {
      return readAudit(this.door, name, { filter, args }, context);
    }
  }
  return AuditQuery;
};

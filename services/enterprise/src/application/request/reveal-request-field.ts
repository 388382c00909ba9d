import { requireActor, reveal, type Asker, type Revealed } from '@lianxin/access';
import {
  Forbidden,
  NotFound,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type Uuid,
} from '@lianxin/kernel';
import type { ServiceRequest } from '../../domain/request/service-request';
import { abilitiesFor } from '../abilities-for';
import type { Directory } from '../ports';
import { factsOfRequest, NO_INTERESTS } from '../facts';
import type { VisibleRequests } from './ports';

export const REQUEST_PERSONAL_FIELDS = ['CONTACT_NAME', 'CONTACT_PHONE'] as const;

/** What of a request is masked, and revealed a value at a time. */
export type RequestPersonalField = (typeof REQUEST_PERSONAL_FIELDS)[number];

/** Which value, and what for. */
export interface RevealRequestOrder {
  readonly requestId: Uuid;
  readonly field: RequestPersonalField;
  readonly purpose: string;
}

const VALUES = {
  CONTACT_NAME: { what: 'contact.name', of: ({ personal }: ServiceRequest) => personal.contact.name },
  CONTACT_PHONE: { what: 'contact.phone', of: ({ personal }: ServiceRequest) => personal.contact.phone },
} as const;

/** Reveals whom a unit may call about a request that it answers for (docs/access.md, Requests of firms 5). */
export class RevealRequestField {
  constructor(
    private readonly visible: VisibleRequests,
    private readonly directory: Directory,
    private readonly journal: AccessJournal,
  ) {}

  /**
   * The value, once it is on record who asked and what for. Refuses a blank purpose with PURPOSE_REQUIRED. Throws
   * Unauthenticated for anybody but an account, NotFound, as for an id that doesn't exist, where he may not know of the
   * request, and Forbidden where he may read it but isn't to be told.
   */
  async execute(
    { requestId, field, purpose }: RevealRequestOrder,
    asker: Asker,
    context: CommandContext,
  ): Promise<Revealed | Rejection<'PURPOSE_REQUIRED'>> {
    const abilities = await abilitiesFor(requireActor(asker), context.now, this.directory);
    const [request] = await this.visible.byIds(abilities, [requestId]);
    if (!request) throw new NotFound('no request with this id');
    // Interests in the firm were asked with the look.
    if (
      !abilities.allows(
        'reveal',
        'Request',
        factsOfRequest(request, NO_INTERESTS, () => []),
      )
    )
      throw new Forbidden('only for the unit that answers for this request');
    const { what, of } = VALUES[field];
    const subject = { subjectType: 'request', subjectId: requestId };
    return reveal(this.journal, { ...subject, what, purpose }, () => of(request), context);
  }
}

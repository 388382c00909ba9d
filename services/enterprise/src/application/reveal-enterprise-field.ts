import { reveal, type Asker, type Revealed } from '@lianxin/access';
import {
  Forbidden,
  NotFound,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type Uuid,
} from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import type { EnterpriseDesk } from './enterprise-desk';
import { factsOfFirm } from './facts';

export const ENTERPRISE_PERSONAL_FIELDS = [
  'CONTACT_NAME',
  'CONTACT_PHONE',
  'PERSON_NAME',
  'PERSON_ID_NUMBER',
] as const;

/** What of a firm's file is masked, and revealed a value at a time. */
export type EnterprisePersonalField = (typeof ENTERPRISE_PERSONAL_FIELDS)[number];

/** Which value, and what for. */
export interface RevealEnterpriseOrder {
  readonly enterpriseId: Uuid;
  readonly field: EnterprisePersonalField;
  /** Which of the firm's persons; the first is 0. */
  readonly index: number;
  readonly purpose: string;
}

/** Finds the units that serve a firm: paired with it, or answering for a request of it that isn't ended. */
export interface ServingUnits {
  servingOf(enterpriseId: Uuid): Promise<readonly Uuid[]>;
}

interface Value {
  /** As the audit names it. */
  readonly name: string;
  readonly of: (firm: Enterprise, index: number) => string | null | undefined;
}

const VALUES: Readonly<Record<EnterprisePersonalField, Value>> = {
  CONTACT_NAME: { name: 'contact.name', of: ({ personal }) => personal.name },
  CONTACT_PHONE: { name: 'contact.phone', of: ({ personal }) => personal.phone },
  PERSON_NAME: { name: 'persons.%.name', of: ({ personal }, index) => personal.persons?.[index]?.name },
  PERSON_ID_NUMBER: {
    name: 'persons.%.idNumber',
    of: ({ personal }, index) => personal.persons?.[index]?.idNumber,
  },
};

/** Reveals one masked value of a firm's file, in the units that serve the firm (docs/access.md, Requests of firms 5). */
export class RevealEnterpriseField {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly units: ServingUnits,
    private readonly journal: AccessJournal,
  ) {}

  /**
   * The value, once it is on record who asked and what for. Refuses a blank purpose with PURPOSE_REQUIRED. Throws
   * Unauthenticated for anybody but an account, NotFound where he may read no firm or there is none with this id, and Forbidden
   * where he may read it but isn't to be told.
   */
  async execute(
    { enterpriseId, field, index, purpose }: RevealEnterpriseOrder,
    asker: Asker,
    context: CommandContext,
  ): Promise<Revealed | Rejection<'PURPOSE_REQUIRED'>> {
    const { abilities } = await this.desk.asked(asker, context);
    if (abilities.where('read', 'Enterprise', 'open').kind === 'never')
      throw new NotFound('no enterprise with this id');
    const firm = await this.desk.fileOf(enterpriseId);
    const serving = await this.units.servingOf(enterpriseId);
    if (
      !abilities.allows(
        'reveal',
        'Enterprise',
        factsOfFirm(firm, { concerned: [], serving }, () => []),
      )
    )
      throw new Forbidden('only for the units that serve this firm');
    const { name, of } = VALUES[field];
    const subject = { subjectType: 'enterprise', subjectId: enterpriseId };
    const what = name.replace('%', String(index));
    return reveal(this.journal, { ...subject, what, purpose }, () => of(firm, index) ?? null, context);
  }
}

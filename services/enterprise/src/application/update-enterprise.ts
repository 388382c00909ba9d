import type { Asker } from '@lianxin/access';
import { Conflict, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import type { Enterprise } from '../domain/enterprise';
import { canonicalCode } from '../domain/enterprise-code';
import {
  updateEnterprise,
  type EnterpriseChanges,
  type UpdateEnterpriseRefusal,
} from '../domain/update-enterprise';
import type { EnterpriseDesk } from './enterprise-desk';
import type { CodeRegister } from './ports';

const phoneOf = (phone: string | null | undefined): { readonly phone?: string | null } =>
  phone === undefined ? {} : { phone: phone?.replace(/[\s-]/g, '') ?? null };

const canonical = ({ contact, code, industryCode, ...rest }: EnterpriseChanges): EnterpriseChanges => ({
  ...rest,
  ...(code === undefined ? {} : { code: canonicalCode(code) }),
  ...(industryCode === undefined ? {} : { industryCode: industryCode?.trim().toUpperCase() ?? null }),
  ...(contact ? { contact: { ...contact, ...phoneOf(contact.phone) } } : {}),
});

/** Changes what a firm's file says, for a LIAISON or UNIT_HANDLER whose business the firm is. */
export class UpdateEnterprise {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly codes: CodeRegister,
  ) {}

  async execute(
    enterpriseId: Uuid,
    given: EnterpriseChanges,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, UpdateEnterpriseRefusal>> {
    const { occasion } = await this.desk.at(asker, enterpriseId, context, 'change');
    const changes = canonical(given);
    const attempt = async () => {
      const codeKnown = changes.code !== undefined && (await this.codes.isCodeKnown(changes.code));
      return this.desk.enterprises.change(
        enterpriseId,
        (enterprise) => updateEnterprise(enterprise, changes, { occasion, codeKnown }),
        context,
      );
    };
    // Somebody may file a firm under the same code between look and write: the second look answers DUPLICATE_ENTERPRISE.
    return attempt().catch((error: unknown) => {
      if (error instanceof Conflict) return attempt();
      throw error;
    });
  }
}

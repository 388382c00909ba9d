import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import { consentToVisits, type ConsentToVisits as Consent } from '../domain/consent-to-visits';
import type { Enterprise } from '../domain/enterprise';
import type { EnterpriseDesk } from './enterprise-desk';

/** Records that a firm agrees to further visits, for somebody whose business the firm is and who isn't its liaison. */
export class ConsentToVisits {
  constructor(private readonly desk: EnterpriseDesk) {}

  async execute(
    enterpriseId: Uuid,
    consent: Consent,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, 'SECOND_PERSON_REQUIRED' | 'DATE_NOT_POSSIBLE'>> {
    const { occasion, pairing } = await this.desk.at(asker, enterpriseId, context, 'consent');
    const facts = { occasion, liaisonId: pairing?.liaisonId ?? null };
    return this.desk.enterprises.change(enterpriseId, () => consentToVisits(consent, facts), context);
  }
}

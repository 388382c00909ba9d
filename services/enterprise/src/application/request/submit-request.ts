import type { Asker } from '@lianxin/access';
import { InvalidInput, reject, type CommandContext, type Uuid } from '@lianxin/kernel';
import { CSL_STAND_ASIDE } from '../../domain/liaison-rules';
import { submitRequest, type SubmitRequest as Submission } from '../../domain/request/submit-request';
import { factsOfFirm, NOBODYS } from '../facts';
import type { EnterpriseRepository, NewId } from '../ports';
import { actingFor } from './acting-for';
import { complainedOfUnit } from './complained-of';
import type { RequestNumbers, RequestOutcome, RequestRepository } from './ports';
import type { RequestDesk } from './request-desk';

/** What the liaison fills in. */
export type SubmissionForm = Omit<Submission, 'id' | 'number' | 'unit'>;

/** Takes down what a firm asks for with the unit for which the asker acts. */
export class SubmitRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly enterprises: Pick<EnterpriseRepository, 'find'>,
    private readonly desk: RequestDesk,
    private readonly numbers: RequestNumbers,
    private readonly newId: NewId,
  ) {}

  /**
   * Throws Forbidden for askers who don't handle requests, and InvalidInput for a firm without a file, a day of receipt to
   * come, or a complaint that names no unit. Refuses INTEREST_DECLARED where the asker must stand aside for the firm.
   */
  async execute(form: SubmissionForm, asker: Asker, context: CommandContext): Promise<RequestOutcome> {
    const acting = await actingFor(asker, context.now, this.desk.directory);
    const facts = this.desk.factsAt(context.now);
    if (form.receivedOn > facts.today) throw new InvalidInput('input.receivedAt', 'lies in the future');
    if (form.receivedOn < '2020-01-01') throw new InvalidInput('input.receivedAt', 'lies before 2020');
    const firm = await this.enterprises.find(form.enterpriseId);
    if (!firm) throw new InvalidInput('input.enterpriseId', 'is no enterprise with a file');
    const path = 'input.complainedOfUnitId';
    const { category } = form;
    const complainedOfUnitId: Uuid | null = await complainedOfUnit(
      path,
      category,
      form.complainedOfUnitId,
      this.desk,
      facts,
    );
    const unit = await this.desk.unitAt('input', acting.unitId, facts);
    const [number = ''] = await this.numbers.propose(Number(form.receivedOn.slice(0, 4)), 1);
    const id = this.newId();
    const submission = { ...form, complainedOfUnitId, id, number, unit };
    const standsAside = !acting.abilities.allows(
      'ask',
      'Enterprise',
      factsOfFirm(firm, NOBODYS, () => []),
    );
    const decide = () =>
      standsAside ? reject('INTEREST_DECLARED', CSL_STAND_ASIDE) : submitRequest(submission, acting, facts);
    return this.requests.create(id, decide, context);
  }
}

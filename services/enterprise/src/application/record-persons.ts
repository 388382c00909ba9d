import type { Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import type { Enterprise, FirmPerson } from '../domain/enterprise';
import { canonicalIdNumber } from '../domain/id-number';
import { recordPersons, type TokenOf } from '../domain/record-persons';
import type { EnterpriseDesk } from './enterprise-desk';

/** Records who leads and owns a firm, for a LIAISON or UNIT_HANDLER whose business the firm is. */
export class RecordPersons {
  constructor(
    private readonly desk: EnterpriseDesk,
    private readonly tokenOf: TokenOf,
  ) {}

  async execute(
    enterpriseId: Uuid,
    given: readonly FirmPerson[],
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<Enterprise, 'NAME_BLANK' | 'ID_NUMBER_INVALID'>> {
    const { occasion } = await this.desk.at(asker, enterpriseId, context, 'change');
    const persons = given.map((person) => ({
      ...person,
      idNumber: person.idNumber === null ? null : canonicalIdNumber(person.idNumber),
    }));
    return this.desk.enterprises.change(
      enterpriseId,
      () => recordPersons(persons, this.tokenOf, occasion),
      context,
    );
  }
}

import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  parseOptionalId,
  parseOptionalProse,
  parseShortText,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ExportPersonalData, PersonalDataDocument } from '../../application/export-personal-data';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { LONGEST_REASON } from '../petition-command';
import { refused, resultOf } from '../refusals';

@ObjectType('PersonalDataExport', { description: 'What is held about one petitioner (PIPL 45).' })
export class PersonalDataExportType {
  @Field(() => String, { description: 'The form of the document and its version.' })
  format!: string;

  @Field(() => Int, { description: 'How many petitions the document tells of; ten at most.' })
  petitionCount!: number;

  @Field(() => String, { description: 'JSON: a list of petitions, each with what concerns the petitioner.' })
  document!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'To be given as `after` for the next document; null where this was the last.',
  })
  next!: string | null;
}

const Result = resultOf('ExportPersonalDataResult', () => PersonalDataExportType);

@InputType({
  description: 'Empty in a petitioner’s own session; otherwise whose data are asked for, and why.',
})
export class ExportPersonalDataInput {
  @Field(() => String, {
    nullable: true,
    description: 'The petitioner’s ID number as his written request proves it; for clerks only.',
  })
  idNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Under which written request, at most 5,000 characters; on record, so without names.',
  })
  purpose?: string | null;

  @Field(() => ID, { nullable: true, description: 'The `next` of the document before.' })
  after?: string | null;
}

const toExport = ({ format, petitions, next }: PersonalDataDocument): PersonalDataExportType =>
  Object.assign(new PersonalDataExportType(), {
    ...{ format, next, petitionCount: petitions.length, document: JSON.stringify(petitions) },
  });

/** The mutation `exportPersonalData`. */
@Resolver()
export class ExportPersonalDataMutation {
  constructor(
    private readonly useCase: ExportPersonalData,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'What is held about a petitioner: to him in the session of openPetition (that case only), or to a clerk on a written request (every petition of the person that the clerk may read). On record before it is given. REASON_REQUIRED where a clerk gives no purpose (PIPL 45).',
  })
  async exportPersonalData(
    @Arg('input', () => ExportPersonalDataInput) input: ExportPersonalDataInput,
    @Ctx() context: Context,
  ): Promise<PersonalDataExportType | RejectionValue> {
    const { asker, locale } = context;
    const command = commandContext(context, 'exportPersonalData', {}, this.now());
    const idNumber = parseShortText('input.idNumber', input.idNumber);
    if (asker.kind === 'CASE_SESSION') {
      if (idNumber !== null)
        throw new InvalidInput('input.idNumber', 'is for clerks; a session is on one case');
      return toExport(await this.useCase.inOwnCase(asker, command));
    }
    if (idNumber === null) throw new InvalidInput('input.idNumber', 'says whose data are asked for');
    const purpose = parseOptionalProse('input.purpose', input.purpose ?? '', LONGEST_REASON);
    const after = parseOptionalId('input.after', input.after);
    const told = await this.useCase.onRequest({ idNumber, purpose, after }, asker, command);
    return 'kind' in told ? refused(told, locale) : toExport(told);
  }
}

import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  KeyedInput,
  parseId,
  parseName,
  parseOptionalId,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PairLiaison } from '../../application/pair-liaison';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { LiaisonPairingType, toLiaisonPairingType } from '../liaison-type';
import { answer, resultOf } from '../refusals';

const PairLiaisonResult = resultOf('PairLiaisonResult', () => LiaisonPairingType);

@InputType({ description: 'A firm, and either a cadre or the names of two party branches.' })
export class PairLiaisonInput extends KeyedInput {
  @Field(() => ID, { description: 'The enterprise.' })
  enterpriseId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The cadre who becomes its liaison, on behalf of his unit.',
  })
  cadreId?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit’s party branch, at most 100 characters.' })
  unitBranch?: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s party branch, at most 100 characters.' })
  firmBranch?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit whose branch it is; the account’s own by default. Not for a cadre.',
  })
  unitId?: string | null;
}

const branchesOf = ({ unitBranch, firmBranch, cadreId }: PairLiaisonInput) => {
  const hasBranches = typeof unitBranch === 'string' && typeof firmBranch === 'string';
  if (hasBranches === (typeof cadreId === 'string'))
    throw new InvalidInput('input.cadreId', 'give either cadreId, or unitBranch and firmBranch');
  return hasBranches
    ? {
        unitBranch: parseName('input.unitBranch', unitBranch),
        firmBranch: parseName('input.firmBranch', firmBranch),
      }
    : null;
};

/** The mutation `pairLiaison`. */
@Resolver()
export class PairLiaisonMutation {
  constructor(
    private readonly useCase: PairLiaison,
    private readonly now: Now,
  ) {}

  @Mutation(() => PairLiaisonResult, {
    description:
      'Pairs a firm with a liaison, also where its pairing is vacant, or with a unit’s party branch (百人百企, 双结对); for a LIAISON, UNIT_HEAD or ORG_OFFICER over the unit.',
  })
  async pairLiaison(
    @Arg('input', () => PairLiaisonInput) input: PairLiaisonInput,
    @Ctx() context: Context,
  ): Promise<LiaisonPairingType | RejectionValue> {
    const command = commandContext(context, 'pairLiaison', input, this.now());
    const enterpriseId = parseId('input.enterpriseId', input.enterpriseId);
    const branches = branchesOf(input);
    const unitId = parseOptionalId('input.unitId', input.unitId);
    const outcome = branches
      ? await this.useCase.ofBranches(enterpriseId, branches, unitId, context.asker, command)
      : await this.useCase.withCadre(
          enterpriseId,
          parseId('input.cadreId', input.cadreId ?? ''),
          context.asker,
          command,
        );
    return answer(outcome, toLiaisonPairingType, context.locale);
  }
}

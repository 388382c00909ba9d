import type { Uuid } from '@lianxin/kernel';
import { commandContext, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { PairingDesk } from '../../application/pairing/pairing-desk';
import type { NewId, Now } from '../../application/ports';
import type { Context } from '../context';
import { answer } from '../refusals';
import { toPairingType, type PairingType } from './pairing-type';

type ForOfficer = Parameters<PairingDesk['decideAsOfficer']>[3];
type ForParticipant = Parameters<PairingDesk['decideAsParticipant']>[3];

/** What every command on an existing pairing names. */
@InputType()
export abstract class PairingInput extends KeyedInput {
  @Field(() => ID, { description: 'The pairing.' })
  pairingId!: string;
}

/** What a mutation on an existing pairing stands on. */
export abstract class PairingMutation {
  constructor(
    private readonly desk: PairingDesk,
    private readonly now: Now,
    protected readonly newId: NewId,
  ) {}

  /** Has the desk decide for the organization department, and answers. */
  protected async byOfficer(
    context: Context,
    command: string,
    input: PairingInput,
    decide: ForOfficer,
    named: readonly Uuid[] = [],
  ): Promise<PairingType | RejectionValue> {
    const told = commandContext(context, command, input, this.now());
    const pairingId = parseId('input.pairingId', input.pairingId);
    const outcome = await this.desk.decideAsOfficer(context.asker, pairingId, told, decide, named);
    return answer(outcome, toPairingType, context.locale);
  }

  /** Has the desk decide for the recruit or a mentor, and answers. */
  protected async byParticipant(
    context: Context,
    command: string,
    input: PairingInput,
    decide: ForParticipant,
  ): Promise<PairingType | RejectionValue> {
    const told = commandContext(context, command, input, this.now());
    const pairingId = parseId('input.pairingId', input.pairingId);
    const outcome = await this.desk.decideAsParticipant(context.asker, pairingId, told, decide);
    return answer(outcome, toPairingType, context.locale);
  }
}

/** The longest reason, remark, goal or topic, in characters. */
export const LONGEST_REMARK = 2_000;

import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { logMentorMeeting } from '../../../domain/pairing/log-mentor-meeting';
import type { SlotRole } from '../../../domain/pairing/pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { SlotRoleEnum } from '../enums';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('LogMentorMeetingResult', () => PairingType);

@InputType({ description: 'A meeting of the recruit with a mentor.' })
export class LogMentorMeetingInput extends PairingInput {
  @Field(() => SlotRoleEnum, { description: 'With the mentor of this slot.' })
  role!: SlotRole;

  @Field(() => DateScalar, { description: 'The day of the meeting, today at the latest.' })
  metOn!: PlainDate;

  @Field(() => String, { description: 'What it was about; at most 2,000 characters.' })
  topic!: string;
}

/** The mutation `logMentorMeeting`. */
@Resolver()
export class LogMentorMeetingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Logs a meeting in an ACTIVE or SUSPENDED pairing, for the recruit or the mentor of that day; late is a warning.',
  })
  logMentorMeeting(
    @Arg('input', () => LogMentorMeetingInput) input: LogMentorMeetingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const topic = parseOptionalProse('input.topic', input.topic, LONGEST_REMARK);
    const meeting = { meetingId: this.newId(), role: input.role, metOn: input.metOn, topic };
    return this.byParticipant(context, 'logMentorMeeting', input, (pairing, authorId, facts) =>
      logMentorMeeting(pairing, { ...meeting, authorId }, facts),
    );
  }
}

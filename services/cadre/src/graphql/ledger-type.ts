import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { LedgerLine, ResultKind } from '../domain/ledger';
import { ResultKindEnum } from './enums';

@ObjectType('LedgerLine', {
  description:
    'One verified result (实绩), appended and never changed; it tells nothing of the content of a case.',
})
export class LedgerLineType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => ResultKindEnum, { description: 'What was brought about.' })
  kind!: ResultKind;

  @Field(() => ID, {
    description:
      'The petition, request or pairing that it rests on; whether it may be looked at is another question.',
  })
  sourceId!: Uuid;

  @Field(() => DateScalar, {
    description: 'The day of conclusion, of delivery, or of the pairing’s completion.',
  })
  creditedOn!: PlainDate;

  unitId!: Uuid;
  cadreId!: Uuid | null;
}

export const LedgerLineConnection = connectionOf('LedgerLine', () => LedgerLineType);

/** The line as the client sees it. */
export const toLedgerLine = (line: LedgerLine): LedgerLineType => Object.assign(new LedgerLineType(), line);

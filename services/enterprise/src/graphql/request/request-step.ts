import type { Locale } from '@lianxin/access';
import type { ActingPerson } from '@lianxin/casework';
import type { TimelineKind } from '@lianxin/casework';
import { DateTimeScalar, TimelineKindEnum, type EntityReference } from '@lianxin/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { REQUEST_EVENT_LABELS } from '../../application/request/labels';
import type { RequestEvent } from '../../domain/request/events';
import type { PetitionStory } from '../../domain/request/service-request';
import { CadreType, cadreOf, UnitType, unitOf } from '../enterprise-type';

@ObjectType('RequestStep', { description: 'One step of the request, without its content.' })
export class RequestStepType {
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'What happened, e.g. request.accepted.' })
  type!: string;

  @Field(() => TimelineKindEnum, { description: 'What it is about.' })
  kind!: TimelineKind;

  @Field(() => String, { description: 'The same in the reader’s language.' })
  label!: string;

  @Field(() => UnitType, {
    nullable: true,
    description:
      'The unit for which somebody acted; null for the firm, for time alone, and for what another service did.',
  })
  unit!: EntityReference | null;

  @Field(() => CadreType, {
    nullable: true,
    description: 'Who acted for it; null where no cadre stands behind the account, and as for the unit.',
  })
  officer!: EntityReference | null;
}

const DEADLINES: readonly RequestEvent['type'][] = ['request.clock-missed', 'request.clocks-redated'];

/** Only what officers did for a unit is told with who did it: whoever speaks for the firm stays unnamed. */
const actorOf = ({ kind, unitId, cadreId }: ActingPerson) =>
  kind === 'ACCOUNT'
    ? { unit: unitId === null ? null : unitOf(unitId), officer: cadreOf(cadreId) }
    : { unit: null, officer: null };

/** A step as whoever reads the request sees it. */
export const toRequestStep = ({ type, at, by }: RequestEvent, locale: Locale): RequestStepType => {
  const { zh, en } = REQUEST_EVENT_LABELS[type];
  return Object.assign(new RequestStepType(), {
    ...{ type, at: new Date(at), label: locale === 'en' ? en : zh, ...actorOf(by) },
    kind: DEADLINES.includes(type) ? 'DEADLINE' : 'HANDLING',
  });
};

/** A step of the petition service, as it told of it when it gave the request back. */
export const toPetitionStep = (
  { type, at, label }: PetitionStory['steps'][number],
  locale: Locale,
): RequestStepType =>
  Object.assign(new RequestStepType(), {
    ...{ type, at: new Date(at), label: label[locale], unit: null, officer: null },
    kind: /clock|deadline/.test(type) ? 'DEADLINE' : /supervis/.test(type) ? 'SUPERVISION' : 'HANDLING',
  });

import type { Locale } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { IssuedDocument } from '../application/papers/issued-documents';
import { PAPER_LABELS } from '../application/papers/paper-words';
import type { PaperKind } from '../domain/papers/paper-kinds';
import { PaperKindEnum } from './enums';

@ObjectType('IssuedDocument', {
  description:
    'A paper as it was issued: fetched as PDF from /documents/<id>.pdf, by whoever it is shown to here.',
})
export class IssuedDocumentType {
  @Field(() => ID, { description: 'UUIDv7; part of the address of its file.' })
  id!: string;

  @Field(() => PaperKindEnum, { description: 'Which paper.' })
  kind!: PaperKind;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => DateScalar, { description: 'The day on which it was issued.' })
  issuedOn!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file, in hexadecimal; null for the moment until it has been set.',
  })
  sha256!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pages; null until it has been set.' })
  pages!: number | null;
}

/** A paper as clients read of it. */
export const toIssuedDocument = (
  { id, kind, issuedAt, sha256, pages }: IssuedDocument,
  locale: Locale,
): IssuedDocumentType =>
  Object.assign(new IssuedDocumentType(), {
    ...{ id, kind, sha256, pages },
    label: PAPER_LABELS[kind][locale === 'en' ? 'en' : 'zh'],
    issuedOn: shanghaiDateOf(issuedAt.toISOString()),
  });

import { DateTimeScalar, describedEnum } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FILE_STATES, type AttachedFileView, type FileState } from '../../application/files/attached-files';

export const AttachmentStateEnum = describedEnum(
  'AttachmentState',
  'Whether an attachment may be fetched.',
  FILE_STATES,
  {
    CLEAN: 'It may be fetched.',
    QUARANTINED: 'It waits for its check and is not handed out yet.',
    INFECTED: 'The scanner found something harmful; it is never handed out.',
  },
);

const SIDES = ['PETITIONER', 'OFFICE'] as const;
type Side = (typeof SIDES)[number];

export const AttachmentSideEnum = describedEnum('AttachmentSide', 'Who attached a file.', SIDES, {
  PETITIONER: 'The petitioner, in his session on the case.',
  OFFICE: 'An officer of a unit that works on the case; the timeline says which.',
});

@ObjectType('PetitionAttachment', {
  description: 'A file as it was attached: fetched from /files/<id> by whoever it is shown to here.',
})
export class PetitionAttachmentType {
  @Field(() => ID, { description: 'UUIDv7; part of the address of its file.' })
  id!: string;

  @Field(() => String, { description: 'What its sender called it.' })
  name!: string;

  @Field(() => String, { description: 'What it is by its content: a media type, e.g. image/jpeg.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal.' })
  sha256!: string;

  @Field(() => AttachmentStateEnum, { description: 'Whether it may be fetched.' })
  state!: FileState;

  @Field(() => AttachmentSideEnum, { description: 'Who attached it.' })
  attachedBy!: Side;

  @Field(() => DateTimeScalar, { description: 'When it was attached.' })
  attachedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a scanner looked at it; null where none is configured, or it waits.',
  })
  checkedAt!: Date | null;
}

/** A file as clients read of it. */
export const toAttachment = ({ byPetitioner, ...file }: AttachedFileView): PetitionAttachmentType => {
  const { id, name, mediaType, size, sha256, state, attachedAt, checkedAt } = file;
  return Object.assign(new PetitionAttachmentType(), {
    ...{ id, name, mediaType, size, sha256, state, attachedAt, checkedAt },
    attachedBy: byPetitioner ? 'PETITIONER' : 'OFFICE',
  });
};

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VisibleFiles } from '../../application/files/attached-files';
import type { Context } from '../context';
import { PetitionStatusType } from '../petition-status-type';
import { PetitionType } from '../petition-type';
import { PetitionAttachmentType, toAttachment } from './attachment-type';

/** The files of a petition, to those who work on it. */
@Resolver(() => PetitionType)
export class PetitionAttachmentsField {
  @FieldResolver(() => [PetitionAttachmentType], {
    description:
      'What was attached to it, oldest first; empty for who only reads it. A file is sent to POST /files and fetched from /files/<id>.',
  })
  async attachments(
    @Root() { petition }: PetitionType,
    @Ctx() { loaders }: Context,
  ): Promise<PetitionAttachmentType[]> {
    return (await loaders.files.load(petition.id)).map(toAttachment);
  }
}

/** The petitioner's own files. */
@Resolver(() => PetitionStatusType)
export class PetitionStatusAttachmentsField {
  constructor(private readonly visible: Pick<VisibleFiles, 'ofPetitioner'>) {}

  @FieldResolver(() => [PetitionAttachmentType], {
    description:
      'What the petitioner attached himself, oldest first; nothing of an accusation, nor of what nobody has sorted (Art. 30).',
  })
  async attachments(@Root() { petitionId }: PetitionStatusType): Promise<PetitionAttachmentType[]> {
    return (await this.visible.ofPetitioner(petitionId)).map(toAttachment);
  }
}

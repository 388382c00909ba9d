import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VisibleDocuments } from '../application/papers/issued-documents';
import type { Context } from './context';
import { IssuedDocumentType, toIssuedDocument } from './issued-document-type';
import { PetitionStatusType } from './petition-status-type';
import { PetitionType } from './petition-type';

/** The papers of a petition, to those who work on it. */
@Resolver(() => PetitionType)
export class PetitionDocumentsField {
  @FieldResolver(() => [IssuedDocumentType], {
    description: 'The papers that it issued, oldest first: those that the asker may read, and no others.',
  })
  async documents(
    @Root() { petition }: PetitionType,
    @Ctx() { loaders, locale }: Context,
  ): Promise<IssuedDocumentType[]> {
    const issued = await loaders.documents.load(petition.id);
    return issued.map((document) => toIssuedDocument(document, locale));
  }
}

/** The petitioner's own papers. */
@Resolver(() => PetitionStatusType)
export class PetitionStatusDocumentsField {
  constructor(private readonly visible: Pick<VisibleDocuments, 'ofPetitioner'>) {}

  @FieldResolver(() => [IssuedDocumentType], {
    description:
      'The papers addressed to the petitioner, oldest first, an opinion once it is delivered; of an accusation the receipt only (Art. 30).',
  })
  async documents(
    @Root() { petitionId }: PetitionStatusType,
    @Ctx() { locale }: Context,
  ): Promise<IssuedDocumentType[]> {
    const issued = await this.visible.ofPetitioner(petitionId);
    return issued.map((document) => toIssuedDocument(document, locale));
  }
}

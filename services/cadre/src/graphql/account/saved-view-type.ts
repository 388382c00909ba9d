import type { Uuid } from '@lianxin/kernel';
import { DateTimeScalar } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import type { SavedView } from '../../domain/account/saved-view';

@ObjectType('SavedView', {
  description: 'A page of the console with its filters, kept under a name by one account for itself.',
})
export class SavedViewType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'What the account calls it.' })
  name!: string;

  @Field(() => String, { description: 'Path and query within the console.' })
  address!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved first.' })
  createdAt!: Date;
}

/** The view as the client sees it. */
export const toSavedView = (view: SavedView): SavedViewType =>
  Object.assign(new SavedViewType(), { ...view, createdAt: new Date(view.createdAt) });

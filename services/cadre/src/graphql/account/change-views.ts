import {
  commandContext,
  KeyedInput,
  parseId,
  parseName,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { KeepViews } from '../../application/account/keep-views';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { answer, resultOf } from '../refusals';
import { SavedViewType, toSavedView } from './saved-view-type';

/** What is longer isn’t even looked at. */
const LONGEST_TEXT = 2_000;

const SaveViewResult = resultOf('SaveViewResult', () => SavedViewType);
const RemoveViewResult = resultOf('RemoveViewResult', () => SavedViewType);

@InputType({ description: 'A view that the account shall keep.' })
export class SaveViewInput extends KeyedInput {
  @Field(() => String, {
    description: 'What it shall be called, at most 30 characters; one of this name gets the new address.',
  })
  name!: string;

  @Field(() => String, {
    description: 'Path and query within the console, beginning with one "/"; at most 500 characters.',
  })
  address!: string;
}

@InputType({ description: 'A view that the account shall keep no longer.' })
export class RemoveViewInput {
  @Field(() => ID, { description: 'The view.' })
  id!: string;
}

/** The mutation `saveView`. */
@Resolver()
export class SaveViewMutation {
  constructor(
    private readonly views: KeepViews,
    private readonly now: Now,
  ) {}

  @Mutation(() => SaveViewResult, {
    description:
      'Keeps a view of the console for the account itself, at most 30; under a name that is taken it replaces the ' +
      'address. For every account that is signed in.',
  })
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: Context,
  ): Promise<SavedViewType | RejectionValue> {
    const told = commandContext(context, 'saveView', input, this.now());
    const view = {
      name: parseName('input.name', input.name),
      address: parseOptionalProse('input.address', input.address, LONGEST_TEXT),
    };
    return answer(await this.views.save(view, context.asker, told), toSavedView, context.locale);
  }
}

/** The mutation `removeView`. */
@Resolver()
export class RemoveViewMutation {
  constructor(private readonly views: KeepViews) {}

  @Mutation(() => RemoveViewResult, {
    description: 'Removes one of the account’s own views, and answers it as it was.',
  })
  async removeView(
    @Arg('input', () => RemoveViewInput) input: RemoveViewInput,
    @Ctx() { asker, locale }: Context,
  ): Promise<SavedViewType | RejectionValue> {
    return answer(await this.views.remove(parseId('input.id', input.id), asker), toSavedView, locale);
  }
}

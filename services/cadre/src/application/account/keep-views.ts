import { requireActor, type Asker } from '@lianxin/access';
import type { CommandContext, Outcome, Uuid } from '@lianxin/kernel';
import {
  removeView,
  saveView,
  type NewView,
  type SavedView,
  type SaveViewRefusal,
} from '../../domain/account/saved-view';
import type { NewId } from '../ports';
import type { AccountIdOf, SavedViews } from './ports';

/** Keeps the views of whoever is signed in, for himself alone; throws Unauthenticated for anybody else. */
export class KeepViews {
  constructor(
    private readonly views: SavedViews,
    private readonly idOf: AccountIdOf,
    private readonly newId: NewId,
  ) {}

  /** His own views, in the order in which they were saved first. */
  async of(asker: Asker): Promise<readonly SavedView[]> {
    return this.views.of(this.accountOf(asker));
  }

  /** Saves a view, or gives the one of this name another address. */
  async save(
    view: Omit<NewView, 'viewId'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<Outcome<SavedView, SaveViewRefusal | 'VIEW_UNKNOWN'>> {
    const wanted = { ...view, viewId: this.newId() };
    const decide = (views: readonly SavedView[]) => saveView(views, wanted, context.now.toISOString());
    return this.views.save(this.accountOf(asker), decide, context);
  }

  /** Removes a view of his own. */
  async remove(viewId: Uuid, asker: Asker): Promise<Outcome<SavedView, 'VIEW_UNKNOWN'>> {
    return this.views.remove(this.accountOf(asker), (views) => removeView(views, viewId));
  }

  private accountOf(asker: Asker): Uuid {
    return this.idOf(requireActor(asker).accountId);
  }
}

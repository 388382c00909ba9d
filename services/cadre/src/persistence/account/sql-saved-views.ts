import type { CommandContext, Outcome, Transaction, Uuid } from '@lianxin/kernel';
import { idToBytes, inRetriedTransaction, managerOf, recordedBefore, rememberCommands } from '@lianxin/store';
import type { DataSource } from 'typeorm';
import type { SavedViews, ViewDecision } from '../../application/account/ports';
import type { SavedView } from '../../domain/account/saved-view';
import { refuse } from '../../domain/refuse';
import type { RefusalCode } from '../../domain/refusals';
import { SavedViewsRow } from './saved-views-row';

const viewsIn = (row: SavedViewsRow | null): readonly SavedView[] =>
  row ? (JSON.parse(row.views) as readonly SavedView[]) : [];

const recorded = <State>(state: State, repeated = false) => ({ kind: 'recorded', state, repeated }) as const;

/** The views of each account as one row, locked while they change. */
export class SqlSavedViews implements SavedViews {
  constructor(private readonly dataSource: DataSource) {}

  async of(accountId: Uuid): Promise<readonly SavedView[]> {
    return viewsIn(await this.dataSource.manager.findOneBy(SavedViewsRow, { accountId }));
  }

  save<Code extends RefusalCode>(
    accountId: Uuid,
    decide: ViewDecision<Code>,
    context: CommandContext,
  ): Promise<Outcome<SavedView, Code | 'VIEW_UNKNOWN'>> {
    return inRetriedTransaction(this.dataSource, async (transaction) => {
      const views = await this.lock(accountId, transaction);
      const [earlier] = await recordedBefore(transaction, [context]);
      if (earlier) {
        const kept = views.find(({ id }) => id === earlier);
        return kept ? recorded(kept, true) : refuse('VIEW_UNKNOWN');
      }
      const saved = decide(views);
      if ('kind' in saved) return saved;
      const others = views.some(({ id }) => id === saved.id)
        ? views.map((one) => (one.id === saved.id ? saved : one))
        : [...views, saved];
      await this.write(accountId, others, transaction);
      await rememberCommands(transaction, [{ context, aggregateId: saved.id }]);
      return recorded(saved);
    });
  }

  remove<Code extends RefusalCode>(
    accountId: Uuid,
    decide: ViewDecision<Code>,
  ): Promise<Outcome<SavedView, Code>> {
    return inRetriedTransaction(this.dataSource, async (transaction) => {
      const views = await this.lock(accountId, transaction);
      const removed = decide(views);
      if ('kind' in removed) return removed;
      await this.write(
        accountId,
        views.filter(({ id }) => id !== removed.id),
        transaction,
      );
      return recorded(removed);
    });
  }

  /** Where there is no row yet an empty one is written, so that there is something to lock. */
  private async lock(accountId: Uuid, transaction: Transaction): Promise<readonly SavedView[]> {
    const manager = managerOf(transaction);
    await manager.query(
      "INSERT INTO saved_views (account_id, views) VALUES (?, '[]') ON DUPLICATE KEY UPDATE account_id = account_id",
      [idToBytes(accountId)],
    );
    return viewsIn(await manager.findOneBy(SavedViewsRow, { accountId }));
  }

  private async write(accountId: Uuid, views: readonly SavedView[], transaction: Transaction): Promise<void> {
    await managerOf(transaction).update(SavedViewsRow, { accountId }, { views: JSON.stringify(views) });
  }
}

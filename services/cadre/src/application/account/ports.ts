import type { Asker } from '@lianxin/access';
import type {
  CommandContext,
  Outcome,
  PageOf,
  PageRequest,
  Rejection,
  Repository,
  Uuid,
} from '@lianxin/kernel';
import type { Account } from '../../domain/account/account';
import type { AccountEvent } from '../../domain/account/account-event';
import type { SavedView } from '../../domain/account/saved-view';
import type { RefusalCode } from '../../domain/refusals';

export type AccountRepository = Repository<Account, AccountEvent>;

/** The id under which an account is kept: always the same for one subject of the identity provider. */
export type AccountIdOf = (account: string) => Uuid;

/** What is known of all accounts together. */
export interface AccountRegister {
  /** Whether anybody holds the role ADMIN. */
  hasAdmin(): Promise<boolean>;
}

/** Reads accounts for an ADMIN over their units; what the asker may not know is absent from the answer. */
export interface AccountReader {
  find(asker: Asker, account: string): Promise<Account | null>;
  /** By their names at the identity provider. */
  page(asker: Asker, page: PageRequest): Promise<PageOf<Account>>;
}

/** What a change of an account's views comes to: the view that was saved or removed, or why not. */
export type ViewDecision<Code extends RefusalCode> = (
  views: readonly SavedView[],
) => SavedView | Rejection<Code>;

/** The views that accounts keep for themselves: settings, not facts, so that no event tells of them and no audit lists them. */
export interface SavedViews {
  /** In the order in which they were saved first. */
  of(accountId: Uuid): Promise<readonly SavedView[]>;
  /** Locks the account's views and keeps what is decided; the same command twice is the same answer once. */
  save<Code extends RefusalCode>(
    accountId: Uuid,
    decide: ViewDecision<Code>,
    context: CommandContext,
  ): Promise<Outcome<SavedView, Code | 'VIEW_UNKNOWN'>>;
  /** Locks the account's views and keeps all others. */
  remove<Code extends RefusalCode>(
    accountId: Uuid,
    decide: ViewDecision<Code>,
  ): Promise<Outcome<SavedView, Code>>;
}

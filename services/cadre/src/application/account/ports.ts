import type { Asker } from '@lianxin/access';
import type { PageOf, PageRequest, Repository, Uuid } from '@lianxin/kernel';
import type { Account } from '../../domain/account/account';
import type { AccountEvent } from '../../domain/account/account-event';

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

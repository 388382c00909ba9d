import { shanghaiDateOf } from '@lianxin/calendar';
import { standingOf, type Standing } from '../../domain/account/standing';
import type { CadreRepository, Now } from '../ports';
import type { AccountIdOf, AccountRepository } from './ports';

/** Tells the gateway what an account is today; one that is unknown is nobody, and holds nothing. */
export class AnswerStanding {
  constructor(
    private readonly accounts: Pick<AccountRepository, 'find'>,
    private readonly cadres: Pick<CadreRepository, 'find'>,
    private readonly idOf: AccountIdOf,
    private readonly now: Now,
  ) {}

  async execute(account: string): Promise<Standing> {
    const known = await this.accounts.find(this.idOf(account));
    const cadre = known?.cadreId ? await this.cadres.find(known.cadreId) : null;
    return standingOf(known, cadre, shanghaiDateOf(this.now()));
  }
}

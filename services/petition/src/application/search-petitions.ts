import type { AccessJournal, CommandContext, PageOf, PageRequest } from '@lianxin/kernel';
import type { Petition } from '../domain/petition';
import type { PetitionFilter, PetitionOrder, PetitionReader } from './readers';
import type { Standing } from './standing';

/** Lists petitions; who looks for a person by name, number or phone is on record first, as one who reveals them is. */
export class SearchPetitions {
  constructor(
    private readonly petitions: PetitionReader,
    private readonly journal: AccessJournal,
  ) {}

  /** A page of what the asker may see. Where a search for a person can't be recorded nothing is given, whatever the reason. */
  async page(
    standing: Standing,
    asked: { readonly filter: PetitionFilter; readonly order: PetitionOrder; readonly request: PageRequest },
    context: () => CommandContext,
  ): Promise<PageOf<Petition>> {
    const { filter, order, request } = asked;
    if (filter.petitioner !== undefined) await this.record(context());
    return this.petitions.page(standing, filter, order, request);
  }

  private record(context: CommandContext): Promise<void> {
    const entry = { kind: 'REVEAL', what: 'petitions.filter.petitioner', result: 'GIVEN' } as const;
    return this.journal.record(
      { ...entry, subjectType: 'petition', subjectId: null, purpose: null },
      context,
    );
  }
}

import { personToken } from '@lianxin/access';
import { STATE_COUNCIL_CALENDAR } from '@lianxin/calendar';
import { QueryCodes, RandomNumbers } from '@lianxin/casekeeping';
import { amberFrom, type Clock } from '@lianxin/casework';
import { openStoreBase } from '@lianxin/hosting';
import { AggregateStore, AnonymiseHistory, ErasureRegister, SqlAccessJournal } from '@lianxin/store';
import { CaseDesk } from './application/case-desk';
import type { Now } from './application/ports';
import type { RecordsConfig } from './config';
import type { Petition } from './domain/petition';
import { amberRuleOf, DEFAULT_PETITION_RULES } from './domain/petition-rules';
import { erasableFrom } from './domain/retention';
import { publishPetition } from './messaging/publish-petition';
import { SqlAttemptLog } from './persistence/attempt-log';
import { SqlDirectory } from './persistence/directory';
import { SqlErasures } from './persistence/erasures';
import { SqlDocuments } from './persistence/documents';
import type { PapersAreSet } from './persistence/issue-documents';
import { petitionMapping } from './persistence/petition-mapping';
import { SqlPetitionsOfPerson } from './persistence/petitions-of-person';
import { PETITION_SCHEMA } from './persistence/schema';
import { SqlVisiblePetitions } from './persistence/visible-petitions';
import { SqlWalls } from './persistence/walls';

/** The service's name, as in event sources. */
export const NAME = 'petition';

/** What commands write to and read from, on one database. */
export type Records = Awaited<ReturnType<typeof openRecords>>;

/** Opens the database with everything that writes to it; `papers` says when those are set that commands issue. */
export const openRecords = async (config: RecordsConfig, papers: PapersAreSet = 'AT_ONCE') => {
  const base = await openStoreBase(NAME, config, PETITION_SCHEMA);
  const { dataSource } = base;
  const codes = new QueryCodes(dataSource, config.queryCodeKey, {
    table: 'petition',
    idColumn: 'petition_id',
  });
  const amber = amberRuleOf(DEFAULT_PETITION_RULES);
  const amberOn = (clock: Clock) => amberFrom(clock, amber, STATE_COUNCIL_CALENDAR);
  const tokenOf = (idNumber: string): string => personToken(config.personTokenKey, idNumber);
  const erasable = (petition: Petition) => erasableFrom(petition, DEFAULT_PETITION_RULES);
  const mapping = petitionMapping(publishPetition, codes.keep, amberOn, tokenOf, erasable, papers);
  const petitions = new AggregateStore(base, mapping);
  const anonymise = new AnonymiseHistory(base, mapping);
  const visible = new SqlVisiblePetitions(dataSource, petitions);
  const ruleBook = { calendar: STATE_COUNCIL_CALENDAR, rules: DEFAULT_PETITION_RULES };
  const directory = new SqlDirectory(dataSource);
  const walls = new SqlWalls(dataSource, tokenOf);
  const attempts = new SqlAttemptLog(dataSource, new SqlAccessJournal(dataSource));
  const desk = new CaseDesk(petitions, visible, directory, ruleBook, walls, attempts);
  const numbers = new RandomNumbers(dataSource, { prefix: 'XF', table: 'petition' });
  const close = () => dataSource.destroy();
  const people = new SqlPetitionsOfPerson(dataSource, tokenOf);
  const documents = new SqlDocuments(dataSource, base.sealer);
  return {
    ...{ base, dataSource, codes, petitions, visible, directory, desk, numbers, book: ruleBook, walls },
    ...{ tokenOf, attempts, anonymise, people, documents, close },
  };
};

/** Erasures behind the register in a file, under a clock. */
export const erasuresOf = (
  { dataSource, anonymise, desk }: Records,
  register: string,
  now: Now = () => new Date(),
) => new SqlErasures(dataSource, anonymise, new ErasureRegister(register), (at) => desk.factsAt(at), now);

import { contactToken, personToken } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { QueryCodes, RandomNumbers } from '@lianxin/casekeeping';
import { amberFrom, type Clock } from '@lianxin/casework';
import { openKeys, openStoreBase } from '@lianxin/hosting';
import {
  AggregateStore,
  AnonymiseHistory,
  BlindIndex,
  ErasureRegister,
  SqlAccessJournal,
  storeRekeying,
} from '@lianxin/store';
import { CaseDesk } from './application/case-desk';
import type { Now } from './application/ports';
import type { RecordsConfig } from './config';
import type { Petition } from './domain/petition';
import { erasableFrom } from './domain/retention';
import { amberRuleFor } from './domain/rules/rule-history';
import type { PersonTokens } from './application/petitioner-tokens';
import { publishPetition } from './messaging/publish-petition';
import { SqlAttemptLog } from './persistence/attempt-log';
import { SqlDirectory } from './persistence/directory';
import { SqlErasures } from './persistence/erasures';
import { SqlDocuments } from './persistence/documents';
import type { PapersAreSet } from './persistence/issue-documents';
import { competenceMapping } from './persistence/competences';
import { MatterFrequencies } from './persistence/matter-frequencies';
import { SqlMatterIndex } from './persistence/matter-index';
import { FingerprintRekeying } from './persistence/fingerprint-rekeying';
import { petitionMapping } from './persistence/petition-mapping';
import { PetitionerFingerprints } from './persistence/petitioner-fingerprints';
import { SqlPetitionsOfPerson } from './persistence/petitions-of-person';
import { RuleChangeStore, SqlRuleBook } from './persistence/rule-book';
import { PETITION_SCHEMA } from './persistence/schema';
import { visitMapping } from './persistence/visit/visit-mapping';
import { SearchPostings } from './persistence/search-postings';
import { SqlVisiblePetitions } from './persistence/visible-petitions';
import { SqlWalls } from './persistence/walls';

/** The service's name, as in event sources. */
export const NAME = 'petition';

/** A day by which every table known was in force once: what a clock or a closing needs is found by its version or its day. */
const ALL_DAYS = '9999-12-31' as PlainDate;

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
  const ruleChanges = new RuleChangeStore(base);
  const book = new SqlRuleBook(ruleChanges);
  await book.refresh();
  const amberOn = (clock: Clock) =>
    amberFrom(clock, amberRuleFor(clock, book.rulesOn(ALL_DAYS)), book.calendar);
  const tokenOf = (idNumber: string): string => personToken(config.personTokenKey, idNumber);
  const erasable = (petition: Petition) => erasableFrom(petition, book.rulesOn(ALL_DAYS));
  const index = await openKeys({ variable: 'LIANXIN_INDEX_KEY', ring: config.indexKeys }, config);
  const blind = new BlindIndex(index, config.fieldSuite);
  const fingerprints = new PetitionerFingerprints(blind);
  const mapping = petitionMapping(
    publishPetition,
    codes.keep,
    amberOn,
    tokenOf,
    erasable,
    fingerprints,
    papers,
  );
  const petitions = new AggregateStore(base, mapping);
  const visits = new AggregateStore(base, visitMapping);
  const anonymise = new AnonymiseHistory(base, mapping);
  const visible = new SqlVisiblePetitions(dataSource, petitions, fingerprints);
  const directory = new SqlDirectory(dataSource);
  const walls = new SqlWalls(dataSource, tokenOf);
  const attempts = new SqlAttemptLog(dataSource, new SqlAccessJournal(dataSource));
  const desk = new CaseDesk(petitions, visible, directory, book, walls, attempts);
  const numbers = new RandomNumbers(dataSource, { prefix: 'XF', table: 'petition' });
  const tokens: PersonTokens = {
    ofIdNumber: tokenOf,
    ofContact: (name, phone) => contactToken(config.personTokenKey, name, phone),
  };
  const frequencies = new MatterFrequencies(dataSource);
  const matters = new SqlMatterIndex(dataSource, petitions, frequencies, tokens);
  const competences = new AggregateStore(base, competenceMapping);
  const close = () => dataSource.destroy();
  const people = new SqlPetitionsOfPerson(dataSource, tokenOf);
  const documents = new SqlDocuments(dataSource, base.sealer);
  return {
    ...{ base, dataSource, codes, petitions, visible, directory, desk, numbers, book, ruleChanges, walls },
    ...{ tokenOf, attempts, anonymise, people, documents, visits, fingerprints, close },
    ...{ tokens, frequencies, matters, competences, index: blind, postings: new SearchPostings(dataSource) },
  };
};

/** Renews what older keys made in this database. */
export const rekeyingOf = ({ base, petitions, fingerprints }: Records) =>
  storeRekeying(base, {
    target: fingerprints.version,
    parts: [new FingerprintRekeying(base.dataSource, petitions, fingerprints)],
  });

/** Erasures behind the register in a file, under a clock. */
export const erasuresOf = (
  { dataSource, anonymise, desk }: Records,
  register: string,
  now: Now = () => new Date(),
) => new SqlErasures(dataSource, anonymise, new ErasureRegister(register), (at) => desk.factsAt(at), now);

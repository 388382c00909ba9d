import { ENTRANCE_ROWS } from '@lianxin/casekeeping';
import { ErasureHeadRow, JobRow, type Schema } from '@lianxin/store';
import { QueryCodeRow } from './case-access-rows';
import {
  DirectoryAncestorRow,
  DirectoryCadreRow,
  DirectoryTreeRow,
  DirectoryUnitRow,
} from './directory-rows';
import {
  AccessAttemptRow,
  DirectoryKinRow,
  DirectorySuccessionRow,
  PetitionAccusedRow,
  PetitionBarRow,
  PetitionPersonRow,
} from './access-rows';
import { Entrance1779000000001 } from './migrations/1779000000001-entrance';
import { Erasure1779500000000 } from './migrations/1779500000000-erasure';
import { Foundation1777000000000 } from './migrations/1777000000000-foundation';
import { HandOver1777600000000 } from './migrations/1777600000000-hand-over';
import { Lists1777800000000 } from './migrations/1777800000000-lists';
import { Succession1777500000000 } from './migrations/1777500000000-succession';
import { AccusedWall1779100000000 } from './migrations/1779100000000-accused-wall';
import { Audit1779400000001 } from './migrations/1779400000001-audit';
import { Work1779700000000 } from './migrations/1779700000000-work';
import { Documents1780200000000 } from './migrations/1780200000000-documents';
import { PetitionDocumentRow } from './document-rows';
import { PetitionFileRow } from './file-rows';
import { Files1780900000000 } from './migrations/1780900000000-files';
import { RuleChanges1780100000000 } from './migrations/1780100000000-rule-changes';
import { Matter1780400000000 } from './migrations/1780400000000-matter';
import {
  MatterCountRow,
  MatterGramRow,
  MatterLinkRow,
  MatterPendingRow,
  MatterPetitionerRow,
  MatterPostingRow,
  UnitCompetenceEntryRow,
  UnitCompetenceRow,
} from './matter-rows';
import { TakingPart1781100000000 } from './migrations/1781100000000-taking-part';
import { Visits1780800000000 } from './migrations/1780800000000-visits';
import { Postings1781000000000 } from './migrations/1781000000000-postings';
import { Search1780300000000 } from './migrations/1780300000000-search';
import { PetitionClockRow, PetitionRow, PetitionUnitRow } from './petition-rows';
import { RuleChangeRow } from './rule-change-rows';
import { VisitCounterRow, VisitRow } from './visit/visit-rows';

/** The petition service's database. */
export const PETITION_SCHEMA: Schema = {
  rows: [
    PetitionRow,
    PetitionUnitRow,
    PetitionClockRow,
    DirectoryUnitRow,
    DirectoryAncestorRow,
    DirectoryCadreRow,
    DirectoryTreeRow,
    QueryCodeRow,
    ...ENTRANCE_ROWS,
    JobRow,
    PetitionAccusedRow,
    PetitionBarRow,
    PetitionPersonRow,
    DirectoryKinRow,
    DirectorySuccessionRow,
    AccessAttemptRow,
    ErasureHeadRow,
    PetitionDocumentRow,
    PetitionFileRow,
    RuleChangeRow,
    MatterPostingRow,
    MatterPetitionerRow,
    MatterPendingRow,
    MatterCountRow,
    MatterGramRow,
    MatterLinkRow,
    UnitCompetenceRow,
    UnitCompetenceEntryRow,
    VisitRow,
    VisitCounterRow,
  ],
  migrations: [
    Foundation1777000000000,
    Succession1777500000000,
    HandOver1777600000000,
    Lists1777800000000,
    Entrance1779000000001,
    AccusedWall1779100000000,
    Audit1779400000001,
    Erasure1779500000000,
    Work1779700000000,
    RuleChanges1780100000000,
    Documents1780200000000,
    Search1780300000000,
    Matter1780400000000,
    Visits1780800000000,
    Files1780900000000,
    Postings1781000000000,
    TakingPart1781100000000,
  ],
};

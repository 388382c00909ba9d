import { ENTRANCE_ROWS } from '@lianxin/casekeeping';
import { JobRow, type Schema } from '@lianxin/store';
import {
  KnownAncestorRow,
  KnownCadreRow,
  KnownKinRow,
  KnownSuccessionRow,
  KnownTreeRow,
  KnownUnitRow,
} from './directory-rows';
import { EnterpriseInterestRow, EnterprisePersonRow, EnterpriseRow } from './enterprise-row';
import { EnterpriseVisitRow, LiaisonPairingRow, LiaisonReviewRow } from './liaison-rows';
import { Entrance1779000000001 } from './migrations/1779000000001-entrance';
import { Foundation1777000000000 } from './migrations/1777000000000-foundation';
import { Requests1777300000000 } from './migrations/1777300000000-requests';
import { Liaisons1777400000000 } from './migrations/1777400000000-liaisons';
import { RequestSuccession1777800000000 } from './migrations/1777800000000-request-succession';
import { Standing1779200000000 } from './migrations/1779200000000-standing';
import { Audit1779400000002 } from './migrations/1779400000002-audit';
import { ComplainedAtFirst1779600000000 } from './migrations/1779600000000-complained-at-first';
import {
  RequestCodeRow,
  ServiceRequestClockRow,
  ServiceRequestRow,
  ServiceRequestUnitRow,
} from './request/request-rows';

/** The enterprise service's database beside the store's own tables. */
export const SCHEMA: Schema = {
  rows: [
    EnterpriseRow,
    EnterprisePersonRow,
    EnterpriseInterestRow,
    KnownUnitRow,
    KnownAncestorRow,
    KnownSuccessionRow,
    KnownTreeRow,
    KnownCadreRow,
    KnownKinRow,
    EnterpriseVisitRow,
    LiaisonPairingRow,
    LiaisonReviewRow,
    ServiceRequestRow,
    ServiceRequestUnitRow,
    ServiceRequestClockRow,
    RequestCodeRow,
    ...ENTRANCE_ROWS,
    JobRow,
  ],
  migrations: [
    Foundation1777000000000,
    Requests1777300000000,
    Liaisons1777400000000,
    RequestSuccession1777800000000,
    Entrance1779000000001,
    Standing1779200000000,
    Audit1779400000002,
    ComplainedAtFirst1779600000000,
  ],
};

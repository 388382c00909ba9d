import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import type { Enterprise, EnterpriseSize } from '../domain/enterprise';
import type { EnterpriseCodeKind } from '../domain/enterprise-code';

/** An enterprise's file without its contact. */
export type EnterpriseFile = Omit<Enterprise, 'personal'>;

/** By which enterprises are chosen; what is left out doesn't matter. */
export interface EnterpriseFilter {
  /** How the name or the code begins. */
  readonly nameOrCode?: string;
  /** How the name begins. */
  readonly name?: string;
  /** How the code begins, in its canonical form. */
  readonly code?: string;
  readonly codeKind?: EnterpriseCodeKind;
  /** How the industry code begins: "C" finds "C1751". */
  readonly industryCode?: string;
  readonly size?: EnterpriseSize;
  /** How the place begins. */
  readonly place?: string;
  /** Filed by this very unit. */
  readonly unitId?: Uuid;
  /** Accompanied by this cadre now. */
  readonly liaisonId?: Uuid;
}

export const ENTERPRISE_ORDERS = ['NAME', 'FILED_ON'] as const;
export type EnterpriseOrder = (typeof ENTERPRISE_ORDERS)[number];

/** Reads enterprises for those who may read them (`mayReadEnterprises`). */
export interface EnterpriseReader {
  byIds(ids: readonly Uuid[]): Promise<readonly EnterpriseFile[]>;
  byCodes(codes: readonly string[]): Promise<readonly EnterpriseFile[]>;
  page(filter: EnterpriseFilter, order: EnterpriseOrder, page: PageRequest): Promise<PageOf<EnterpriseFile>>;
}

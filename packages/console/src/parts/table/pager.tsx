import { useLocation, useNavigate, type Location } from 'react-router';
import { count } from '../../words/dates';
import { useWords, type Words } from '../../words/locale';
import styles from './pager.module.css';

export const PAGE_ROWS = 50;

interface PageState {
  readonly after?: string;
  readonly before?: string;
  /** The number of the first row, from 1. */
  readonly from?: number;
}

/** Which page of a list to ask for, as variables of a Relay connection. */
export interface PageVariables {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

const stateOf = (state: unknown): PageState => (state as { page?: PageState } | null)?.page ?? {};

/** The page that this entry of the history stands for: a cursor ages, so no address holds one. */
export const usePageVariables = (rows = PAGE_ROWS): PageVariables => {
  const { after, before } = stateOf(useLocation().state);
  if (before) return { last: rows, before };
  return after ? { first: rows, after } : { first: rows };
};

/** What a list needs of a Relay connection. */
export interface Paged {
  readonly edges: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  readonly totalCountIsExact: boolean;
}

const zh = {
  previous: '‹ 上一页',
  next: '下一页 ›',
  range: (from: number, to: number, total: string) => `${from}–${to} / ${total}`,
  nothing: '0 件',
};
const en: typeof zh = {
  previous: '‹ Previous',
  next: 'Next ›',
  range: (from, to, total) => `${from}–${to} of ${total}`,
  nothing: 'None',
};
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** Leads from page to page of a list, and says which rows of how many are shown. */
export const Pager = ({ page }: { readonly page: Paged }) => {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation() as Location<unknown>;
  const from = stateOf(state).from ?? 1;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  const go = (to: PageState) =>
    void navigate(pathname + search, { state: { ...(state as object | null), page: to } });
  const total = count(page.totalCount) + (page.totalCountIsExact ? '' : '+');
  return (
    <div className={styles.pager}>
      <button
        type="button"
        disabled={!hasPreviousPage}
        onClick={() => go({ before: startCursor ?? '', from: Math.max(1, from - PAGE_ROWS) })}
      >
        {words.previous}
      </button>
      <button
        type="button"
        disabled={!hasNextPage}
        onClick={() => go({ after: endCursor ?? '', from: from + page.edges.length })}
      >
        {words.next}
      </button>
      <span className="number" role="status">
        {page.edges.length === 0 ? words.nothing : words.range(from, from + page.edges.length - 1, total)}
      </span>
    </div>
  );
};

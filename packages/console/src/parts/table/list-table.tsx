import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useHotkeys } from '../keys/hotkeys';
import styles from './list-table.module.css';
import type { Trail } from './trail';

/** A column of a list. */
export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** In px; the one column without takes the rest. */
  readonly width?: number;
  readonly align?: 'end';
  /** The column whose cell links to the row’s page. */
  readonly links?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** What to show on hover and focus where the cell is cut off. */
  readonly full?: (row: Row) => string | undefined;
  /** The direction in which the server sorts by it, if it does. */
  readonly sorted?: 'ascending' | 'descending';
}

interface Listed<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
  /** What the page of a row needs to lead on to the next one. */
  readonly trail?: Trail;
  /** The rows are those of an earlier question; the new answer is on its way. */
  readonly dimmed?: boolean;
  /** A few columns in a block of a page. */
  readonly narrow?: boolean;
}

const rowsOf = (body: HTMLElement | null): readonly HTMLAnchorElement[] => [
  ...(body?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? []),
];

/** Moves the focus from row to row: the row with the focus is the chosen one. */
const useRowKeys = (body: { readonly current: HTMLElement | null }): void => {
  const move = (by: number) => {
    const links = rowsOf(body.current);
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });
};

/** Back from a row’s page, the row has the focus again and is in sight. */
const useReturn = (body: { readonly current: HTMLElement | null }, ready: boolean): void => {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const left = (history.state as { usr?: { left?: string } } | null)?.usr?.left;
    const link = rowsOf(body.current).find((each) => each.getAttribute('href') === left);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [body, ready]);
};

/** A list as a native table with rows of one height: head in sight, one link a row, keys j, k and Enter. */
export const ListTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  hrefOf,
  trail,
  dimmed = false,
  narrow = false,
}: Listed<Row>) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  useRowKeys(body);
  useReturn(body, rows.length > 0);
  const openOnEnter = (event: KeyboardEvent, href: string) => {
    if (event.key === 'Enter' && event.target === event.currentTarget)
      void navigate(href, { state: { trail } });
  };
  return (
    <div className={styles.scroll} aria-busy={dimmed}>
      <table
        className={[styles.table, dimmed ? styles.dimmed : '', narrow ? styles.narrow : ''].join(' ').trim()}
      >
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, head, align, sorted }) => (
              <th key={key} scope="col" aria-sort={sorted} className={align ? styles.end : undefined}>
                {head}
                {sorted ? <span aria-hidden="true">{sorted === 'ascending' ? '▲' : '▼'}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const href = hrefOf(row);
            return (
              <tr key={keyOf(row)} onKeyDown={(event) => openOnEnter(event, href)}>
                {columns.map(({ key, cell, align, links, full }) => (
                  <td key={key} className={align ? styles.end : undefined} title={full?.(row)}>
                    {links ? (
                      <Link to={href} state={{ trail }} data-row="">
                        {cell(row)}
                      </Link>
                    ) : (
                      cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

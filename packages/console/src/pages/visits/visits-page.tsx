import { Button } from 'antd';
import { useState } from 'react';
import { usePageQuery } from '../../api/use-page-query';
import { DoneNote } from '../../parts/case-page/done-note';
import { DayInput } from '../../parts/day/day-input';
import { FailureNote, Skeleton } from '../../parts/states/states';
import { dayOf, useFilters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { TicketForm } from './visit-forms';
import { VisitLine } from './visit-line';
import { VisitsDocument, type VisitsQuery } from './visits.generated';
import styles from './visits.module.css';
import { VISITS_WORDS } from './words';

type Visit = VisitsQuery['visits']['edges'][number]['node'];

const Queue = ({ visits, onLook }: { readonly visits: readonly Visit[]; readonly onLook: () => void }) => {
  const words = useWords(VISITS_WORDS);
  const open = visits.filter(({ status }) => status !== 'CONCLUDED');
  const over = visits.filter(({ status }) => status === 'CONCLUDED');
  const lines = (some: readonly Visit[]) => (
    <ol className={styles.queue}>
      {some.map((visit) => (
        <VisitLine key={visit.id} visit={visit} onLook={onLook} />
      ))}
    </ol>
  );
  if (visits.length === 0)
    return (
      <p>
        {words.empty} <span className={styles.quiet}>{words.emptyNext}</span>
      </p>
    );
  return (
    <>
      {open.length === 0 ? <p className={styles.quiet}>{words.nobody}</p> : lines(open)}
      {over.length === 0 ? null : (
        <details className={styles.over}>
          <summary>{words.over(over.length)}</summary>
          {lines(over)}
        </details>
      )}
    </>
  );
};

/** The visitors’ desk of one’s own unit (来访接待): tickets are given, called to a window, and end with an outcome. */
export const Component = () => {
  const words = useWords(VISITS_WORDS);
  const { today } = useMe();
  const filters = useFilters();
  const on = dayOf(filters.get('on')) ?? today;
  const [said, setSaid] = useState<string | null>(null);
  const { data, failure, refetch } = usePageQuery(VisitsDocument, { on });
  useTitle(words.title);
  const visits = data?.visits.edges.map(({ node }) => node) ?? null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <DayInput
          label={words.day}
          value={on}
          latest={today}
          onDay={(day) => filters.set({ on: day === today ? null : day })}
        />
        <span className={`${styles.quiet} number`}>
          {data ? words.total(data.waiting.totalCount, data.visits.totalCount) : ''}
        </span>
        <Button onClick={refetch}>{words.refresh}</Button>
      </header>
      <DoneNote said={said} />
      {on === today ? (
        <section className={styles.box} aria-label={words.give}>
          <div className={styles.form}>
            <TicketForm
              onGiven={(ticket) => {
                setSaid(words.given(ticket));
                refetch();
              }}
            />
          </div>
        </section>
      ) : null}
      {failure ? <FailureNote failure={failure} retry={refetch} /> : null}
      {visits === null && !failure ? <Skeleton lines={6} /> : null}
      {visits === null ? null : <Queue visits={visits} onLook={refetch} />}
    </div>
  );
};

import { useMe } from '../../shell/me-context';
import { shanghai, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import { CadreName, UnitName } from '../names/names';
import type { UnitNamePartsFragment } from '../names/names.fragment.generated';
import { linksOf } from './chain-links';
import styles from './chain.module.css';
import type { ResponsibilityPartsFragment } from './responsibility.fragment.generated';
import { CASE_PAGE_WORDS } from './words';

type Holder = ResponsibilityPartsFragment;

/** A hand-over that came back. */
export interface Returned {
  readonly unit: UnitNamePartsFragment | null;
  readonly at: string;
  readonly reasons: string;
}

const useShortDay = () => {
  const { today } = useMe();
  return (moment: string): string => shortDay(shanghai(moment).day, today);
};

const Who = ({ holder: { unit, officer } }: { readonly holder: Holder }) => {
  const words = useWords(CASE_PAGE_WORDS);
  return (
    <span>
      <UnitName unit={unit} /> · {officer || !unit ? <CadreName cadre={officer} /> : words.noOfficer}
    </span>
  );
};

/** Who answers for a case now, since when and for how many days, and who received it first. */
export const Answering = ({ now, first }: { readonly now: Holder; readonly first: Holder }) => {
  const words = useWords(CASE_PAGE_WORDS);
  const day = useShortDay();
  return (
    <dl className={styles.answering}>
      <div>
        <dt>{words.now}</dt>
        <dd className={styles.now}>
          <Who holder={now} /> <span className="number">{words.since(day(now.since))}</span>{' '}
          <span className="number">{words.days(now.days)}</span>
        </dd>
      </div>
      <div>
        <dt>{words.first}</dt>
        <dd>
          <Who holder={first} />
        </dd>
      </div>
    </dl>
  );
};

/** Everybody who answered for a case, first to present, with what came back and to whom it is offered now. */
export const Chain = ({
  holders,
  bounces,
  offeredTo,
}: {
  readonly holders: readonly Holder[];
  readonly bounces: readonly Returned[];
  readonly offeredTo: UnitNamePartsFragment | null;
}) => {
  const words = useWords(CASE_PAGE_WORDS);
  const day = useShortDay();
  return (
    <div className={styles.block}>
      <h2 className={styles.title}>{words.chain}</h2>
      <ol className={styles.chain}>
        {linksOf(holders, bounces).map((link, at) =>
          link.kind === 'HELD' ? (
            <li key={at} title={link.holder.reason ?? undefined}>
              <UnitName unit={link.holder.unit} />{' '}
              <span className="number">{words.days(link.holder.days)}</span>
              {link.holder.reason ? <span className={styles.quiet}> {link.holder.reason}</span> : null}
            </li>
          ) : (
            <li key={at} className={styles.returned}>
              <details>
                <summary>
                  {words.returned(link.bounce.unit?.name ?? words.unnamed, day(link.bounce.at))}
                </summary>
                <p>{link.bounce.reasons}</p>
              </details>
            </li>
          ),
        )}
        {offeredTo ? <li className={styles.offered}>{words.offered(offeredTo.name)}</li> : null}
      </ol>
    </div>
  );
};

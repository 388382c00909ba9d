import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { usePageQuery, type PageQuery } from '../../api/use-page-query';
import { AsOfBar } from '../../parts/as-of/as-of-bar';
import { pastDay } from '../../parts/as-of/past-day';
import { UnitName } from '../../parts/names/names';
import { Panel } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { useFilters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useWords } from '../../words/locale';
import { CadreDocument, type CadreQuery } from './cadre.generated';
import styles from './cadre.module.css';
import { Career } from './career';
import { FileBlock, KinshipBlock, type ShownCadre } from './file-block';
import { Ledger, OpenCases, Pairings } from './work-blocks';
import { CADRE_WORDS } from './words';

const ProposeForm = lazy(() => import('./propose').then(({ ProposeForm: form }) => ({ default: form })));

const PROPOSE = 'proposePairing';

const Head = ({ cadre }: { readonly cadre: ShownCadre }) => {
  const words = useWords(CADRE_WORDS);
  const { cadreStatus, tier } = useWords(PERSONNEL_WORDS);
  const filters = useFilters();
  return (
    <header className={styles.head}>
      <h1>{cadre.name}</h1>
      {cadre.unit ? (
        <span>
          <UnitName unit={cadre.unit} /> {cadre.post ?? tier[cadre.tier]}
          {cadre.rank ? ` · ${cadre.rank}` : null}
        </span>
      ) : null}
      {cadre.status ? <strong>{cadreStatus[cadre.status]}</strong> : null}
      {cadre.onProbation && cadre.probation ? (
        <span className="number">
          {words.onProbation} {words.probation(cadre.probation.until)}
        </span>
      ) : null}
      {cadre.leavesOn ? (
        <span className={`${styles.quiet} number`}>{words.leaves(cadre.leavesOn)}</span>
      ) : null}
      {cadre.tenures ? <AsOfBar filters={filters} withKnownOn /> : null}
    </header>
  );
};

/** A recruit without a pairing: an organization officer proposes one here. */
const Unpaired = ({ recruitId }: { readonly recruitId: string }) => {
  const words = useWords(CADRE_WORDS);
  const filters = useFilters();
  const open = filters.get('step') === PROPOSE;
  const set = (step: string | null) => filters.set({ step });
  return (
    <Panel title={words.pairing} note={words.unpaired}>
      {open ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ProposeForm recruitId={recruitId} onCancel={() => set(null)} />
        </Suspense>
      ) : (
        <>
          <p className={styles.quiet}>{words.unpairedNext}</p>
          <p>
            <Button type="primary" onClick={() => set(PROPOSE)}>
              {words.propose}
            </Button>
          </p>
        </>
      )}
    </Panel>
  );
};

const CadreView = ({
  cadre,
  mentored,
  missing,
  present,
}: {
  readonly cadre: ShownCadre;
  readonly mentored: Parameters<typeof Pairings>[0]['mentored'];
  readonly missing: PageQuery<CadreQuery>['missing'];
  readonly present: boolean;
}) => {
  const me = useMe();
  const proposes =
    present &&
    cadre.onProbation === true &&
    !cadre.pairing &&
    holds(me, 'ORG_OFFICER') &&
    me.cadre?.id !== cadre.id;
  // Who is told what stands on the door alone has nothing to read in the wide column.
  const hasMain = proposes || cadre.tenures !== null;
  return (
    <div className={styles.page}>
      <Head cadre={cadre} />
      <div className={hasMain ? styles.columns : undefined}>
        <div className={styles.main} hidden={!hasMain}>
          {proposes ? <Unpaired recruitId={cadre.id} /> : null}
          <Career cadre={cadre} />
          {present ? <Ledger cadre={cadre} /> : null}
        </div>
        <div className={styles.side}>
          <FileBlock cadre={cadre} />
          {present ? (
            <>
              <OpenCases cadre={cadre} missing={missing} />
              <Pairings own={cadre.pairing ?? null} mentored={mentored} />
              <KinshipBlock cadre={cadre} />
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
};

/** A cadre’s file as far as the reader is told of it, today or as of a day and as it was known on another. */
export const Component = () => {
  const words = useWords(CADRE_WORDS);
  const { today } = useMe();
  const { id = '' } = useParams();
  const filters = useFilters();
  const [asOf, knownOn] = [pastDay(filters, 'asOf', today), pastDay(filters, 'knownOn', today)];
  const present = asOf === null && knownOn === null;
  const { data, failure, missing, refetch } = usePageQuery(
    CadreDocument,
    { id, asOf, knownOn, present },
    { past: !present },
  );
  useTitle(words.title);
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={10} />;
  if (!data.cadre)
    return (
      <>
        {present ? null : <AsOfBar filters={filters} withKnownOn />}
        <NotFound />
      </>
    );
  const mentored = data.pairings?.edges.map(({ node }) => node) ?? [];
  return <CadreView cadre={data.cadre} mentored={mentored} missing={missing} present={present} />;
};

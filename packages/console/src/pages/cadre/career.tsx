import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import type { CadreViewPartsFragment } from './cadre.generated';
import styles from './cadre.module.css';
import { axisOf, barsOf, followedBy, markOf, type Axis, type Span } from './tracks';
import { CADRE_WORDS, type CadreWords } from './words';

type Cadre = CadreViewPartsFragment;
type TrackKey = keyof CadreWords['tracks'];

/** What of the file is dated, by kind; kinds that the reader isn’t told, and empty ones, are left out. */
const spansOf = (cadre: Cadre, words: CadreWords): readonly (readonly [TrackKey, readonly Span[]])[] => {
  const { tenures, posts, ranks, suspensions, probation } = cadre;
  const all: readonly (readonly [TrackKey, readonly Span[]])[] = [
    ['tenures', (tenures ?? []).map(({ from, until, unit }) => ({ from, until, text: unit?.name ?? '—' }))],
    ['posts', followedBy(posts ?? []).map((one) => ({ ...one, text: one.post ?? words.noPost }))],
    ['ranks', followedBy(ranks ?? []).map((one) => ({ ...one, text: one.rank }))],
    ['suspensions', (suspensions ?? []).map((one) => ({ ...one, text: words.suspended }))],
    [
      'probation',
      probation
        ? [
            {
              from: probation.from,
              until: probation.until,
              text: probation.decision ? words.decided[probation.decision] : words.onProbation,
            },
          ]
        : [],
    ],
  ];
  return all.filter(([, spans]) => spans.length > 0);
};

const Track = ({
  label,
  spans,
  axis,
  mark,
}: {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly axis: Axis;
  /** The day of which the page speaks, where that isn’t today. */
  readonly mark: string | null;
}) => {
  const words = useWords(CADRE_WORDS);
  const { today } = useMe();
  return (
    <div className={styles.track}>
      <h3>{label}</h3>
      <div>
        <div className={styles.bars} aria-hidden="true">
          {barsOf(spans, axis, today).map(({ from, left, width, text }) => (
            <span
              key={from}
              className={styles.bar}
              title={text}
              style={{ left: `${left}%`, width: `${width}%` }}
            >
              {text}
            </span>
          ))}
          {mark ? <span className={styles.mark} style={{ left: `${markOf(mark, axis)}%` }} /> : null}
        </div>
        <ol className={styles.spans}>
          {spans.map(({ from, until, text }) => (
            <li key={from}>
              <span className="number">{until ? words.range(from, until) : words.from(from)}</span> {text}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
};

/** Units, posts, ranks, suspensions and probation as bars over the years, and in words with their dates. */
export const Career = ({ cadre }: { readonly cadre: Cadre }) => {
  const words = useWords(CADRE_WORDS);
  const { today } = useMe();
  const tracks = spansOf(cadre, words);
  const axis = axisOf(
    tracks.flatMap(([, spans]) => spans),
    today,
  );
  if (!axis) return null;
  return (
    <Panel title={words.career} note={`${axis.from} — ${axis.to}`}>
      {tracks.map(([key, spans]) => (
        <Track
          key={key}
          label={words.tracks[key]}
          spans={spans}
          axis={axis}
          mark={cadre.asOf === today ? null : cadre.asOf}
        />
      ))}
    </Panel>
  );
};

import { Link } from 'react-router';
import type { PageQuery } from '../../api/use-page-query';
import { PairingDueMark, VacantMark } from '../../parts/cases/pairing-due';
import type { PairingRowPartsFragment } from '../../parts/cases/pairing-row.fragment.generated';
import { CadreName, UnitName } from '../../parts/names/names';
import { Panel } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { MissingPart } from '../../parts/states/states';
import { useMe } from '../../shell/me-context';
import { roomsOf } from '../../shell/rooms';
import { count, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import styles from './cadre.module.css';
import type { CadreQuery } from './cadre.generated';
import type { ShownCadre } from './file-block';
import { CADRE_WORDS } from './words';

/** A count with the way to the list; without it where the reader’s menu has no such list. */
const OpenCount = ({
  label,
  room,
  cadreId,
  open,
}: {
  readonly label: string;
  readonly room: 'petitions' | 'requests';
  readonly cadreId: string;
  readonly open: { readonly totalCount: number; readonly totalCountIsExact: boolean };
}) => {
  const text = `${label} ${count(open.totalCount)}${open.totalCountIsExact ? '' : '+'}`;
  const isListed = roomsOf(useMe()).some(({ key }) => key === room);
  return isListed ? (
    <Link to={`/${room}?officer=${cadreId}`} className="number">
      {text}
    </Link>
  ) : (
    <span className="number">{text}</span>
  );
};

/** How many open cases he has among those that the reader may see, with the way to the lists. */
export const OpenCases = ({
  cadre,
  missing,
}: {
  readonly cadre: ShownCadre;
  readonly missing: PageQuery<CadreQuery>['missing'];
}) => {
  const words = useWords(CADRE_WORDS);
  const { openPetitions, openRequests } = cadre;
  const lacks = (field: string) => missing.some(({ path }) => path.includes(field));
  const parts =
    [openPetitions, openRequests].some(Boolean) || lacks('openPetitions') || lacks('openRequests');
  if (!parts) return null;
  return (
    <Panel title={words.open} note={words.openNote}>
      {lacks('openPetitions') ? <MissingPart of="petition" /> : null}
      {lacks('openRequests') ? <MissingPart of="enterprise" /> : null}
      <p className={styles.counts}>
        {openPetitions ? (
          <OpenCount label={words.petitions} room="petitions" cadreId={cadre.id} open={openPetitions} />
        ) : null}
        {openRequests ? (
          <OpenCount label={words.requests} room="requests" cadreId={cadre.id} open={openRequests} />
        ) : null}
      </p>
    </Panel>
  );
};

/** His last verified results, for those who may read them. */
export const Ledger = ({ cadre }: { readonly cadre: ShownCadre }) => {
  const words = useWords(CADRE_WORDS);
  const { today } = useMe();
  if (!cadre.ledger) return null;
  return (
    <Panel title={words.ledger}>
      {cadre.ledger.length === 0 ? (
        <p className={styles.quiet}>
          {words.ledgerEmpty} · {words.ledgerNext}
        </p>
      ) : null}
      <ul className={styles.list}>
        {cadre.ledger.map(({ id, kind, creditedOn, sourceId, unit }) => (
          <li key={id}>
            <span className="number">{shortDay(creditedOn, today)}</span>
            {kind === 'PAIRING_COMPLETED' ? (
              <Link to={`/pairings/${sourceId}`}>{words.result[kind]}</Link>
            ) : (
              <span>{words.result[kind]}</span>
            )}
            <UnitName unit={unit} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const PairingLine = ({ pairing }: { readonly pairing: PairingRowPartsFragment }) => {
  const { pairingStatus } = useWords(PERSONNEL_WORDS);
  const vacant = pairing.lead.state === 'VACANT' || pairing.middle.state === 'VACANT';
  return (
    <li>
      <CadreName cadre={pairing.recruit} />
      <Link to={`/pairings/${pairing.id}`}>{pairingStatus[pairing.status]}</Link>
      <PairingDueMark due={pairing.due} />
      {vacant ? <VacantMark /> : null}
    </li>
  );
};

/** The pairing of a recruit, and the recruits whom he accompanies, as far as the reader may see them. */
export const Pairings = ({
  own,
  mentored,
}: {
  readonly own: PairingRowPartsFragment | null;
  readonly mentored: readonly PairingRowPartsFragment[];
}) => {
  const words = useWords(CADRE_WORDS);
  return (
    <>
      {own ? (
        <Panel title={words.pairing}>
          <ul className={styles.list}>
            <PairingLine pairing={own} />
          </ul>
        </Panel>
      ) : null}
      {mentored.length > 0 ? (
        <Panel title={words.mentored} note={words.mentoring(mentored.length)}>
          <ul className={styles.list}>
            {mentored.map((pairing) => (
              <PairingLine key={pairing.id} pairing={pairing} />
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
};

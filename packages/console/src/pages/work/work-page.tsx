import { Link } from 'react-router';
import { useTitle } from '../../parts/title';
import { useFilters } from '../../parts/table/use-filters';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { chosenDesk, desksOf, type Desk } from './desks';
import { OwnPairings, PairingDesk } from './pairing-desk';
import { PetitionDesk } from './petition-desk';
import { RequestDesk } from './request-desk';
import { SavedViews } from './saved-views';
import styles from './work.module.css';
import { WORK_WORDS, type WorkWords } from './words';

const nameOf = (desk: Desk, desks: readonly Desk[], words: WorkWords): string => {
  const kind = words[desk.of];
  const severalRoles = new Set(desks.map(({ role }) => role)).size > 1;
  return desk.role !== null && severalRoles ? `${words.roles[desk.role]} · ${kind}` : kind;
};

const DeskTabs = ({ desks, chosen }: { readonly desks: readonly Desk[]; readonly chosen: Desk }) => {
  const words = useWords(WORK_WORDS);
  if (desks.length < 2) return null;
  return (
    <nav className={styles.desks} aria-label={words.desks}>
      {desks.map((desk) => (
        <Link
          key={desk.key}
          to={`/work?role=${desk.role ?? ''}&of=${desk.of}`}
          aria-current={desk.key === chosen.key ? 'page' : undefined}
        >
          {nameOf(desk, desks, words)}
        </Link>
      ))}
    </nav>
  );
};

const DeskOf = ({ desk }: { readonly desk: Desk }) => {
  switch (desk.of) {
    case 'petitions':
      return <PetitionDesk role={desk.role} />;
    case 'requests':
      return <RequestDesk duty={desk.duty} />;
    case 'pairings':
      return <PairingDesk />;
    case 'own':
      return <OwnPairings />;
  }
};

/** What is mine and when it is due (我的工作台); role, kind, view and filters stand in the address. */
export const Component = () => {
  const words = useWords(WORK_WORDS);
  const filters = useFilters();
  const desks = desksOf(useMe());
  const desk = chosenDesk(desks, filters.get('role'), filters.get('of'));
  useTitle(words.title);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <DeskTabs desks={desks} chosen={desk} />
        <SavedViews />
      </div>
      <DeskOf key={desk.key} desk={desk} />
    </div>
  );
};

import { Link } from 'react-router';
import type { PageQuery } from '../../api/use-page-query';
import { UnitName } from '../../parts/names/names';
import { Facts, Panel } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { MissingPart } from '../../parts/states/states';
import { useMe } from '../../shell/me-context';
import { roomsOf, type RoomKey } from '../../shell/rooms';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { ClockTable } from './clocks';
import type { UnitQuery } from './unit.generated';
import styles from './unit.module.css';
import { UNIT_WORDS } from './words';

/** A unit as this page has it. */
export type ShownUnit = NonNullable<UnitQuery['unit']>;

interface Shown {
  readonly unit: ShownUnit;
}

const Names = ({ units }: { readonly units: readonly ShownUnit['predecessors'][number][] }) => (
  <span className={styles.names}>
    {units.map((each) => (
      <UnitName key={each.id} unit={each} />
    ))}
  </span>
);

/** What a unit is, where it stands, what it was called before, and who took over from whom. */
export const About = ({ unit }: Shown) => {
  const words = useWords(UNIT_WORDS);
  const { unitKind, unitFunction } = useWords(PERSONNEL_WORDS);
  const signs = useSigns();
  const { names, predecessors, successors, answering } = unit;
  const former = names.flatMap(({ name, from }, place) => {
    const next = names[place + 1];
    return next && name !== unit.name ? [words.formerName(name, from, next.from)] : [];
  });
  return (
    <Panel title={words.file}>
      <Facts
        facts={[
          [words.kind, unitKind[unit.kind]],
          ...(unit.function ? [[words.function, unitFunction[unit.function]] as const] : []),
          ...(unit.parent ? [[words.parent, <UnitName key="parent" unit={unit.parent} />] as const] : []),
          [
            words.founded,
            <span key="founded" className="number">
              {unit.foundedOn}
            </span>,
          ],
          ...(former.length > 0 ? [[words.formerNames, signs.clauses(former)] as const] : []),
          ...(predecessors.length > 0
            ? [[words.predecessors, <Names key="predecessors" units={predecessors} />] as const]
            : []),
          ...(successors.length > 0
            ? [[words.successors, <Names key="successors" units={successors} />] as const]
            : []),
          ...(answering?.id === unit.id
            ? []
            : [
                [
                  words.answering,
                  answering ? <UnitName key="answering" unit={answering} /> : words.nobody,
                ] as const,
              ]),
        ]}
      />
    </Panel>
  );
};

/** The units directly below. */
export const Children = ({ unit }: Shown) => {
  const words = useWords(UNIT_WORDS);
  const { edges, totalCount } = unit.children;
  return (
    <Panel title={words.children} note={totalCount > 0 ? count(totalCount) : null}>
      {edges.length === 0 ? <p className={styles.quiet}>{words.noChildren}</p> : null}
      <Names units={edges.map(({ node }) => node)} />
    </Panel>
  );
};

/** The periods of open cases that bind the unit today; a part whose service is down says so, what isn’t told doesn’t stand. */
export const OpenCases = ({
  unit,
  missing,
}: Shown & { readonly missing: PageQuery<UnitQuery>['missing'] }) => {
  const words = useWords(UNIT_WORDS);
  const lacks = (field: string) => missing.some(({ path }) => path.includes(field));
  const { petitionClocks, requestClocks, openDuties } = unit;
  const [noPetitions, noRequests] = [lacks('petitionClocks'), lacks('requestClocks')];
  if (!petitionClocks && !requestClocks && !noPetitions && !noRequests) return null;
  return (
    <Panel title={words.open} note={words.openNote}>
      {petitionClocks ? <ClockTable title={words.petitions} periods={petitionClocks} /> : null}
      {noPetitions ? <MissingPart of="petition" /> : null}
      {requestClocks ? <ClockTable title={words.requests} periods={requestClocks} /> : null}
      {noRequests ? <MissingPart of="enterprise" /> : null}
      {openDuties === null || openDuties === undefined ? null : (
        <p className={`${styles.quiet} number`}>{words.duties(count(openDuties))}</p>
      )}
    </Panel>
  );
};

/** The ways to what else there is of the unit, as far as the reader’s menu has the lists. */
export const Links = ({ unit }: Shown) => {
  const words = useWords(UNIT_WORDS);
  const rooms = roomsOf(useMe()).map(({ key }) => key);
  const links: readonly (readonly [RoomKey, string, string])[] = [
    ['coverage', `/pairings/coverage?unit=${unit.id}`, words.toCoverage],
    ['petitions', `/petitions?heldBy=${unit.id}`, words.toPetitions],
    ['requests', `/requests?heldBy=${unit.id}`, words.toRequests],
  ];
  const shown = links.filter(([room]) => rooms.includes(room));
  if (shown.length === 0) return null;
  return (
    <Panel title={words.links}>
      <span className={styles.names}>
        {shown.map(([room, href, label]) => (
          <Link key={room} to={href}>
            {label}
          </Link>
        ))}
      </span>
    </Panel>
  );
};

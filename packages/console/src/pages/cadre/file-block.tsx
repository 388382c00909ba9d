import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useCommand } from '../../api/use-command';
import type { CadrePersonalField } from '../../api/schema.generated';
import { Masked, type Reveal } from '../../parts/masked/masked';
import { CadreName } from '../../parts/names/names';
import { Facts, Panel } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import type { CadreQuery } from './cadre.generated';
import styles from './cadre.module.css';
import { RevealCadreFieldDocument } from './reveal-cadre-field.generated';
import { CADRE_WORDS } from './words';

/** A cadre as this page has him. */
export type ShownCadre = NonNullable<CadreQuery['cadre']>;

/** Shows one masked value of a file in clear; undefined for who reads only his own. */
const useReveal = (cadreId: string) => {
  const me = useMe();
  const { run } = useCommand(RevealCadreFieldDocument);
  if (!holds(me, 'ORG_OFFICER')) return () => undefined;
  return (field: CadrePersonalField, kinshipId: string | null = null): Reveal =>
    (purpose) =>
      run({ input: { cadreId, field, purpose, kinshipId } });
};

/** What the file says beside its dates; identity masked. What the reader isn’t told doesn’t stand there. */
export const FileBlock = ({ cadre }: { readonly cadre: ShownCadre }) => {
  const words = useWords(CADRE_WORDS);
  const signs = useSigns();
  const { tier, category } = useWords(PERSONNEL_WORDS);
  const reveal = useReveal(cadre.id);
  const masked = (label: string, value: string | null | undefined, field: CadrePersonalField) =>
    value
      ? [[label, <Masked key={field} label={label} masked={value} reveal={reveal(field)} />] as const]
      : [];
  return (
    <Panel title={words.file}>
      <Facts
        facts={[
          [words.tier, tier[cadre.tier]],
          [words.category, category[cadre.category]],
          ...(cadre.specialties && cadre.specialties.length > 0
            ? [[words.specialties, signs.list(cadre.specialties)] as const]
            : []),
          ...masked(words.idNumber, cadre.idNumber, 'ID_NUMBER'),
          ...masked(words.phone, cadre.phone, 'PHONE'),
        ]}
      />
    </Panel>
  );
};

/** The register of kin, for those who may read it; the name of somebody outside is masked. */
export const KinshipBlock = ({ cadre }: { readonly cadre: ShownCadre }) => {
  const words = useWords(CADRE_WORDS);
  const reveal = useReveal(cadre.id);
  const { kinship } = cadre;
  if (!kinship) return null;
  return (
    <Panel title={words.kinship}>
      {kinship.length === 0 ? <p className={styles.quiet}>{words.noKin}</p> : null}
      <ul className={styles.list}>
        {kinship.map(({ id, relation, since, until, cadre: kin }) => (
          <li key={id}>
            <span>{words.relation[relation]}</span>
            {kin ? (
              <CadreName cadre={kin} />
            ) : (
              <span>
                {words.outside}{' '}
                <Masked label={words.kinName} masked={words.hidden} reveal={reveal('KIN_NAME', id)} />
              </span>
            )}
            {since ? (
              <span className={`${styles.quiet} number`}>
                {until ? words.range(since, until) : words.from(since)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

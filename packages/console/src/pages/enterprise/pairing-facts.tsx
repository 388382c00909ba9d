import { Block } from '../../parts/case-page/block';
import { CadreName, UnitName } from '../../parts/names/names';
import { fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { EnterpriseFileFragment } from './enterprise-file.fragment.generated';
import styles from './enterprise-page.module.css';
import { ENTERPRISE_WORDS } from './words';

type Pairing = NonNullable<EnterpriseFileFragment['liaisonPairing']>;

const Conflict = ({ conflict }: { readonly conflict: NonNullable<Pairing['conflict']> }) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { locale } = useLocale();
  return (
    <p className={styles.attention}>
      <span aria-hidden="true">◆ </span>
      {words.conflict(
        conflict.grounds.map((ground) => words.grounds[ground]).join(words.and),
        fullDay(conflict.since, locale),
      )}
    </p>
  );
};

/** Who accompanies the firm, for which unit, and where that place is vacant or an interest stands against it, as far as it is told. */
export const PairingFacts = ({
  firm: { liaison, liaisonPairing },
}: {
  readonly firm: EnterpriseFileFragment;
}) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { locale } = useLocale();
  if (!liaisonPairing)
    return (
      <Block title={words.pairing}>
        {liaison ? (
          <p>
            {words.liaison} <CadreName cadre={liaison} />
          </p>
        ) : (
          <p className={styles.quiet}>{words.noPairing}</p>
        )}
      </Block>
    );
  const { kind, status, unit, unitBranch, firmBranch, pairedOn, vacantSince, conflict } = liaisonPairing;
  return (
    <Block title={words.pairing} note={<span className={styles.quiet}>{words.statuses[status]}</span>}>
      <p className={styles.facts}>
        {kind === 'CADRE' ? (
          <span>
            {words.liaison}{' '}
            {liaisonPairing.liaison ? <CadreName cadre={liaisonPairing.liaison} /> : words.vacant}
          </span>
        ) : (
          <span>
            {unitBranch} ↔ {firmBranch}
          </span>
        )}
        <UnitName unit={unit} />
        <span className="number">{words.since(fullDay(pairedOn, locale))}</span>
      </p>
      {vacantSince ? (
        <p className={styles.attention}>
          <span aria-hidden="true">◆ </span>
          {words.vacantSince(fullDay(vacantSince, locale))}
        </p>
      ) : null}
      {conflict ? <Conflict conflict={conflict} /> : null}
    </Block>
  );
};

import { Block } from '../../parts/case-page/block';
import { Masked } from '../../parts/masked/masked';
import { CadreName, UnitName } from '../../parts/names/names';
import { fullDay, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { useReveal } from './petitioners';
import { STEP_FORM_WORDS } from './steps/words';
import { PETITION_WORDS } from './words';

type Shown = PetitionCaseFragment;

const Accused = ({ petition }: { readonly petition: Shown }) => {
  const words = useWords(PETITION_WORDS);
  const reveal = useReveal(petition);
  const { units, cadres, outsiders } = petition.accused ?? { units: [], cadres: [], outsiders: [] };
  return (
    <Block title={words.accused}>
      <dl className={styles.facts}>
        {units.length > 0 ? (
          <div>
            <dt>{words.units}</dt>
            {units.map((unit) => (
              <dd key={unit.id}>
                <UnitName unit={unit} />
              </dd>
            ))}
          </div>
        ) : null}
        {cadres.length > 0 ? (
          <div>
            <dt>{words.cadres}</dt>
            {cadres.map((cadre) => (
              <dd key={cadre.id}>
                <CadreName cadre={cadre} />
              </dd>
            ))}
          </div>
        ) : null}
        {outsiders.length > 0 ? (
          <div>
            <dt>{words.outsiders}</dt>
            {outsiders.map((name, index) => (
              <dd key={index}>
                <Masked
                  label={words.name}
                  masked={name}
                  reveal={petition.mayReveal ? reveal('ACCUSED_NAME', index) : undefined}
                />
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
    </Block>
  );
};

const Shares = ({ shares }: { readonly shares: NonNullable<Shown['shares']> }) => {
  const words = useWords(PETITION_WORDS);
  const { grounds } = useWords(STEP_FORM_WORDS);
  const { locale } = useLocale();
  return (
    <Block title={words.shares}>
      <ul className={styles.list}>
        {shares.map(({ unit, ground, at }) => (
          <li key={at} className={styles.facts}>
            <UnitName unit={unit} />
            <span>{grounds[ground]}</span>
            <span className="number">{fullDay(shanghai(at).day, locale)}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

/** Who is accused and to whom it was shown, where the server tells the asker. */
export const Accusation = ({ petition }: { readonly petition: Shown }) => (
  <>
    {petition.accused ? <Accused petition={petition} /> : null}
    {petition.shares && petition.shares.length > 0 ? <Shares shares={petition.shares} /> : null}
  </>
);

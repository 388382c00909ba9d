import { useCommand } from '../../api/use-command';
import { Block } from '../../parts/case-page/block';
import { Masked, type Reveal } from '../../parts/masked/masked';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useWords } from '../../words/locale';
import type { PetitionPersonalField } from '../../api/schema.generated';
import { ExportOnRequest } from './export-on-request';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { RevealPetitionFieldDocument } from './reveal-petition-field.generated';
import { PETITION_WORDS } from './words';

type Shown = PetitionCaseFragment;

/** Asks for one masked value of a petition; the server puts it on record first. */
export const useReveal = ({
  id,
}: Pick<Shown, 'id'>): ((field: PetitionPersonalField, index: number) => Reveal) => {
  const { run } = useCommand(RevealPetitionFieldDocument);
  return (field, index) => (purpose) => run({ input: { petitionId: id, field, index, purpose } });
};

const Person = ({ petition, index }: { readonly petition: Shown; readonly index: number }) => {
  const words = useWords(PETITION_WORDS);
  const reveal = useReveal(petition);
  const person = petition.petitioners[index];
  if (!person) return null;
  const values = [
    { field: 'PETITIONER_NAME', label: words.name, masked: person.name },
    { field: 'PETITIONER_PHONE', label: words.phone, masked: person.phone },
    { field: 'PETITIONER_ID_NUMBER', label: words.idNumber, masked: person.idNumber },
    { field: 'PETITIONER_ADDRESS', label: words.address, masked: person.address },
  ] as const;
  return (
    <li>
      <dl className={styles.person}>
        {values.map(({ field, label, masked }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Masked
                label={label}
                masked={masked}
                reveal={petition.mayReveal ? reveal(field, index) : undefined}
              />
            </dd>
          </div>
        ))}
        {person.representative ? (
          <div>
            <dt>{words.standing}</dt>
            <dd>{words.representative}</dd>
          </div>
        ) : null}
      </dl>
    </li>
  );
};

/** Who petitions, masked by the server; one value at a time is shown, for a purpose that is put on record. */
export const Petitioners = ({ petition }: { readonly petition: Shown }) => {
  const words = useWords(PETITION_WORDS);
  const me = useMe();
  return (
    <Block title={words.petitioners}>
      {petition.petitioners.length === 0 ? <p className={styles.quiet}>{words.anonymous}</p> : null}
      <ul className={styles.list}>
        {petition.petitioners.map((_person, index) => (
          <Person key={index} petition={petition} index={index} />
        ))}
      </ul>
      {holds(me, 'PETITION_CLERK') ? <ExportOnRequest /> : null}
    </Block>
  );
};

import type { EnterprisePersonalField } from '../../api/schema.generated';
import { useCommand } from '../../api/use-command';
import { Block } from '../../parts/case-page/block';
import { Masked, type Reveal } from '../../parts/masked/masked';
import { useWords } from '../../words/locale';
import type { EnterpriseFileFragment } from './enterprise-file.fragment.generated';
import styles from './enterprise-page.module.css';
import { RevealEnterpriseFieldDocument } from './reveal-enterprise-field.generated';
import { ENTERPRISE_WORDS } from './words';

type Ask = (field: EnterprisePersonalField, index?: number) => Reveal;

const useReveal = (enterpriseId: EnterpriseFileFragment['id']): Ask => {
  const { run } = useCommand(RevealEnterpriseFieldDocument);
  return (field, index = 0) =>
    (purpose) =>
      run({ input: { enterpriseId, field, index, purpose } });
};

const Persons = ({ firm, reveal }: { readonly firm: EnterpriseFileFragment; readonly reveal: Ask }) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { persons, personsRecorded } = firm;
  if (!persons) return null;
  return (
    <Block
      title={words.persons}
      note={<span className={styles.quiet}>{words.recorded(personsRecorded ?? 0)}</span>}
    >
      <ul className={styles.plain}>
        {persons.map(({ role, name, idNumber }, index) => (
          <li key={index} className={styles.facts}>
            <span className={styles.quiet}>{words.roles[role]}</span>
            <Masked label={words.name} masked={name} reveal={reveal('PERSON_NAME', index)} />
            {idNumber ? (
              <Masked label={words.idNumber} masked={idNumber} reveal={reveal('PERSON_ID_NUMBER', index)} />
            ) : null}
          </li>
        ))}
      </ul>
    </Block>
  );
};

/** Whom to call, and who leads and owns the firm, masked; nothing of it where the asker must stand aside. */
export const People = ({ firm }: { readonly firm: EnterpriseFileFragment }) => {
  const words = useWords(ENTERPRISE_WORDS);
  const reveal = useReveal(firm.id);
  const { contact } = firm;
  return (
    <>
      <Block title={words.contact}>
        {contact ? (
          <dl className={styles.lines}>
            <div>
              <dt>{words.name}</dt>
              <dd>
                <Masked label={words.name} masked={contact.name} reveal={reveal('CONTACT_NAME')} />
              </dd>
            </div>
            <div>
              <dt>{words.phone}</dt>
              <dd>
                <Masked label={words.phone} masked={contact.phone} reveal={reveal('CONTACT_PHONE')} />
              </dd>
            </div>
          </dl>
        ) : (
          <p className={styles.quiet}>{words.closed}</p>
        )}
      </Block>
      <Persons firm={firm} reveal={reveal} />
    </>
  );
};

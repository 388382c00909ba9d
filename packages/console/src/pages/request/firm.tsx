import { Link } from 'react-router';
import type { RequestPersonalField } from '../../api/schema.generated';
import { useCommand } from '../../api/use-command';
import { Block } from '../../parts/case-page/block';
import { Masked, type Reveal } from '../../parts/masked/masked';
import { useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { RevealRequestFieldDocument } from './reveal-request-field.generated';
import { REQUEST_WORDS } from './words';

/** The firm that asks, and whom to call about it, masked; where the firm of a complaint isn’t shown, that is said. */
export const Firm = ({ request: { id, enterprise, contact } }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { run } = useCommand(RevealRequestFieldDocument);
  const reveal =
    (field: RequestPersonalField): Reveal =>
    (purpose) =>
      run({ input: { requestId: id, field, purpose } });
  return (
    <Block title={words.firm}>
      {enterprise ? (
        <p>
          <Link to={`/enterprises/${enterprise.id}`}>{enterprise.name}</Link>{' '}
          <span className={`${styles.quiet} number`}>{enterprise.creditCode}</span>
        </p>
      ) : (
        <p className={styles.quiet}>{words.firmNotShown}</p>
      )}
      {contact ? (
        <dl className={styles.facts}>
          <div>
            <dt>{words.contactName}</dt>
            <dd>
              <Masked label={words.contactName} masked={contact.name} reveal={reveal('CONTACT_NAME')} />
            </dd>
          </div>
          <div>
            <dt>{words.contactPhone}</dt>
            <dd>
              <Masked label={words.contactPhone} masked={contact.phone} reveal={reveal('CONTACT_PHONE')} />
            </dd>
          </div>
        </dl>
      ) : null}
    </Block>
  );
};

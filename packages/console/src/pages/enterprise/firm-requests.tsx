import { Link } from 'react-router';
import { Block } from '../../parts/case-page/block';
import { listColumns } from '../../parts/cases/case-columns';
import type { RequestRowPartsFragment } from '../../parts/cases/request-row.fragment.generated';
import { CASE_WORDS } from '../../parts/cases/words';
import { ListTable } from '../../parts/table/list-table';
import { useListTrail } from '../../parts/table/trail';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { count } from '../../words/dates';
import { useWords } from '../../words/locale';
import type { EnterprisePageQuery } from './enterprise-page.generated';
import styles from './enterprise-page.module.css';
import { ENTERPRISE_WORDS } from './words';

type Shown = NonNullable<EnterprisePageQuery['enterprise']>;

/** What there is room for in a block. */
const SHOWN: ReadonlySet<string> = new Set(['due', 'number', 'status', 'subject']);

const hrefOf = ({ number }: { readonly number: string }): string => `/requests/${number}`;

/** What the firm asks for, as far as the reader may see it: the first of them, and the way to all. */
export const FirmRequests = ({
  firm: { id },
  requests,
}: {
  readonly firm: Pick<Shown, 'id'>;
  readonly requests: Shown['requests'];
}) => {
  const words = useWords(ENTERPRISE_WORDS);
  const cases = useWords(CASE_WORDS);
  const me = useMe();
  const rows = requests?.edges.map(({ node }) => node) ?? [];
  const trail = useListTrail(rows.map(hrefOf));
  const total = requests ? `${count(requests.totalCount)}${requests.totalCountIsExact ? '' : '+'}` : '0';
  return (
    <Block
      title={words.requests}
      note={
        <span className={styles.facts}>
          {rows.length > 0 ? <Link to={`/requests?enterprise=${id}`}>{words.all(total)}</Link> : null}
          {holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD') ? (
            <Link to={`/requests/new?enterprise=${id}`}>{words.register}</Link>
          ) : null}
        </span>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.quiet}>{words.noRequests}</p>
      ) : (
        <ListTable
          caption={words.requests}
          columns={listColumns<RequestRowPartsFragment, RequestRowPartsFragment['status']>(
            cases,
            cases.requestStatus,
            'RECEIVED_AT',
          ).filter(({ key }) => SHOWN.has(key))}
          narrow
          rows={rows}
          keyOf={({ id: request }) => request}
          hrefOf={hrefOf}
          trail={trail}
        />
      )}
    </Block>
  );
};

import { Block } from '../../parts/case-page/block';
import { Attachments } from '../../parts/files/attachments';
import { FILE_WORDS } from '../../parts/files/words';
import { useSession } from '../../session/session-context';
import { useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';

/** What is attached to the petition, for those who work on it. */
export const Attached = ({
  petition,
  onLook,
}: {
  readonly petition: PetitionCaseFragment;
  readonly onLook: () => void;
}) => {
  const words = useWords(FILE_WORDS);
  const { session } = useSession();
  const works = petition.mayReveal || petition.nextSteps.some(({ allowed }) => allowed);
  if (!works && petition.attachments.length === 0) return null;
  const authorization = (): string | null => {
    const token = session.token();
    return token === null ? null : `Bearer ${token}`;
  };
  return (
    <Block title={words.title}>
      <Attachments
        files={petition.attachments}
        petition={petition.id}
        authorization={authorization}
        onSent={onLook}
      />
    </Block>
  );
};

import { Attachments } from '../../parts/files/attachments';
import { FILE_WORDS } from '../../parts/files/words';
import { useWords } from '../../words/locale';
import { Part } from '../desk/case-parts';
import { useInCase } from '../desk/in-case';
import type { PetitionStoryFragment } from './petition-story.fragment.generated';

/** What the petitioner attached himself, and where he sends more. */
export const Attached = ({
  story,
  onSent,
}: {
  readonly story: PetitionStoryFragment;
  readonly onSent: () => void;
}) => {
  const words = useWords(FILE_WORDS);
  const { token } = useInCase();
  return (
    <Part title={words.title}>
      <Attachments
        files={story.attachments}
        petition={null}
        authorization={() => `Case ${token}`}
        onSent={onSent}
      />
    </Part>
  );
};

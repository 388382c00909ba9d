import { useWords } from '../../../words/locale';
import type { EnterpriseFileFragment } from '../enterprise-file.fragment.generated';
import { ACT_WORDS, type ActWords } from './words';

/** What somebody may do with the file of a firm. */
export type Act = keyof ActWords['acts'];

/** What the form of an act is given by the page. */
export interface ActProps {
  readonly firm: EnterpriseFileFragment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What every form of an act has in common: its words, and the props of its `CommandForm`. */
export const useAct = (
  { firm, onDone, onCancel }: ActProps,
  act: Act,
): {
  readonly words: ActWords;
  readonly form: {
    readonly draft: string;
    readonly act: string;
    readonly onDone: () => void;
    readonly onCancel: () => void;
    readonly labelOf: (path: string) => string;
  };
} => {
  const words = useWords(ACT_WORDS);
  const labelOf = (path: string): string => {
    const name = path.split('.').findLast((part) => part in words.fields);
    return name === undefined ? path : words.fields[name as keyof typeof words.fields];
  };
  return {
    words,
    form: { draft: `enterprise/${firm.id}/${act}`, act: words.acts[act], onDone, onCancel, labelOf },
  };
};

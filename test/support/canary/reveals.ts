import { readAs } from '../story';
import type { As, Shown } from '../product';
import type { Canaries } from './canaries';
import type { Overheard } from './overheard';

/** Which value, by the mutation that gives it. */
export interface Reveal {
  readonly mutation:
    'revealCadreField' | 'revealPetitionField' | 'revealRequestField' | 'revealEnterpriseField';
  readonly input: Shown;
  /** The path of the text that was entered: the value must be that one. */
  readonly entered: string;
}

/** Has one masked value shown to somebody who may see it, its purpose put on record; throws where it isn't what was entered. */
export const reveal = async (
  c: Canaries,
  overheard: Overheard,
  { mutation, input, entered }: Reveal,
  as: As,
): Promise<void> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
    ... on RevealedField { value } ... on Rejection { code } } }`;
  const asked = { ...input, purpose: c.for(`${mutation}.purpose`) };
  const shown = await overheard.asMaySee(() => readAs(text, { input: asked }, as));
  if (shown['value'] !== c.for(entered)) throw new Error(`${mutation} gave no ${entered}`);
};

import { Conflict } from '@lianxin/kernel';

/** A mentor's leaving and what follows from it change a pairing twice: a command beside it needs a third look. */
const LOOKS = 3;

/** Gathers facts and decides anew where others changed them meanwhile; the last Conflict is thrown. */
export const withFurtherLooks = async <Answer>(attempt: () => Promise<Answer>): Promise<Answer> => {
  for (let look = 1; ; look += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict) || look === LOOKS) throw error;
    }
  }
};

import { Conflict } from '@lianxin/kernel';

/** Gathers facts and decides once more where others changed them meanwhile; a second Conflict is thrown. */
export const withSecondLook = async <Answer>(attempt: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Conflict) return attempt();
    throw error;
  }
};

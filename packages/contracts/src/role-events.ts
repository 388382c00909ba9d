import { z } from 'zod';
import { role } from './vocabulary';

const grant = {
  account: z.string().min(1).max(255),
  cadreId: z.uuid().nullable(),
  role,
  unitId: z.uuid(),
};

export const roleGrantedV1 = z
  .object(grant)
  .describe(
    'An account holds a role in a unit and below it; `account` is the identity provider’s subject, null stands for no cadre.',
  );

export const roleRevokedV1 = z
  .object(grant)
  .describe('An account holds a role in a unit no longer; nothing says why.');

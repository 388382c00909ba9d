import type { MeQuery } from './me.generated';

/** Who is signed in, as the cadre service knows him. */
export type Me = NonNullable<MeQuery['me']>;
export type Role = Me['roles'][number]['role'];

/** Whether he holds one of the roles anywhere. */
export const holds = (me: Me, ...roles: readonly Role[]): boolean =>
  me.roles.some(({ role }) => roles.includes(role));

/** The unit for which he acts: that of his cadre, or of his first role. */
export const ownUnit = (me: Me): { readonly id: string; readonly name: string } | null =>
  me.cadre?.unit ?? me.roles[0]?.unit ?? null;

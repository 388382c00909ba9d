import { Link } from 'react-router';
import type { CadreNamePartsFragment, UnitNamePartsFragment } from './names.fragment.generated';

/** A unit with the way to its page; a dash where there is none or it can’t be told just now. */
export const UnitName = ({ unit }: { readonly unit: UnitNamePartsFragment | null | undefined }) =>
  unit ? <Link to={`/units/${unit.id}`}>{unit.name}</Link> : <span>—</span>;

/** A cadre with the way to his page; a dash where there is none or he can’t be told just now. */
export const CadreName = ({ cadre }: { readonly cadre: CadreNamePartsFragment | null | undefined }) =>
  cadre ? <Link to={`/cadres/${cadre.id}`}>{cadre.name}</Link> : <span>—</span>;

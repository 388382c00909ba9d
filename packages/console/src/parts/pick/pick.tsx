import type { UnitFunction } from '../../api/schema.generated';
import { useWords } from '../../words/locale';
import { PickCadresDocument } from './pick-cadres.generated';
import { PickFirmsDocument } from './pick-firms.generated';
import { PickUnitsDocument } from './pick-units.generated';
import { SearchPick, type Controlled } from './search-pick';
import { PICK_WORDS } from './words';

/** Chooses a unit that works now, by the beginning of its name; of one function, where it is given. */
export const UnitPick = ({ is, ...props }: Controlled & { readonly is?: UnitFunction }) => (
  <SearchPick
    {...props}
    document={PickUnitsDocument}
    variablesOf={(name) => ({
      filter: { status: 'ACTIVE' as const, ...(name ? { name } : {}), ...(is ? { function: is } : {}) },
    })}
    optionsOf={({ units: { edges } }) =>
      edges.map(({ node: { id, name } }) => ({ value: String(id), label: name }))
    }
    hint={useWords(PICK_WORDS).findUnit}
  />
);

/**
 * Chooses a cadre by the beginning of his name; of one unit, where it is given. Who serves is told to who reads his file only:
 * `whoever` looks among all whose names are told to the asker.
 */
export const CadrePick = ({
  unitId,
  whoever = false,
  ...props
}: Controlled & { readonly unitId?: string; readonly whoever?: boolean }) => (
  <SearchPick
    {...props}
    document={PickCadresDocument}
    variablesOf={(name) => ({
      filter: {
        ...(whoever ? {} : { status: 'SERVING' as const }),
        ...(name ? { name } : {}),
        ...(unitId ? { unitId } : {}),
      },
    })}
    optionsOf={({ cadres: { edges } }) =>
      edges.map(({ node: { id, name, post, unit } }) => ({
        value: String(id),
        label: [name, post, unit?.name].filter(Boolean).join(' · '),
      }))
    }
    hint={useWords(PICK_WORDS).findCadre}
  />
);

/** Chooses a firm that has a file, by the beginning of its name or code. */
export const FirmPick = (props: Controlled) => (
  <SearchPick
    {...props}
    document={PickFirmsDocument}
    variablesOf={(nameOrCode) => ({ filter: nameOrCode ? { nameOrCode } : {} })}
    optionsOf={({ enterprises: { edges } }) =>
      edges.map(({ node: { id, name, creditCode } }) => ({
        value: String(id),
        label: `${name} · ${creditCode}`,
      }))
    }
    hint={useWords(PICK_WORDS).findFirm}
  />
);

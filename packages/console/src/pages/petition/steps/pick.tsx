import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useLazyQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../../words/locale';
import { FindCadresDocument, type FindCadresQuery } from './find-cadres.generated';
import { FindReceivingUnitsDocument, type FindReceivingUnitsQuery } from './find-receiving-units.generated';
import { STEP_FORM_WORDS } from './words';

/** Somebody or something that was found: what a draft keeps of it, too. */
export interface Picked {
  readonly value: string;
  readonly label: string;
}

const PAUSE_MS = 250;

interface SearchProps<Data, Variables extends OperationVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variablesOf: (name: string) => Variables;
  readonly optionsOf: (data: Data) => readonly Picked[];
  readonly hint: string;
}

/** What an antd form hands to the field below its label. */
interface Controlled {
  readonly id?: string;
  readonly value?: Picked | readonly Picked[];
  readonly onChange?: (picked: Picked | readonly Picked[]) => void;
  readonly many?: boolean;
}

const Search = <Data, Variables extends OperationVariables>({
  document,
  variablesOf,
  optionsOf,
  hint,
  many = false,
  ...controlled
}: SearchProps<Data, Variables> & Controlled) => {
  const words = useWords(STEP_FORM_WORDS);
  const [name, setName] = useState('');
  // Apollo's options are generic in the variables; inside a generic function only a cast can say so.
  const [find, { data, error, loading }] = useLazyQuery<Data, OperationVariables>(document);
  const asked = useRef(variablesOf);
  useEffect(() => {
    asked.current = variablesOf;
  });
  useEffect(() => {
    const timer = setTimeout(
      () => void find({ variables: asked.current(name) }).catch(() => undefined),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [name, find]);
  return (
    <Select
      {...(controlled as object)}
      mode={many ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setName }}
      labelInValue
      loading={loading}
      options={data ? [...optionsOf(data)] : []}
      placeholder={hint}
      notFoundContent={error ? words.notFoundNow : words.nothingFound}
    />
  );
};

const unitsOf = ({ receivingUnits: { edges } }: FindReceivingUnitsQuery): readonly Picked[] =>
  edges.flatMap(({ node: { unit, name } }) => (unit ? [{ value: String(unit.id), label: name }] : []));

/** Chooses units to which petitions may be offered, by a part of their name. */
export const UnitPick = (props: Controlled) => (
  <Search
    {...props}
    document={FindReceivingUnitsDocument}
    variablesOf={(name) => ({ name })}
    optionsOf={unitsOf}
    hint={useWords(STEP_FORM_WORDS).findUnit}
  />
);

const cadresOf = ({ cadres: { edges } }: FindCadresQuery): readonly Picked[] =>
  edges.map(({ node: { id, name, post, unit } }) => ({
    value: String(id),
    label: [name, post, unit?.name].filter(Boolean).join(' · '),
  }));

/** Chooses cadres by the beginning of their name; of one unit, where it is given. */
export const CadrePick = ({ unitId, ...props }: Controlled & { readonly unitId?: string }) => (
  <Search
    {...props}
    document={FindCadresDocument}
    variablesOf={(name) => ({
      filter: { status: 'SERVING' as const, ...(name ? { name } : {}), ...(unitId ? { unitId } : {}) },
    })}
    optionsOf={cadresOf}
    hint={useWords(STEP_FORM_WORDS).findCadre}
  />
);

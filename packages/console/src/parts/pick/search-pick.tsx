import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useLazyQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/locale';
import { PICK_WORDS } from './words';

/** Something that was found: what a draft keeps of it, too. */
export interface Picked {
  readonly value: string;
  readonly label: string;
}

const PAUSE_MS = 250;

/** What an antd form hands to the field below its label. */
export interface Controlled {
  readonly id?: string;
  readonly value?: Picked | readonly Picked[];
  readonly onChange?: (picked: Picked | readonly Picked[]) => void;
  /** Several may be chosen: the value is a list. */
  readonly many?: boolean;
}

interface SearchProps<Data, Variables extends OperationVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variablesOf: (typed: string) => Variables;
  readonly optionsOf: (data: Data) => readonly Picked[];
  readonly hint: string;
}

/** Chooses one, or some, of what the server finds for a few characters; they go in the body of the request, never in an address. */
export const SearchPick = <Data, Variables extends OperationVariables>({
  document,
  variablesOf,
  optionsOf,
  hint,
  many = false,
  ...controlled
}: SearchProps<Data, Variables> & Controlled) => {
  const words = useWords(PICK_WORDS);
  const [typed, setTyped] = useState('');
  // Apollo's options are generic in the variables; inside a generic function only a cast can say so.
  const [find, { data, error, loading }] = useLazyQuery<Data, OperationVariables>(document);
  const asked = useRef(variablesOf);
  useEffect(() => {
    asked.current = variablesOf;
  });
  useEffect(() => {
    const ask = () => void find({ variables: asked.current(typed.trim()) }).catch(() => undefined);
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, find]);
  return (
    <Select
      {...(controlled as object)}
      mode={many ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      labelInValue
      loading={loading}
      options={data ? [...optionsOf(data)] : []}
      placeholder={hint}
      notFoundContent={error ? words.notFoundNow : words.nothingFound}
    />
  );
};

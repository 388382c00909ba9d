/** An operation of the console as the gateway knows it; what it is asked with and answers is for the compiler only. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly sha256: string;
  readonly document: string;
  readonly asks?: (variables: Variables) => Data;
}

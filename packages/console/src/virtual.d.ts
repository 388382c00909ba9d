declare module 'virtual:operation-hashes' {
  /** The hash under which the gateway knows an operation of the console, by the operation's name. */
  export const HASHES: Readonly<Record<string, string>>;
}

declare module 'virtual:operation/*' {
  /** One operation of the console as the gateway's manifest has it. */
  const operation: { readonly name: string; readonly sha256: string; readonly document: string };
  export default operation;
}

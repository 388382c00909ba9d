declare module 'virtual:operation-hashes' {
  /** The hash under which the gateway knows an operation of the console, by the operation's name. */
  export const HASHES: Readonly<Record<string, string>>;
}

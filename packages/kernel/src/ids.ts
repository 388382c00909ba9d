/** A lower-case UUID with dashes; keys are UUIDv7 (BINARY(16) in tables, this string outside). */
export type Uuid = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string is a well-formed lower-case UUID. */
export const isUuid = (value: string): value is Uuid => UUID.test(value);

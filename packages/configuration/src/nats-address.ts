/** Servers and account, as the NATS client takes them. */
export interface NatsAddress {
  readonly servers: string[];
  readonly user?: string;
  readonly pass?: string;
}

/**
 * Connection options for addresses like `nats://user:password@host:port`, several separated by commas: the client itself
 * reads no account out of an address. All of a cluster's servers know the same account.
 */
export const natsAddress = (addresses: string): NatsAddress => {
  const urls = addresses
    .split(',')
    .map((address) => new URL(address.includes('://') ? address.trim() : `nats://${address.trim()}`));
  const account = urls.find((url) => url.username !== '');
  return {
    servers: urls.map((url) => url.host),
    ...(account
      ? { user: decodeURIComponent(account.username), pass: decodeURIComponent(account.password) }
      : {}),
  };
};

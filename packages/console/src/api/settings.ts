/** What the gateway tells the console about where it runs; nothing secret. */
export interface Settings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly demo: boolean;
  /** Where a demonstration's Apollo Sandbox is; null elsewhere. */
  readonly sandbox: string | null;
  /** Whether the gateway takes registered operations only. */
  readonly safelist: boolean;
}

/** Asks the gateway for its settings; throws where it doesn't answer. */
export const readSettings = async (): Promise<Settings> => {
  const response = await fetch('/console/settings.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`settings: ${response.status}`);
  return (await response.json()) as Settings;
};

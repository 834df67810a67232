/** What the server says about itself before anybody has signed in (GET /config.json). */
export interface AppConfig {
  issuer: string;
  clientId: string;
  version: string;
}

export async function fetchConfig(): Promise<AppConfig> {
  const response = await fetch("/config.json", { cache: "no-store" });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return (await response.json()) as AppConfig;
}

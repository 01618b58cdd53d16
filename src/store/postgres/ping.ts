import { Client } from "pg";

import { StoreUnavailableError } from "../error.ts";

/**
 * Asks a PostgreSQL for its version, such as `18.4`, and changes nothing.
 * @throws StoreUnavailableError when it does not answer within five seconds or does not let us in.
 */
export async function pingPostgres(url: string): Promise<string> {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
    client.on("error", () => {}); // told by what is asked
    await client.connect();
    try {
      const { rows } = await client.query<{ server_version: string }>("show server_version");
      return rows[0]?.server_version ?? "";
    } finally {
      await client.end();
    }
  } catch (thrown) {
    throw new StoreUnavailableError(thrown);
  }
}

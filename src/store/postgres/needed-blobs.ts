import { CompiledQuery } from "kysely";
import type { Pool } from "pg";

import { runQuery } from "./query.ts";

// Whatever looks like an id counts as one, wherever a row has it: a row of a form that is not known here loses nothing.
const NEEDED = `
  select distinct found[1] as blob
  from (
    select concat_ws(' ', body::text, result::text, handle::text) as text from onetake.task
      where state in ('submitted', 'processing') or updated_at >= $1
    union all select concat_ws(' ', images::text, videos::text) from onetake.element
    union all select sample from onetake.voice
    union all select blob from onetake.made where created_at >= $1
    union all select items::text from onetake.plan where state = 'open' and (
      expires_at >= $1
      or exists (
        select from onetake.approval
        where plan_id = plan.id and revoked_at is null and approval.expires_at >= $1
      )
    )
    union all select body::text from onetake.intent where state in ('held', 'sent', 'unknown', 'accepted')
    union all select blob from onetake.custody
  ) as row, regexp_matches(row.text, '(?:^|[^0-9a-f])([0-9a-f]{64})(?![0-9a-f])', 'g') as found
`;

/** The ids of the blobs that rows need which are alive at `since`. */
export async function neededBlobs(pool: Pool, since: number): Promise<ReadonlySet<string>> {
  const rows = await runQuery(pool, CompiledQuery.raw(NEEDED, [since]) as CompiledQuery<{ readonly blob: string }>); // its one column
  return new Set(rows.map(({ blob }) => blob));
}

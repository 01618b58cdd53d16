import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, it } from "vitest";

import { askedHeaders, localHeaders, localSpendingPaths, localTaskPaths } from "../../src/contract/index.ts";
import { localPaths } from "../../src/server/records/addresses.ts";

it("stands in one page, every header and path of it", async () => {
  const page = await readFile(join(import.meta.dirname, "../../docs/onetake-only.md"), "utf8");
  const { style: _, docsScript: __, docsStart: ___, ...paths } = localPaths; // parts of pages
  for (const name of [...Object.values(askedHeaders), ...Object.values(localHeaders)]) expect(page).toContain(`\`${name}\``);
  for (const path of [paths, localTaskPaths, localSpendingPaths].flatMap((each) => Object.values(each)))
    expect(page).toContain(`${path}\``);
});

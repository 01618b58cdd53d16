import type { ErrorRow } from "../vocabulary/index.ts";
import type { Lint, LintMaterial } from "./lint.ts";

/** Where each producer's code stands. */
const FOLDERS: Readonly<Record<Exclude<ErrorRow["producer"], "upstream">, readonly string[]>> = {
  identify: ["src/server/routes/identify.ts"],
  check: ["src/contract/check/"],
  server: ["src/server/", "src/tasks/"],
};

/** Every code of the error table says who answers with it, and that part of the product really names it. */
export const errorProducer: Lint = {
  name: "error-producer",
  holds: "every error code has a producer, and that producer's code names it",
  find: ({ errorRows, sources }) => errorRows.flatMap((row) => faultsOf(row, sources)),
};

function faultsOf({ code, name, producer }: ErrorRow, sources: LintMaterial["sources"]): readonly string[] {
  const places = producer === "upstream" ? Object.values(FOLDERS).flat() : FOLDERS[producer];
  const isNamed = [...sources].some(
    ([path, text]) => places.some((place) => path.startsWith(place)) && !path.endsWith(".test.ts") && text.includes(`"${name}"`),
  );
  if (producer === "upstream") {
    return isNamed ? [`${code} ${name} is said to come from the service alone, but code of ours answers with it`] : [];
  }
  return isNamed ? [] : [`${code} ${name} is said to come from ${producer}, but nothing there names it`];
}

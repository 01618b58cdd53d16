import type { ErrorRow } from "../vocabulary/index.ts";
import type { Lint, LintMaterial } from "./lint.ts";

/** Where each producer's code stands. */
const FOLDERS: Readonly<Record<Exclude<ErrorRow["producer"], "drill" | "upstream">, readonly string[]>> = {
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

/** Where drills answer with any row of the table; they read it and name none. */
const DRILLS = "src/tasks/faults/";

function faultsOf({ code, name, producer }: ErrorRow, sources: LintMaterial["sources"]): readonly string[] {
  const isOurs = producer !== "upstream" && producer !== "drill";
  const places = isOurs ? FOLDERS[producer] : Object.values(FOLDERS).flat();
  const isNamed = [...sources].some(
    ([path, text]) => places.some((place) => path.startsWith(place)) && !path.endsWith(".test.ts") && text.includes(`"${name}"`),
  );
  if (isOurs) return isNamed ? [] : [`${code} ${name} is said to come from ${producer}, but nothing there names it`];
  if (isNamed) return [`${code} ${name} is said to come from ${producer} alone, but code of ours answers with it`];
  const haveDrills = [...sources].some(([path, text]) => path.startsWith(DRILLS) && text.includes("errorRows"));
  return producer === "drill" && !haveDrills ? [`${code} ${name} is said to come from drills, but those read no table`] : [];
}

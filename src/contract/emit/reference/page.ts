import { stringifyJson } from "../../../base/index.ts";
import { refusedClaim } from "../../claims/claim-ids.ts";
import { errorRows } from "../../errors/index.ts";
import { findModelAt } from "../../lookup.ts";
import { sayPrice, sayRefused, sayRule } from "../../register/words.ts";
import type { Callback, Endpoint } from "../../vocabulary/index.ts";
import { fieldTable } from "./fields.ts";
import { block, code, section, table } from "./markdown.ts";
import { rowsOf } from "./prices.ts";
import { sampleAnswer, sampleCurl, sampleRecord } from "./samples.ts";
import type { Standings } from "./standings.ts";

/** The page of an endpoint: everything that the contract says of it, and where each part stands. */
export function endpointPage(endpoint: Endpoint, standings: Standings): string {
  const { id } = endpoint;
  const fields = (place: "header" | "path" | "query" | "body" | "answer", key: keyof Endpoint & `${string}Fields`) =>
    fieldTable(id, place, endpoint[key], standings);
  return page([
    `# ${endpoint.title}`,
    "",
    ...introOf(endpoint),
    "",
    ...section("Headers", fields("header", "headerFields")),
    ...section("Path", fields("path", "pathFields")),
    ...section("Query", fields("query", "queryFields")),
    ...section("Body", fields("body", "bodyFields")),
    ...section("Rules between fields", rulesOf(endpoint, standings)),
    ...section("Forms that do not work", formsOf(endpoint, standings)),
    ...section("Example", examplesOf(endpoint)),
    ...section(`Answer, ${endpoint.answer === "list" ? "one item of `data`" : "`data`"}`, fields("answer", "answerFields")),
    ...section("Answer, an example", block("json", stringifyJson(sampleAnswer(endpoint), 2))),
    ...section("Price", pricesOf(endpoint, standings)),
    ...section("Models", modelsOf(endpoint, standings)),
    ...section("Errors", errorsOf()),
    ...section("Evidence", evidenceOf(id, standings)),
  ]);
}

/** The page of what the service posts to a caller's address. */
export function callbackPage(callback: Callback, standings: Standings): string {
  const { id, title, standard, signing, headerFields, bodyFields } = callback;
  return page([
    `# ${title}`,
    "",
    `${code(id)}, ${standard} standard. A POST to the address that a create named, at every change of status.`,
    "",
    `Signed since ${signing.since} when the account has a secret (${code(`${signing.secretPrefix}...`)}): ${code(signing.signatureHeader)} holds`,
    `${code(signing.signaturePrefix)} and the base64 of the HMAC-SHA256 of ${code("id.timestamp.body")}. The timestamp may be ${signing.toleranceSeconds} s off; an old`,
    `secret signs along for ${signing.rotationDays} days.`,
    "",
    ...section("Headers", fieldTable(id, "header", headerFields, standings)),
    ...section("Body", fieldTable(id, "answer", bodyFields, standings)),
    ...section("Example", block("json", stringifyJson(sampleRecord(bodyFields), 2))),
    ...section("Evidence", evidenceOf(id, standings)),
  ]);
}

function page(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}

function introOf(endpoint: Endpoint): readonly string[] {
  const { id, method, path, alsoAt = [], standard, sdk, pack, onceBy, withoutOnce } = endpoint;
  return [
    ...block("", `${method} ${path}`),
    "",
    ...(alsoAt.length === 0 ? [] : [`- also at ${alsoAt.map(code).join(", ")}`]),
    `- ${code(id)}, ${standard} standard; in the client ${code(`${sdk.resource}.${sdk.method}`)}`,
    ...(endpoint.billable ? [`- takes units of the ${pack ?? "video"} pack`] : ["- costs nothing"]),
    ...(onceBy === undefined ? [] : [`- a repeat is recognised by ${code(onceBy)}`]),
    ...(withoutOnce === undefined ? [] : [`- nothing makes a repeat recognisable: ${withoutOnce}`]),
    ...(endpoint.pathModel === undefined ? [] : [`- the path names the model ${code(endpoint.pathModel)}`]),
    ...(endpoint.catalogue === undefined ? [] : ["- answers from the service's own library"]),
  ];
}

function rulesOf({ id, rules }: Endpoint, standings: Standings): readonly string[] {
  return rules.map((rule) => `- ${code(rule.id)}: ${sayRule(rule)} (${standings.at(id, `rule:${rule.id}`)})`);
}

function formsOf(endpoint: Endpoint, standings: Standings): readonly string[] {
  return endpoint.refusedForms.map((form) => {
    const claim = refusedClaim(endpoint.id, form);
    const atom = claim.slice(claim.indexOf("#") + 1);
    const value = form.value === undefined ? (form.form ?? "") : stringifyJson(form.value);
    return `- ${code(form.path)}${value === "" ? "" : ` ${code(value)}`}: ${sayRefused(form)} (${standings.at(endpoint.id, form.path, atom)})`;
  });
}

function examplesOf(endpoint: Endpoint): readonly string[] {
  const taken = endpoint.examples.filter((example) => example.accepted);
  const refused = endpoint.examples.filter((example) => !example.accepted);
  const [first] = taken;
  const body = first === undefined ? undefined : stringifyJson(first.body, 2);
  const show = (title: string, json: string): readonly string[] => [title, "", ...block("json", json), ""];
  return [
    ...taken.flatMap((example) => show(`${example.title}:`, stringifyJson(example.body, 2))),
    ...refused.flatMap((example) => show(`Refused: ${example.title}`, stringifyJson(example.body, 2))),
    ...block("sh", sampleCurl(endpoint, body)),
  ];
}

function pricesOf(endpoint: Endpoint, standings: Standings): readonly string[] {
  const rows = rowsOf(endpoint).map((row) => [
    code(row.id),
    standings.at(`price:${row.id}`, ""),
    row.until === undefined ? "" : `to ${row.until}`,
    sayPrice(row),
  ]);
  return rows.length === 0 ? [] : table(["row", "standing", "listed", "price"], rows);
}

function modelsOf(endpoint: Endpoint, standings: Standings): readonly string[] {
  const rows = endpoint.models.map((name) => {
    const model = findModelAt(endpoint, name);
    const dates = [model?.validFrom ?? "", model?.retiredOn ?? ""];
    return [code(name), ...dates, model === undefined ? "" : standings.at(`model:${model.id}`, "", "exists"), model?.title ?? ""];
  });
  return rows.length === 0 ? [] : table(["name", "since", "retired on", "standing", "model"], rows);
}

function errorsOf(): readonly string[] {
  const statuses = [...new Set(errorRows.map((row) => row.http))].toSorted((a, b) => a - b);
  return [
    "Codes by HTTP status; [errors](errors.md) says what each means and what to do.",
    "",
    ...statuses.map((http) => {
      const rows = errorRows.filter((row) => row.http === http);
      return `- ${http}: ${rows.map((row) => `${row.code} ${row.name}`).join(", ")}`;
    }),
  ];
}

/** The records behind a subject's claims, each with the number of claims that it speaks of here. */
function evidenceOf(subject: string, standings: Standings): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of standings.of(subject)) {
    for (const line of [...entry.for, ...entry.against, ...entry.unclear]) {
      const words = `${code(line.id)} (${line.source.kind}${line.source.relayed === true ? ", relayed" : ""})`;
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  const lines = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([words, count]) => `- ${words}: ${count}`);
  return [
    `Records and how many claims of this page each speaks of; [the register](../register/${subject}.md) has them one by one.`,
    "",
    ...lines,
  ];
}

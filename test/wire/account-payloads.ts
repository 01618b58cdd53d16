import type { JsonObject } from "../../src/base/index.ts";
import type { BadPayload, PayloadCorpus } from "./payloads.suite.ts";

const times = { start_time: 1_751_284_003_293, end_time: 1_782_219_793_736 };
const filter = (key: string, ...values: readonly string[]): JsonObject => ({ ...times, filters: [{ key, values }] });

/** What both ledgers refuse. */
const common: readonly BadPayload[] = [
  { name: "nothing", body: {}, path: "start_time", rule: "times-required", fix: "next_cursor" },
  { name: "no end", body: { start_time: 1000 }, path: "start_time", rule: "times-required", fix: "send both" },
  {
    name: "an end at the start",
    body: { start_time: 1000, end_time: 1000 },
    path: "end_time",
    rule: "times-in-order",
    fix: "after start_time",
  },
  { name: "501 entries", body: { ...times, limit: 501 }, path: "limit", rule: "max", fix: "500 or less" },
  {
    name: "a filter without a key",
    body: { ...times, filters: [{ values: ["studio"] }] },
    path: "filters[0].key",
    rule: "required",
    fix: "key",
  },
  {
    name: "a value alone",
    body: { ...times, filters: [{ key: "api_key_name", values: "studio" }] },
    path: "filters[0].values",
    rule: "type",
    fix: "list",
  },
  {
    name: "filters as a record",
    body: { ...times, filters: { api_key_name: ["studio"] } },
    path: "filters",
    rule: "type",
    fix: "list",
  },
  {
    name: "a limit beside a cursor",
    body: { cursor: "next", limit: 50 },
    path: "start_time",
    rule: "cursor-overrides",
    severity: "care",
    fix: "leave them out",
  },
];

const ledgerOfUnits: PayloadCorpus = {
  endpoint: "account-package.call",
  good: [
    { name: "times alone", body: times },
    { name: "a cursor alone", body: { cursor: "next" } },
    {
      name: "all filters without values, as in the documents' sample",
      body: {
        ...times,
        cursor: "",
        limit: 50,
        filters: ["product_type", "api_key_name", "package_name", "package_id"].map((key) => ({ key, values: [] })),
      },
    },
    { name: "two kinds of pack", body: filter("product_type", "video", "try-on") },
    { name: "packs by name", body: filter("package_name", "Trial") },
    { name: "packs by id", body: filter("package_id", "509f3fd3d4ab4a3f9eec5db27aa44f27") },
  ],
  bad: [
    ...common,
    {
      name: "try-on as the search of tasks spells it",
      body: filter("product_type", "try_on"),
      path: "filters[0].values[0]",
      rule: "member",
      fix: "try-on",
    },
    {
      name: "a kind of pack that is none",
      body: filter("product_type", "audio"),
      path: "filters[0].values[0]",
      rule: "member",
      fix: "video",
    },
    {
      name: "packs by name and id",
      body: {
        ...times,
        filters: [
          { key: "package_name", values: ["Trial"] },
          { key: "package_id", values: ["509f"] },
        ],
      },
      path: "filters[0].values",
      rule: "package-name-or-id",
      fix: "one of the two",
    },
  ],
};

const ledgerOfMoney: PayloadCorpus = {
  endpoint: "account-balance.call",
  good: [
    { name: "times alone", body: times },
    { name: "what a key spent", body: { ...filter("api_key_name", "studio"), cursor: "", limit: 500 } },
  ],
  bad: [
    ...common,
    {
      name: "a filter of the other ledger",
      body: filter("product_type", "video"),
      path: "filters[0].key",
      rule: "member",
      fix: "api_key_name",
    },
  ],
};

/** Bodies of the two ledgers, by hand from the documents. */
export const accountCorpora: readonly PayloadCorpus[] = [ledgerOfUnits, ledgerOfMoney];

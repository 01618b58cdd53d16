import type { Example } from "../../vocabulary/index.ts";

const times = { start_time: 1_781_193_600_000, end_time: 1_781_516_352_968 };

/** Requests of the ledger of units, in values of our own. */
export const packageExamples: readonly Example[] = [
  {
    title: "video packs by the key that spent",
    accepted: true,
    body: {
      ...times,
      cursor: "",
      limit: 50,
      filters: [
        { key: "product_type", values: ["video"] },
        { key: "api_key_name", values: ["studio"] },
      ],
    },
  },
  {
    title: "every kind of filter, each without values",
    accepted: true,
    body: {
      ...times,
      cursor: "",
      limit: 50,
      filters: ["product_type", "api_key_name", "package_name", "package_id"].map((key) => ({ key, values: [] })),
    },
  },
  { title: "the next page", accepted: true, body: { cursor: "example-cursor" } },
  { title: "neither times nor cursor", accepted: false, body: { limit: 50 } },
  {
    title: "packs by name and by id",
    accepted: false,
    body: {
      ...times,
      filters: [
        { key: "package_name", values: ["Trial"] },
        { key: "package_id", values: ["example-pack"] },
      ],
    },
  },
  {
    title: "try-on in the spelling of the search",
    accepted: false,
    body: { ...times, filters: [{ key: "product_type", values: ["try_on"] }] },
  },
];

/** Requests of the ledger of money, in values of our own. */
export const balanceExamples: readonly Example[] = [
  {
    title: "what one key spent",
    accepted: true,
    body: { ...times, limit: 50, filters: [{ key: "api_key_name", values: ["studio"] }] },
  },
  { title: "the next page", accepted: true, body: { cursor: "example-cursor" } },
  { title: "an end before the start", accepted: false, body: { start_time: 2000, end_time: 1000 } },
  {
    title: "a filter of the other ledger",
    accepted: false,
    body: { ...times, filters: [{ key: "product_type", values: ["video"] }] },
  },
];

import type { Example } from "../../vocabulary/index.ts";

/** Searches of tasks. */
export const searchExamples: readonly Example[] = [
  {
    title: "finished clips of some days, times as text",
    accepted: true,
    body: {
      start_time: "1781193600000",
      end_time: "1781516352968",
      cursor: "",
      limit: 500,
      filters: [
        { key: "status", values: ["succeeded"] },
        { key: "product_type", values: ["video"] },
      ],
    },
  },
  { title: "times as numbers", accepted: true, body: { start_time: 1_781_193_600_000, end_time: 1_781_516_352_968 } },
  { title: "all of the last 30 days", accepted: true, body: {} },
  { title: "more than a page holds", accepted: false, body: { limit: 501 } },
  { title: "a product under status", accepted: false, body: { filters: [{ key: "status", values: ["video"] }] } },
  { title: "an end before the start", accepted: false, body: { start_time: 2000, end_time: 1000 } },
];

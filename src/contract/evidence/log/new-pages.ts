import type { Origin } from "../record.ts";

/** Pages of the new standard as a stranger's repository kept them on 2026-09-20. */
export const NEW_PAGES: Origin = {
  tag: "new-pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "new" },
};

/*
 * Listings of what the pages say of every create in the same words. They belong to the records that use them and do not change; a
 * later page gets a listing of its own.
 */
export const NEW_OPTIONS = `
  options: exists effect
  options.callback_url: exists effect
  options.external_task_id: exists effect
  options.watermark_info: exists effect
  options.watermark_info.enabled: exists default effect
`;

export const NEW_CREATED = `
  answer:id: exists required
  answer:status: exists required member:submitted member:processing member:succeeded member:failed
  answer:create_time: exists required
  answer:update_time: exists required
  answer:external_id: exists
`;

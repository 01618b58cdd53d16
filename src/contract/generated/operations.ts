// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
import type { Operation } from "../emit/operation.ts";
import { readOperationTable } from "../emit/operation-table.ts";

/** Every operation of the contract, for clients that need no fields. */
export const operations: readonly Operation[] = /* @__PURE__ */ readOperationTable(`external_task_id
omni-video omniVideo video legacy /v1/videos/omni-video create.create$0 one.get list.list
text2video textToVideo video legacy /v1/videos/text2video create.create$0 one.get list.list
image2video imageToVideo video legacy /v1/videos/image2video create.create$0 one.get list.list
elements elements element legacy /v1/general/advanced-custom-elements create.create$0 one.get list.list delete.delete=/v1/general/delete-elements
preset-elements elements element legacy /v1/general/advanced-presets-elements list.presets
preset-voices voices voice legacy /v1/general/presets-voices list.presets
voices voices voice legacy /v1/general/custom-voices list.list
`);

// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
import type { Operation } from "../emit/operation.ts";
import { readOperationTable } from "../emit/operation-table.ts";

/** Every operation of the contract, for clients that need no fields. */
export const operations: readonly Operation[] = /* @__PURE__ */ readOperationTable(`external_task_id options.external_task_id
omni-video  /v1/videos/
text2video  /v1/videos/
image2video  /v1/videos/
multi-image2video  /v1/videos/
motion-control  /v1/videos/
multi-elements  /v1/videos/ call.startSelection:init-selection call.addSelection:add-selection call.deleteSelection:delete-selection call.clearSelection:clear-selection call.previewSelection:preview-selection create.create$0 one.get list.list
video-extend  /v1/videos/
identify-face faces /v1/videos/ call.identify
advanced-lip-sync lipSync /v1/videos/
lip-sync oldLipSync /v1/videos/ create.create one.get list.list
avatar  /v1/videos/avatar/image2video
effects  /v1/videos/
image-recognize images /v1/videos/ call.recognize
generations images /v1/images/
omni-image  /v1/images/
multi-image2image  /v1/images/
expand  /v1/images/editing/
ai-multi-shot subjectViews /v1/general/
kolors-virtual-try-on tryOn /v1/images/
elements  /v1/general/advanced-custom-elements create.create$0 one.get list.list delete.delete=/v1/general/delete-elements
preset-elements elements /v1/general/advanced-presets-elements list.presets
custom-elements oldElements /v1/general/ call.create call.list:list=/v1/general/custom-elements^*
old-preset-elements oldElements /v1/general/presets-elements call.presets:list=/v1/general/presets-elements^*
tts speech /v1/audio/ call.create
text-to-audio  /v1/audio/
video-to-audio  /v1/audio/
preset-voices voices /v1/general/presets-voices list.presets
voices  /v1/general/custom-voices create.create$0 one.get list.list delete.delete=/v1/general/delete-voices
account-costs account /account/costs call.costs^
account-package account /account/billing/package call.packageLedger
account-balance account /account/billing/balance call.balanceLedger
+text-to-video-3.0
+text-to-video-3.0-turbo
+text-to-video-2.6
+text-to-video-2.5-turbo
+image-to-video-3.0
+image-to-video-3.0-turbo
+image-to-video-2.6
+image-to-video-2.5-turbo
+omni-video-3.0-omni
+omni-video-o1
+motion-control-3.0
+motion-control-2.6
+tasks  / find.find*?task_ids,external_task_ids search.search
`);

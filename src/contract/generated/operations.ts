// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
import type { Operation } from "../emit/operation.ts";
import { readOperationTable } from "../emit/operation-table.ts";

/** Every operation of the contract, for clients that need no fields. */
export const operations: readonly Operation[] = /* @__PURE__ */ readOperationTable(`external_task_id options.external_task_id
omni-video omniVideo /v1/videos/
text2video textToVideo /v1/videos/
image2video imageToVideo /v1/videos/
multi-image2video multiImageToVideo /v1/videos/
motion-control motionControl /v1/videos/
multi-elements multiElements /v1/videos/ call.startSelection:init-selection call.addSelection:add-selection call.deleteSelection:delete-selection call.clearSelection:clear-selection call.previewSelection:preview-selection create.create$0 one.get list.list
video-extend videoExtend /v1/videos/
identify-face faces /v1/videos/ call.identify
advanced-lip-sync lipSync /v1/videos/
lip-sync oldLipSync /v1/videos/ create.create one.get list.list
avatar avatar /v1/videos/avatar/image2video
effects effects /v1/videos/
image-recognize images /v1/videos/ call.recognize
generations images /v1/images/
omni-image omniImage /v1/images/
multi-image2image multiImageToImage /v1/images/
expand expand /v1/images/editing/
ai-multi-shot subjectViews /v1/general/
kolors-virtual-try-on tryOn /v1/images/
elements elements /v1/general/delete-elements create.create=/v1/general/advanced-custom-elements$0 one.get=/v1/general/advanced-custom-elements/{id} list.list=/v1/general/advanced-custom-elements delete.delete
preset-elements elements /v1/general/advanced-presets-elements list.presets
custom-elements oldElements /v1/general/ call.create call.list:list=/v1/general/custom-elements^*
old-preset-elements oldElements /v1/general/presets-elements call.presets:list=/v1/general/presets-elements^*
tts speech /v1/audio/ call.create
text-to-audio textToAudio /v1/audio/
video-to-audio videoToAudio /v1/audio/
preset-voices voices /v1/general/presets-voices list.presets
voices voices /v1/general/custom-voices create.create$0 one.get list.list delete.delete=/v1/general/delete-voices
account-costs account /account/costs call.costs^
account-package account /account/billing/package call.packageLedger
account-balance account /account/billing/balance call.balanceLedger
+text-to-video-3.0 kling30 /text-to-video/kling-3.0 create.textToVideo$1
+text-to-video-3.0-turbo kling30Turbo /text-to-video/kling-3.0-turbo create.textToVideo$1
+text-to-video-2.6 kling26 /text-to-video/kling-2.6 create.textToVideo$1
+text-to-video-2.5-turbo kling25Turbo /text-to-video/kling-2.5-turbo create.textToVideo$1
+image-to-video-3.0 kling30 /image-to-video/kling-3.0 create.imageToVideo$1
+image-to-video-3.0-turbo kling30Turbo /image-to-video/kling-3.0-turbo create.imageToVideo$1
+image-to-video-2.6 kling26 /image-to-video/kling-2.6 create.imageToVideo$1
+image-to-video-2.5-turbo kling25Turbo /image-to-video/kling-2.5-turbo create.imageToVideo$1
+omni-video-3.0-omni kling30Omni /omni-video/kling-3.0-omni create.omniVideo$1
+omni-video-o1 klingO1 /omni-video/kling-o1 create.omniVideo$1
+motion-control-3.0 kling30 /motion-control/kling-3.0 create.motionControl$1
+motion-control-2.6 kling26 /motion-control/kling-2.6 create.motionControl$1
+tasks tasks / find.find*?task_ids,external_task_ids search.search
`);

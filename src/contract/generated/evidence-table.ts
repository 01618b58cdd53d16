// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
import type { EvidenceTable } from "../claims/evidence-table.ts";

/** The product's own log of evidence, without its texts. */
export const evidenceTable: EvidenceTable = {
  records: `2025-06-18/pages-2025/lip-sync fsdr ,legacy
2025-06-18/pages-2025/effects-of-2025 asdr ,legacy
2025-06-18/image-pages-2025/generations-models fsdr ,legacy
2025-06-18/image-pages-2025/generations-default asdr ,legacy
2025-06-18/image-pages-2025/character-reference fsdr ,legacy
2025-06-18/image-pages-2025/character-reference-elsewhere asdr ,legacy
2025-08-01/sound-updates/sounds fsdr ,legacy
2025-09-15/clip-updates/new-lip-sync fsdr ,legacy
2025-09-26/sound-updates/speech-length fsdr ,legacy
2025-10-20/clip-updates/recognize fsdr ,legacy
2025-11-19/image-updates/multi-image-2.1 fsdr ,legacy
2025-12-15/updates/o1 fsdr ,legacy
2025-12-15/image-updates/o1 fsdr ,legacy
2025-12-16/updates/voices-2.6 fsdr ,legacy
2025-12-16/clip-updates/motion-2.6 fsdr ,legacy
2025-12-16/sound-updates/voices fsdr ,legacy
2025-12-30/clip-updates/effects-2025 fsdr ,legacy
2025-12-31/new-api/picture-side fcr ,legacy
2025-12-31/trackers/2.6-std-refused ash ,legacy,kling-v2-6
2025-12-31/image-panels/price fcr ,legacy,kling-v2-1
2025-12-31/voice-guide/of-both-languages fsh ,legacy
2025-12-31/voice-guide/of-chinese fsh ,legacy
2025-12-31/voice-guide/of-english fsh ,legacy
2026-01-23/updates/watermark-and-deduction fsdr ,legacy
2026-01-23/clip-updates/watermark-and-deduction fsdr ,legacy
2026-01-23/image-updates/views-and-watermark fsdr ,legacy
2026-01-23/image-updates/price-of-views usdr ,legacy
2026-01-30/clip-updates/effects-january fsdr ,legacy
2026-02-01/old-element-pages/create fsdr ,legacy
2026-02-01/old-element-pages/lists fsdr ,legacy
2026-02-01/old-element-pages/delete fsdr ,legacy
2026-02-10/series-3/prices fsdr
2026-02-10/series-3/voices-on-3.0-priced asdr ,legacy,kling-v3
2026-02-10/series-3/voices-on-3.0-denied fsdr ,legacy
2026-02-10/series-3/element-voice-of-clips-only fsdr
2026-02-10/series-3/omni-create fsdr
2026-02-10/image-series-3/generations-models fsdr ,legacy
2026-02-10/image-series-3/generations-default asdr ,legacy
2026-02-10/image-series-3/no-image-reference asdr ,legacy
2026-02-10/image-series-3/omni-series fsdr ,legacy
2026-02-10/image-series-3/omni-auto-ratio-of-3.0 asdr ,legacy,kling-v3-omni
2026-02-10/image-series-3/omni-auto-ratio-of-o1 fsdr ,legacy,kling-image-o1
2026-02-10/image-series-3/omni-ratio-fixed-by-a-picture usdr ,legacy
2026-02-10/image-series-3/omni-no-watermark asdr ,legacy
2026-02-10/image-series-3/omni-element-id-as-text asdr ,legacy
2026-02-10/image-series-3/omni-token-spellings usdr ,legacy
2026-02-10/series-3-elements/voice-id-as-number usdr ,legacy
2026-02-10/other-sides-series-3/sound-beside-a-clip fsdr ,legacy
2026-02-25/updates/series-3 fsdr ,legacy
2026-02-25/image-updates/series-3 fsdr ,legacy
2026-02-25/element-updates/two-services fsdr ,legacy
2026-03-04/clip-updates/motion-3.0 fsdr ,legacy
2026-03-11/updates/o1-frames-and-elements fsdr ,legacy
2026-03-11/updates/shots-by-the-model fsdr ,legacy
2026-03-23/updates/voices-of-picture-elements asdr ,legacy
2026-03-28/pages-march/multi-shot fsdr ,legacy
2026-03-28/pages-march/multi-shot-flag-as-text usdr ,legacy
2026-03-28/pages-march/frames-exclude-multi-shot fsdr ,legacy
2026-03-28/pages-march/tail fsdr ,legacy
2026-03-28/pages-march/list fsdr ,legacy
2026-03-28/pages-march/omni-create fsdr ,legacy
2026-03-28/pages-march/omni-clip-limits asdr ,legacy
2026-03-28/pages-march/omni-counting fsdr ,legacy
2026-03-28/pages-march/o1-seconds asdr ,legacy
2026-03-28/pages-march/text-create fsdr ,legacy
2026-03-28/pages-march/text-voices asdr ,legacy
2026-03-28/pages-march/image-create fsdr ,legacy
2026-03-28/pages-march/data-prefix fsdr ,legacy
2026-03-28/pages-march/models-past fsdr ,legacy
2026-03-28/pages-march/clip-as-base64 fsdr ,legacy
2026-03-28/pages-march/voice-lists fsdr ,legacy
2026-03-28/pages-march/delete-path fsdr ,legacy
2026-03-28/clip-pages-march/tail fsdr ,legacy
2026-03-28/clip-pages-march/list fsdr ,legacy
2026-03-28/clip-pages-march/data-prefix fsdr ,legacy
2026-03-28/clip-pages-march/multi-image fsdr ,legacy
2026-03-28/clip-pages-march/motion fsdr ,legacy
2026-03-28/clip-pages-march/mode-by-endpoint fsdr ,legacy
2026-03-28/clip-pages-march/motion-billing usdr ,legacy
2026-03-28/clip-pages-march/selection fsdr ,legacy
2026-03-28/clip-pages-march/points-origin usdr ,legacy
2026-03-28/clip-pages-march/edit fsdr ,legacy
2026-03-28/clip-pages-march/edit-model fsdr ,legacy
2026-03-28/clip-pages-march/extend fsdr ,legacy
2026-03-28/clip-pages-march/extend-of-1.0 asdr ,legacy,kling-v1
2026-03-28/clip-pages-march/extend-parents usdr ,legacy
2026-03-28/clip-pages-march/faces fsdr ,legacy
2026-03-28/clip-pages-march/face-speaks fsdr ,legacy
2026-03-28/clip-pages-march/avatar fsdr ,legacy
2026-03-28/clip-pages-march/retired-rules-of-frames fsdr ,legacy
2026-03-28/image-pages-march/omni-create fsdr ,legacy
2026-03-28/image-pages-march/omni-series-amount asdr ,legacy
2026-03-28/image-pages-march/views fsdr ,legacy
2026-03-28/image-pages-march/try-on-create fsdr ,legacy
2026-03-28/image-pages-march/try-on-webp asdr ,legacy,,,webp
2026-03-28/image-pages-march/try-on-queries fsdr ,legacy
2026-03-28/image-pages-march/try-on-models fsdr ,legacy
2026-03-28/voice-pages-march/voices fsdr ,legacy
2026-03-28/other-sides-march/one-standard usdr
2026-03-29/seed-elements/create fsdr ,legacy
2026-03-29/seed-elements/list fsdr ,legacy
2026-03-29/seed-elements/presets fsdr ,legacy
2026-03-29/seed-elements/delete fsdr ,legacy
2026-03-29/seed-omni/create-rows fsdr ,legacy
2026-03-29/seed-omni/clip-limits asdr ,legacy
2026-03-29/seed-omni/image-voices fsdr ,legacy
2026-03-29/seed-runs/omni-core fcr global,legacy,kling-v3-omni,std
2026-03-29/seed-runs/omni-shots fcr global,legacy,kling-v3-omni
2026-03-29/seed-runs/omni-first-frame fcr global,legacy,kling-v3-omni
2026-03-29/seed-runs/omni-image-key far global,legacy,kling-v3-omni
2026-03-29/seed-runs/omni-image-and-index uar global,legacy,kling-v3-omni,,image+index
2026-03-29/seed-runs/omni-top-level-image fer global,legacy,kling-v3-omni,,base64
2026-03-29/seed-runs/omni-clip-url fcr global,legacy,kling-v3-omni,,url
2026-03-29/seed-runs/omni-clip-base64 far global,legacy,kling-v3-omni,,base64
2026-03-29/seed-runs/omni-top-level-clip fsr global,legacy,kling-v3-omni
2026-03-29/seed-runs/mode-standard far global,legacy
2026-03-29/seed-runs/data-prefix far global,legacy,,,data-prefix
2026-03-29/seed-runs/omni-model-elsewhere far global,legacy
2026-03-29/seed-runs/text-create-log far global,legacy
2026-03-29/seed-runs/omni-queries fcr global,legacy
2026-03-29/seed-runs/element-with-sound fcr global,legacy,kling-v3-omni
2026-03-29/seed-picture-sections/creates fsdr ,legacy
2026-03-29/seed-picture-sections/lists fsdr ,legacy
2026-03-29/seed-pages/picture-elements fsdr ,legacy
2026-03-29/seed-sound-pages/speech fsdr ,legacy
2026-03-29/seed-sound-pages/sound-of-text fsdr ,legacy
2026-03-29/seed-sound-pages/sound-of-clips fsdr ,legacy
2026-03-29/seed-sound-pages/voices fsdr ,legacy
2026-03-29/seed-modes/long-names uar ,legacy
2026-03-29/seed-image-sections/with-an-element fsdr ,legacy
2026-03-29/seed-image-register/element-id fsdr ,legacy
2026-03-29/seed-sound/endpoints fsdr ,legacy
2026-03-29/seed-sound/voice-id fsdr ,legacy
2026-03-29/seed-sound/speech fsdr ,legacy
2026-03-29/seed-sound/soundtrack fsdr ,legacy
2026-03-29/seed-sound/voices fsdr ,legacy
2026-03-31/image-comfyui/omni-image-key fsh ,legacy
2026-03-31/image-comfyui/omni-series-amount ash ,legacy
2026-04-01/updates/counting fsdr ,legacy
2026-04-23/updates/4k fsdr ,legacy
2026-04-23/updates/4k-not-with-a-clip fsdr ,legacy
2026-04-23/image-page-zh/table fsdr ,legacy
2026-04-23/image-page-zh/sample-with-elements-and-voices asdr ,legacy,kling-v3
2026-04-27/image-updates/series-of-any-length fsdr ,legacy
2026-05-07/updates/multi-shot-with-frames asdr ,legacy
2026-05-19/capability-map/models fsdr
2026-05-19/capability-map/2.6-seconds asdr
2026-05-19/capability-map/old-models-dropped fsdr
2026-05-19/capability-map/o1-seconds fsdr ,,kling-video-o1
2026-05-19/capability-map/legacy-consequences fsdr
2026-05-19/capability-map/2.6-std fsdr ,legacy,kling-v2-6
2026-05-19/capability-map-new/o1-text-seconds fsdr ,new
2026-05-19/capability-map-new/2.6-range asdr ,new
2026-05-19/capability-map-new/2.6-frames-silent fsdr ,new
2026-05-19/capability-map-new/turbo-sound fsdr ,new
2026-05-19/image-capability-map/models fsdr ,legacy
2026-05-19/image-capability-map/series-of-2.1 fsdr ,legacy
2026-05-19/image-capability-map/series-from-pictures fsdr ,legacy,kling-v3-omni
2026-05-19/image-capability-map/auto-ratio-of-3.0 fsdr ,legacy,kling-v3-omni
2026-05-19/image-capability-map/auto-ratio-of-o1 asdr ,legacy,kling-image-o1
2026-05-19/image-capability-map/character-reference fsdr ,legacy,kling-v2-1
2026-05-19/image-capability-map/elements-not-of-2.1 fsdr ,legacy
2026-05-19/image-capability-map/old-models-dropped fsdr ,legacy
2026-06-17/updates/turbo fsdr ,new
2026-06-17/updates/clips-to-15-s fsdr ,legacy,kling-v3-omni
2026-06-17/updates/4k-with-a-clip asdr ,legacy
2026-06-17/updates/clip-and-multi-shot fsdr ,legacy
2026-06-17/new-updates/turbo-alone fsdr ,new
2026-06-30/image-gateways/multi-image-of-2.0 fsh ,legacy
2026-06-30/image-gateways/omni-watermark fsh ,legacy
2026-06-30/image-gateways/series-from-pictures fsh ,legacy,kling-v3-omni
2026-06-30/image-gateways/expand-bottom ash ,legacy
2026-06-30/image-gateways/try-on-garments fsh ,legacy
2026-06-30/sound-gateways/speech-voice fsh ,legacy
2026-06-30/sound-gateways/speech-without-custom-voices fsh ,legacy
2026-06-30/sound-gateways/speech-length ash ,legacy
2026-06-30/sound-gateways/voice-samples-together fsh ,legacy
2026-07-03/clip-updates/effects-july fsdr ,legacy
2026-07-06/sound-updates/ledgers fsdr ,legacy
2026-07-15/new-updates/new-standard-for-more fsdr ,new
2026-07-27/o1-error-new/seconds far ,,kling-o1
2026-07-27/o1-error/seconds far ,,kling-video-o1
2026-08-01/image-price-copy/try-on-unit fsh
2026-08-01/image-price-copy/image-unit ash
2026-08-01/grid/old-prices fsh
2026-08-01/vercel-ai/sound-needs-pro fsh ,legacy,kling-v2-6
2026-08-01/vercel-ai/camera fsh
2026-08-01/vercel-ai/elements-or-voices fsh
2026-08-01/grid-clips/multi-image-prices fsh ,legacy
2026-08-01/grid-clips/edit-prices fsh ,legacy,kling-v1-6
2026-08-01/grid-clips/extend-prices fsh ,legacy
2026-08-01/grid-clips/extend-price-of-1.0 ash ,legacy,kling-v1
2026-08-01/grid-clips/lip-sync-least fsh ,legacy
2026-08-01/grid-clips/volumes ash ,legacy
2026-08-01/grid-clips-run/sound-formats aar ,legacy
2026-08-01/image-price-copy/old-prices fsh ,legacy
2026-08-01/image-price-copy/try-on-prices fsh ,legacy
2026-08-01/image-price-copy/what-old-models-do fsh ,legacy
2026-08-01/image-grid/old-prices fsh ,legacy
2026-08-01/image-grid/try-on-prices fsh ,legacy
2026-08-01/image-grid/2k-doubles ash ,legacy
2026-08-01/image-grid/generations-default ash ,legacy
2026-08-01/image-grid/character-reference fsh ,legacy
2026-08-01/image-grid/character-reference-elsewhere ash ,legacy
2026-08-01/image-grid/omni-ratio-default ash ,legacy
2026-08-02/renders/lengths fcr ,legacy,kling-v3
2026-08-02/renders/length-out-of-range acr ,legacy
2026-08-02/renders/price fcr ,legacy,kling-v3
2026-08-21/console-tasks/legacy-tasks-too far ,new
2026-08-21/console/2.1-master far ,legacy,kling-v2-1-master
2026-08-21/console/guidance-on-2.x uar ,legacy,kling-v2-1-master
2026-08-26/korean-note/model-without-name far ,legacy
2026-08-26/korean-note/model-names far ,legacy
2026-08-26/korean-note/length-refused far ,legacy
2026-08-26/korean-note/retirement-notice fsr ,legacy
2026-08-26/korean-note-clips/model-without-name uar ,legacy
2026-08-26/korean-note-clips/effects-notice usr ,legacy
2026-09-15/image-updates/try-on-3.0 fsdr ,legacy
2026-09-20/price-pages/video-unit fsdr
2026-09-20/price-pages/image-unit fsdr
2026-09-20/pages-september/prices fsdr
2026-09-20/pages-september/prices-of-retired-models fsdr
2026-09-20/pages-september/prices-gone asdr
2026-09-20/pages-september/2.6-seconds fsdr
2026-09-20/pages-september/ratios fsdr
2026-09-20/pages-september/lengths fsdr
2026-09-20/pages-september/clip-limits fsdr
2026-09-20/pages-september/omni-rules fsdr
2026-09-20/pages-september/mode-default-elsewhere asdr ,new
2026-09-20/pages-september/ratio-default-elsewhere asdr ,new
2026-09-20/pages-september/element-id-elsewhere asdr ,new
2026-09-20/pages-september/elements fsdr ,legacy
2026-09-20/pages-september/delete-path fsdr ,legacy
2026-09-20/pages-september/voices fsdr ,legacy
2026-09-20/new-pages-september/text-create fsdr ,new
2026-09-20/new-pages-september/image-create fsdr ,new
2026-09-20/new-pages-september/last-frame fsdr ,new
2026-09-20/new-pages-september/last-frame-in-1080p fsdr ,new
2026-09-20/new-pages-september/turbo-first-frame-only fsdr ,new
2026-09-20/new-pages-september/several-shots fsdr ,new
2026-09-20/new-pages-september/turbo-shots fsdr ,new
2026-09-20/new-pages-september/4k fsdr ,new
2026-09-20/new-pages-september/audio fsdr ,new
2026-09-20/new-pages-september/sound-in-1080p fsdr ,new
2026-09-20/new-pages-september/lengths-of-5-and-10 fsdr ,new
2026-09-20/new-pages-september/elements-of-3.0 fsdr ,new
2026-09-20/new-pages-september/voices-of-2.6 fsdr ,new
2026-09-20/new-pages-september/turbo-prompt-lengths usdr ,new
2026-09-20/new-pages-september/omni-create fsdr ,new
2026-09-20/new-pages-september/omni-contents fsdr ,new
2026-09-20/new-pages-september/omni-default-resolution fsdr ,new
2026-09-20/new-pages-september/omni-ratio-needed asdr ,new
2026-09-20/new-pages-september/omni-3.0 fsdr ,new
2026-09-20/new-pages-september/clip-size fsdr ,new
2026-09-20/new-pages-september/base-clip-fixes-length fsdr ,new
2026-09-20/new-pages-september/o1 fsdr ,new
2026-09-20/new-pages-september/o1-seconds-of-frames fsdr ,new
2026-09-20/new-pages-september/o1-seconds-of-text asdr ,new
2026-09-20/new-pages-september/motion-create fsdr ,new
2026-09-20/new-pages-september/motion-settings-optional asdr ,new
2026-09-20/new-pages-september/motion-element fsdr ,new
2026-09-20/new-pages-september/find fsdr ,new
2026-09-20/new-pages-september/search fsdr ,new
2026-09-20/new-live-september/ids-of-a-find far global,new
2026-09-20/new-live-september/times-of-a-search far global,new
2026-09-20/new-live-september/external-id fsr global,new
2026-09-20/new-live-september/contents-empty fsr global,new
2026-09-20/new-live-september/turbo-sound fcr global,new
2026-09-20/live-september/1.0-discontinued far global
2026-09-20/live-september/external-id fer global,new
2026-09-20/live-september/element-price fcr global
2026-09-20/live-september/element-create fcr global,legacy
2026-09-20/live-september/element-delete fcr global,legacy
2026-09-20/live-september/prices fcr global,new
2026-09-20/price-mirror/omni-with-clip ash
2026-09-20/new-appendix/legacy-names-everywhere fsdr ,new
2026-09-20/new-appendix/legacy-names-of-text-and-image fsdr ,new
2026-09-20/new-appendix/legacy-names-of-contents fsdr ,new
2026-09-20/new-appendix/legacy-names-of-sound-and-shots fsdr ,new
2026-09-20/new-appendix/length-beside-a-clip usdr ,new
2026-09-20/new-appendix/turbo-sound usdr ,new
2026-09-20/new-appendix/ratio-conditional usdr ,new
2026-09-20/clip-pages-september/selection fsdr ,legacy
2026-09-20/clip-pages-september/edit fsdr ,legacy
2026-09-20/clip-pages-september/edit-model usdr ,legacy
2026-09-20/clip-pages-september/faces fsdr ,legacy
2026-09-20/clip-pages-september/face-speaks fsdr ,legacy
2026-09-20/clip-pages-september/avatar fsdr ,legacy
2026-09-20/clip-pages-september/effects fsdr ,legacy
2026-09-20/clip-pages-september/effects-tasks fsdr ,legacy
2026-09-20/clip-pages-september/data-prefix fsdr ,legacy
2026-09-20/clip-pages-september/tail fsdr ,legacy
2026-09-20/clip-pages-september/prices fsdr ,legacy
2026-09-20/clip-pages-september/motion-billing usdr ,legacy
2026-09-20/clip-pages-september/pages-gone usdr ,legacy
2026-09-20/clip-pages-september/recognize fsdr ,legacy
2026-09-20/clip-pages-september/neighbours fsdr ,legacy
2026-09-20/clip-pages-september/prices-elsewhere fsdr ,legacy
2026-09-20/live-september-clips/avatar fcr global,legacy
2026-09-20/live-september-clips/avatar-price fcr global,legacy
2026-09-20/image-updates/no-retirement-told usdr ,legacy
2026-09-20/image-pages-september/generations-create fsdr ,legacy
2026-09-20/image-pages-september/character-reference fsdr ,legacy,kling-v2-1
2026-09-20/image-pages-september/generations-old-models asdr ,legacy
2026-09-20/image-pages-september/generations-with-an-omni-model asdr ,legacy
2026-09-20/image-pages-september/omni-create fsdr ,legacy
2026-09-20/image-pages-september/omni-image-key-in-a-note asdr ,legacy
2026-09-20/image-pages-september/omni-token-spellings usdr ,legacy
2026-09-20/image-pages-september/multi-image-create fsdr ,legacy
2026-09-20/image-pages-september/multi-image-negative-prompt asdr ,legacy
2026-09-20/image-pages-september/multi-image-old-model asdr ,legacy
2026-09-20/image-pages-september/expand-create fsdr ,legacy
2026-09-20/image-pages-september/views-create fsdr ,legacy
2026-09-20/image-pages-september/list fsdr ,legacy
2026-09-20/image-pages-september/views-queries fsdr ,legacy
2026-09-20/image-pages-september/prices fsdr ,legacy
2026-09-20/image-live-september/generations fcr global,legacy,kling-v3
2026-09-20/image-live-september/price fcr global,legacy,kling-v3
2026-09-20/image-live-september/kling-v1-discontinued ucr global,legacy,kling-v1
2026-09-20/element-pages-september/pictures-of-legacy-pages fsdr ,legacy
2026-09-20/element-pages-september/paging-of-legacy-pages fsdr ,legacy
2026-09-20/element-pages-september/create fsdr ,legacy
2026-09-20/element-pages-september/pictures-beside-a-clip usdr ,legacy
2026-09-20/element-pages-september/queries fsdr ,legacy
2026-09-20/element-pages-september/delete fsdr ,legacy
2026-09-20/sound-pages-september/speech fsdr ,legacy
2026-09-20/sound-pages-september/speech-language-required fsdr ,legacy
2026-09-20/sound-pages-september/speech-language-default fsdr ,legacy
2026-09-20/sound-pages-september/speech-language-not-required asdr ,legacy
2026-09-20/sound-pages-september/speech-voice-languages usdr ,legacy
2026-09-20/sound-pages-september/speech-makes-no-task fsdr ,legacy
2026-09-20/sound-pages-september/no-watermark fsdr ,legacy
2026-09-20/sound-pages-september/sound fsdr ,legacy
2026-09-20/sound-pages-september/soundtrack fsdr ,legacy
2026-09-20/sound-pages-september/voices fsdr ,legacy
2026-09-20/sound-pages-september/voice-samples-together usdr ,legacy
2026-09-20/sound-pages-september/costs fsdr ,legacy
2026-09-20/sound-pages-september/ledger-of-units fsdr ,legacy
2026-09-20/sound-pages-september/ledger-of-money fsdr ,legacy
2026-09-20/sound-pages-september/prices fsdr ,legacy
2026-09-20/sound-live-september/speech fcr global,legacy
2026-09-20/sound-live-september/speech-preset-voice far global,legacy
2026-09-20/sound-live-september/speech-wrong-language uar global,legacy
2026-09-20/sound-live-september/voices fcr global,legacy
2026-09-20/sound-live-september/prices fcr global,legacy
2026-09-20/other-sides-september/tasks-of-the-new-standard usdr
2026-09-28/omni-run-september/other-name-in-the-path fcr ,new
2026-09-30/skill-new-september/element-id-as-text far ,new,kling-3.0
2026-09-30/skill-september/element-pictures far ,legacy
2026-09-30/legacy-page-notes/clip-limits fsh ,legacy
2026-10-08/re-read-october/no-retirement-found ush
2026-10-08/re-read-october/prices fsh
2026-10-08/re-read-october-clips/prices fsh
2026-10-24/resellers-4.0/4.0 fsh ,new
2026-10-24/venice-4.0/capabilities fsh ,new
2026-10-24/wavespeed-4.0/capabilities fsh ,new
2026-10-24/creatify-4.0/larger ush ,new
2026-10-24/comfy-4.0/capabilities fsh ,new
2026-11-20/unwanted-cuts/cuts fsr ,new
2026-11-21/our-reading/one-frame-of-a-kind uso
2026-11-21/our-reading/shots-with-intelligence uso
2026-11-21/our-reading/shot-index-contiguous uso
2026-11-21/our-reading/mask-origin uso
2026-11-21/our-reading-4.0/kinds-of-elements uso ,new
2026-11-21/our-reading-4.0/ratios-of-flash uso ,new
2026-11-21/our-reading-new/one-of-a-form uso ,new
2026-11-21/our-reading-new/turbo-first-frame uso ,new
2026-11-21/our-reading-new/names-apart-elsewhere uso ,new
2026-11-21/our-reading-new/original-without-a-clip uso ,new
2026-11-21/our-reading-new/feature-clip-in-one-take uso ,new
2026-11-21/our-reading-clips/points-origin uso ,legacy
2026-11-21/our-reading-clips/selection-price uso ,legacy
2026-11-21/our-reading-clips/parents-gone uso ,legacy
2026-11-21/our-reading-clips/old-lip-sync uso ,legacy
2026-11-21/our-reading-clips/old-lip-sync-tasks uso ,legacy
2026-11-21/our-reading-images/series-of-2.1 aso
2026-11-21/our-reading-elements/old-create uso ,legacy`,
  sets: `1o.2y 1o 1o.5w 1o.2y.5w z.1j.2z 1j 1h.1j 1j.2z z.1j 1j.2y z.1o.30 z.1o 1o.2v z.1o.3c z.1o.3c.6e z.1o.34 1p.2w.4k.6a.9p 1o.2v.3c 1o.2v.2y 1o.25.2v.6c 3v n.1m 1m 1m.7h 37 1v.38 31 32 1x.35 1x 5v 33 36 1o.45 a0 1j.a1 1o.6b 9z 1l.40 1q.6b 1g.1q.6b 4m.6b 1b.1o.2v.6b 3w.4l 1o.2v.6d 1q.3u.6b 1o.69 1r.44.51 1n.3b 1n 1s.3a 1s 1s.5w 1s.3a.5w 1j.1k 1j.3a 1s.25 i.1s.46 39 1t.45 1s.45 1s.56 1s.5q.5x.69 1s.45.55 1u 1u.5w h.1u 1u.6e 1u.2x 1u.5t 1u.3x 1u.25.3x i.1u.3x.46 3v.3x 1u.a2 1v 1u.45 1u.45.5t 2h.45 2h 45 w.x.45 1u.2x.3x.3y.57 1u.5q.5t.5x.69 1u.45.55 1u.5u 23.86 23 20 3k 22 5z 21 24 e.24 1f.24 24.25 27.7u 27.28.7u.aa 2a.7w 2a 29.7v 20.83 2b.86 2b 2b.2c 2d.ac 2e.7x.88 7.2f.7y.88 2f.7y.88 2f.5e.7y.88 2f.5d.7y.88 o.20.83 0 ad 7 ae 2g.7z.88.8a 2g.7z.88 2g.5e.7z.88 60.80.88 80 80.88 g r 4x 1.80 82 81 9.87 87 2.10.8d.8s 3.11.5l.8d 2.10.8f 10.8f 10.8d 10.8d.8s 8d 3d.8d.8s 4.12.8d 4.4g.8d 3d.3l.8d 3f.3m.8d 8d.8s p.8d 8d.8g 4g.8d 4h.8d 3e.8p 8p 2i.8h 8h 2i.3d.8h 19.8h.8j 2i.3s.8h 2i.3d.3l.8h 18.2i.3f.3m.8h 2i.3f.3m.8h 13.2i.4d.4q.8h 2j.3t.3z.8h 3z.8h 5o.8h 16.8h p.17.4p.8h p.8h 3s.8h.8i 13.4d.4q.8h 14.15.4e.4f 8k 4o.8m a.8k p.8k 8k.8l 8n p.8n 4r.8n p.2k.8o 2k.8o 8o 8q 2l 2l.4s 2l.2m 2n 1e.2r.7j.8x 2r.8x 2r.6f.8x 2r.7j.8x 2r.6f.8x.9o 1a.1h.2r.8x 8x 97 2r.8y y.1i 6f.8x 2s.8z u.1z.2u.6g.7k 1z.2u.90 1z.7k.90 2t.8z s 8v ag t 8w 3g.3n.91.9g 91 8.4v.91 3g.3o.91.9g k.4t k l m m.91.9g 3g.3p.91.9g 93 3g.3p.4t.91 3g.3p.91 4u.9h 96 92.94 l.95.9i m.95.9i 6.3h.3n.98 98 6.99 99 6.3i.3n.99 3i.3q.99 1y.3j.3n.6h 1y.6h f.2p.3j.3n.3r.9a.9j 2p.9a 2p.3j.3r.9a 2p.9a.9j 4w.9b 9c 9d 4y.9d 9e 4y.9e 2q.4z.6i 6i 4z.6i 6n 6q 6p 6i.7d 7n 7o 7q 9y 2q.4n.6i 6i.6v 4n.6i.7s 6o 48.6s 6r 6s 4z.6j 6j.7e 6j 6k 6t 6t.9n 6j.7d 7p a5 4n.6j 6j.6v 4n.6j.7s 6m a6 6u a7 49.6l 49 6l 2q.4z.6w.9m 6w.7e 6w 6w.9m 6w.71 4z.6w 70 6w.6y 6w.6z.7t 6w.7d 6x a8 72.7r 70.a9 73 47.50.74 47.50.75 4z.76 76.7e 76 78 76.77 76.7d 5s.79.7b.9l 79.7b 7b 79 7a.7c 7a 1c.3b.41.9m 1c.41 41 68 1c.41.69 3v.41  1c.3a.41.5p 1c.41.5p.69 41.4j 41.4a.7f 41.69 b.41 d.41 42.67 1w 43.5y.9q 43.5y.7g.9q 9t.9u.9v.9x 9t.9u.9x 9x 9t.9x.a3 9t.9v.9x 9t.9u.9v 9t.9w.9x 9t.9x 9t.9u.a4 10.1d.4b.8s 4b.8s 4b 13.1d.4b 13.4b c.4b 10.4b.8e 4c.af a.4b 5.4b.5n.8e 2.10 4i.8c 5h 4o.5h 10 4.5m 4i.8c.8u 2o 61 v.64.7l.9r v.64 64 v.64.7m.9r v.5r.64.9r v.64.9r 26.64.85 64.7l 7i 59.84.9s 84.89.8b.9s 84.89.9s 5a.5b.84 5a.84 5c.84.89 84.89 ab 58 9f.9k 9f 8r.8t 5k.8r 8r j.8r q.8r 5g.5j 5f.5i v.66 54.65 54 62 53.63 52`,
  groups: `omni-video.create 0 1 2 3 1 4 5*2 4*2 6 5 4 5*3 4 7 5*3 8 5*3 4 7 5*g 9 5*2 a 1 a 1 b*2 c 1 a*2 b 1 d 1 e 1*2 f c 1 f 1 f g 1 b 1 b 1*2 b*2 1*2 h 1 h c 1 i j i c k 1 0*2 1*3 0 1*f l m l m*4 n*2 o*2 p q r s t u v w x 5 8*3 y 5*2 z 5*2 10 11*2 12 13 14 10*2 15 16 17 1 18 1 19*3 1a 1b
omni-video.one
omni-video.list 1c 1d*3 1c 1d*3
text2video.create 1e 1f*5 1g*2 1h 1f 1i 5*4 6 5*w 1j 5*2 1f*e 1k 1l 1f k 1f*1m l m l m*6 o*2 1m u 1n 1o 5*4 y 5*2 z 5*2 1f*4 1p 1q 1r 1f
text2video.one
text2video.list 1d*8
image2video.create 1s*8 1t*3 1s*4 1u 1s*6 5*5 6 5*z 1s*6 1v 1s*2 1w*2 1s 1w 1s*a 1x 1s 1y 1z 20 1y 21 1s*p 22 1s*1g l m l m*6 o*2 p 23*3 1m u 24 5*4 y 5*2 z 5*2 1s 25 24 26 27 28 1s*3 12 29 1w 28 2a 1x 1s*3 1x 1s*3 24 2b 2c 2d
image2video.one
image2video.list 1d*8
multi-image2video.create 2e 2f*3 2e 2f*x 2g*9 2h*2 2i 2j
multi-image2video.one
multi-image2video.list 2k*8
motion-control.create 2l*2 2m 2n 2l*f 2n*2 2l*f 2o 2l*3 2g*9 2h*2 2i 2j 2n*2
motion-control.one
motion-control.list 2k*8
multi-elements.init-selection 2p*7
multi-elements.add-selection 2p*j 2q
multi-elements.delete-selection 2p*j 2q
multi-elements.clear-selection 2p*3
multi-elements.preview-selection 2p*3
multi-elements.create 2r 2s*3 2t*y 2u*9 2h*2 2i 2t*3
multi-elements.one
multi-elements.list 2k*8
video-extend.create 2v 2w*7 2x 2w*4 2x 2g*9 2y
video-extend.one
video-extend.list 2k*8
identify-face.call 2z*7
advanced-lip-sync.create 30 31*f 32 31*b 33 31 33 31*2 33 31 33 31 34 2u 34 2u*6 31*2
advanced-lip-sync.one
advanced-lip-sync.list 2k*8
lip-sync.create 35 36 35*8 36 35*q 37 35 36*2
lip-sync.one
lip-sync.list 38*8
avatar.create 39 3a*a 3b 3a*6 39 3a*2 34 2u 34 2u*6 2h*2 2i 3a
avatar.one
avatar.list 2k*8
effects.create 3c 3d*5 3e 3d*4 3e 3d*7 3f*2 3g*7 3h 3i*3 3j*2 3d*3
effects.one
effects.list 3k*8
image-recognize.call 3l 3m*5 3j
generations.create 3n 3o 3p*3 3q 3r 3s 3t 3u 3t*b 3v 3w*2 3t*b 3x 3t 3y*2 3t 3z 3t 3z 3t*i 40 3t 40 3t*4 3z 3t*3 41 3t*2 42 3t 43 3t
generations.one
generations.list 44 45*3 44 45*3
omni-image.create 46*4 47 48 46*2 49 46 47 4a 46 47*4 4b 47 4c 4d 47 46*5 47 46*3 4e 47 46*4 47 46*4 4f 4g 46 4h 47 46*8 4i 4j 47 4k 47*2 46*4 47 4l 47 4m 47*2 4n
omni-image.one
omni-image.list 44 45*3 44 45*3
multi-image2image.create 4o*2 4p 4q 4o*15 4r 4o 4r 4o*9 4s
multi-image2image.one
multi-image2image.list 45*8
expand.create 4t*y 4u 4t 4u 4t*7 4v 4t
expand.one
expand.list 45*8
ai-multi-shot.create 4w 4x 4y*4 4x*4 4y
ai-multi-shot.one
ai-multi-shot.list 4z*8
kolors-virtual-try-on.create 50*4 51 50*4 52 50*5 52 51 50*6
kolors-virtual-try-on.one
kolors-virtual-try-on.list 53*8
elements.create 54 55 56 55 57 55 56 55 57 55 57 55*2 57 55 57 55*5 57 55 58*2 55*j 59 55*i 23*2 5a*2 5b 55 5c 55*2 5d 5e
elements.one
elements.list 5f*8
elements.delete 5g 5h 5i
preset-elements.list 5j*8
custom-elements.call 5k*5 5l*3 5k*6 5l*3 5k*3 5m*2 5l*2 5m 5k
custom-elements.list 5n 5o*3 5n 5o*3
old-preset-elements.list 5n 5o*3 5n 5o*3
tts.call 5p 5q 5r 5q 5s 5q 5t 5u*f 5v*j 5w 5x 5w*9 5q 5y 5z 60 5y 5q 61 5q 61*2 5q 62 63*2 64 65 66
text-to-audio.create 67 68*c 5b
text-to-audio.one
text-to-audio.list 68*8
video-to-audio.create 69 6a 6b 6a*3 6c 6a*2 6c 6a*2 6c*2 6a*6 5b 6a
video-to-audio.one
video-to-audio.list 6a*8
preset-voices.list 6d 6e*7
voices.create 6f 6g*3 6h 6g*7 6i 6g 5b 6g 6j
voices.one
voices.list 6e*8
voices.delete 6g*3
account-costs.call 6k*5
account-package.call 6l*r 6m 6l*5
account-balance.call 6n*f 6o 6n*4
text-to-video-3.0.create 6p 6q*3 6r 6q*2 6s*3 6t*5 6q*4 6u 6q*g 6v*2 6q*5 6w*8 6x 6y*5 6x*4 6s*2 6z
text-to-video-3.0-turbo.create 70 6q 71 6q 72 6q*m 6v*2 6q*5 6w*8 6x*5 73
text-to-video-2.6.create 6r 6q*3 6r 6q*2 6t*5 6q*k 6v*2 6q*5 6w*8 6x 6y*2 6x*4 74 75
text-to-video-2.5-turbo.create 6r 6q*3 6r 6q*m 6v*2 6q*5 6w*8 6x*5 76
image-to-video-3.0.create 77 78 79*5 7a 7b 79*a 7a*6 7c 7b*5 77 79*2 6s*3 6t*5 79*4 6u 79*a 7d*2 79*5 6w*8 7e*2 6x*2 6y*5 6x*5 7f 7a 7f*2 7b*3 6s*2 6z
image-to-video-3.0-turbo.create 7g 78 79*7 7h 79*7 7i 79*g 7d*2 79*5 6w*8 7e 6x 7j 6x*5 7f 7k 7f 73
image-to-video-2.6.create 77 78 79*5 7a 7l 79*a 7a*6 7l*6 77 79*2 6t*5 79*e 7d*2 79*5 6w*8 7e*2 6x*2 6y*2 6x*5 7f 7a 7f*2 7l 7m 74 75 7n 7o 7l*2
image-to-video-2.5-turbo.create 77 78 79*5 7a 79*a 7a*6 77 79*g 7d*2 79*5 6w*8 7e*2 6x*7 7f 7a 7f*2 76 7p
omni-video-3.0-omni.create 7q 7r 7s*3 7t*2 7s*9 7t 7s 7t 7s*o 7u 7s*6 7u 7s*9 7v 7s*2 7w*3 7s*2 7w 7s*4 7x 7s*2 7w 7s*2 7y 7s*d 7z*2 7s*5 6w*8 7e*6 6y*5 7f*3 80*5 81 82 80*2 7w 83 7w*5 6z
omni-video-o1.create 7s 7r 7s*15 7u 7s*6 7u 7s*n 7y 7s*d 7z*2 7s*5 6w*8 7e*6 7f*3 80*5 81 82 80*2 84*3 85 86
motion-control-3.0.create 87 88 89*6 8a 89*f 8a*6 87 8b 89*k 8c*2 89*5 6w*7 7e*5 7f 89*4 8a*3 7m
motion-control-2.6.create 87 88 89*l 87 8b 89*k 8c*2 89*5 6w*7 7e*5 7f 89*4
tasks.find 8d 8e 8f 8g 8f
tasks.search 8h 8i 8h 8i*q
model 8j 8k 8l*6 8m*3 8n 8l*2 8o 8p*8 8q 8k 8l*6 8m*3 8r 8l*2 8o 8p*8 8s 8l 8t 8l 8m*3 8u 8l*2 8p*a 8v 8l*4 8m*3 8u 8l*2 8p*a 8w*3 8l*3 8m*3 8x 8l*2 8p*8 8l*3 8m*3 8u 8l*2 8p*b 8y 8z 8y*6 8p*c 8y 8z 8y*8 8p*b 8y 8z 8y*6 8p*c 8y 8z 8y*9 8p*a 8y 8z 8y*b 8p*8 8y 90 8y*b 8p*8 91 92 93 94*2 95*3 96*4 91 97*2 8p*8 98 92 93 95 99*4 91 98 8p*a 9a 9b 9c*c 8p*7 9d 9c*b 9e 9c*2 9e 9c*2 8p*4 9f 9c*f 8p*5 9g 9c*c 9h 9i 9j 8p*4 9k 9l 9m*2 9n 8p*6 9o 9l 9m 8p*8 9k 9l 9m*2 9p 8p*6 9k 9q 9m*2 8p*7 9r 8p*9 9r 8p*9 9s 8p*9
price 9t 9u 9v 9u*2 9v 9w 9u 9v 9x 9u 9v 9y 9u 9v 9z*2 a0 9v*9 9z*2 a0 9v a1 a2*2 a3 a4 a5 a6 a7 a8*2 a9 aa*2 ab*2 ac*2 ad ae af*5 ag af*5 ah ai*2 aj*7 ak*4 al*6 am*2 al*2 an ao ap`,
};

// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.
import type { EvidenceTable } from "../claims/evidence-table.ts";

/** The product's own log of evidence, without its texts. */
export const evidenceTable: EvidenceTable = {
  records: `2025-06-18/pages-2025/lip-sync-sound fsdr ,legacy
2025-06-18/pages-2025/lip-sync fsdr ,legacy
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
  sets: `1p.2z 1p 1p.5x 1p.2z.5x 10.1k.30 1k 1i.1k 1k.30 10.1k 1k.2z 10.1p.31 10.1p 1p.2w 10.1p.3d 10.1p.3d.6f 10.1p.35 1q.2x.4l.6b.9q 1p.2w.3d 1p.2w.2z 1p.26.2w.6d 3w o.1n 1n 1n.7i 38 1w.39 32 33 1y.36 1y 5w 34 37 1p.46 a1 1k.a2 1p.6c a0 1m.41 1r.6c 1h.1r.6c 4n.6c 1c.1p.2w.6c 3x.4m 1p.2w.6e 1r.3v.6c 1p.6a 1s.45.52 1o.3c 1o 1t.3b 1t 1t.5x 1t.3b.5x 1k.1l 1k.3b 1t.26 j.1t.47 3a 1u.46 1t.46 1t.57 1t.5r.5y.6a 1t.46.56 1v 1v.5x i.1v 1v.6f 1v.2y 1v.5u 1v.3y 1v.26.3y j.1v.3y.47 3w.3y 1v.a3 1w 1v.46 1v.46.5u 2i.46 2i 46 x.y.46 1v.2y.3y.3z.58 1v.5r.5u.5y.6a 1v.46.56 1v.5v 24.87 24 21 3l 23 60 22 25 f.25 1g.25 25.26 28.7v 28.29.7v.ab 2b.7x 2b 2a.7w 21.84 2c.87 2c 2c.2d 2e.ad 2f.7y.89 8.2g.7z.89 2g.7z.89 2g.5f.7z.89 2g.5e.7z.89 p.21.84 1 ae 0 8 af 2h.80.89.8b 2h.80.89 2h.5f.80.89 61.81.89 81 81.89 h s 4y 2.81 83 82 a.88 88 3.11.8e.8t 4.12.5m.8e 3.11.8g 11.8g 11.8e 11.8e.8t 8e 3e.8e.8t 5.13.8e 5.4h.8e 3e.3m.8e 3g.3n.8e 8e.8t q.8e 8e.8h 4h.8e 4i.8e 3f.8q 8q 2j.8i 8i 2j.3e.8i 1a.8i.8k 2j.3t.8i 2j.3e.3m.8i 19.2j.3g.3n.8i 2j.3g.3n.8i 14.2j.4e.4r.8i 2k.3u.40.8i 40.8i 5p.8i 17.8i q.18.4q.8i q.8i 3t.8i.8j 14.4e.4r.8i 15.16.4f.4g 8l 4p.8n b.8l q.8l 8l.8m 8o q.8o 4s.8o q.2l.8p 2l.8p 8p 8r 2m 2m.4t 2m.2n 2o 1f.2s.7k.8y 2s.8y 2s.6g.8y 2s.7k.8y 2s.6g.8y.9p 1b.1i.2s.8y 8y 98 2s.8z z.1j 6g.8y 2t.90 v.20.2v.6h.7l 20.2v.91 20.7l.91 2u.90 t 8w ah u 8x 3h.3o.92.9h 92 9.4w.92 3h.3p.92.9h l.4u l m n n.92.9h 3h.3q.92.9h 94 3h.3q.4u.92 3h.3q.92 4v.9i 97 93.95 m.96.9j n.96.9j 7.3i.3o.99 99 7.9a 9a 7.3j.3o.9a 3j.3r.9a 1z.3k.3o.6i 1z.6i g.2q.3k.3o.3s.9b.9k 2q.9b 2q.3k.3s.9b 2q.9b.9k 4x.9c 9d 9e 4z.9e 9f 4z.9f 2r.50.6j 6j 50.6j 6o 6r 6q 6j.7e 7o 7p 7r 9z 2r.4o.6j 6j.6w 4o.6j.7t 6p 49.6t 6s 6t 50.6k 6k.7f 6k 6l 6u 6u.9o 6k.7e 7q a6 4o.6k 6k.6w 4o.6k.7t 6n a7 6v a8 4a.6m 4a 6m 2r.50.6x.9n 6x.7f 6x 6x.9n 6x.72 50.6x 71 6x.6z 6x.70.7u 6x.7e 6y a9 73.7s 71.aa 74 48.51.75 48.51.76 50.77 77.7f 77 79 77.78 77.7e 5t.7a.7c.9m 7a.7c 7c 7a 7b.7d 7b 1d.3c.42.9n 1d.42 42 69 1d.42.6a 3w.42  1d.3b.42.5q 1d.42.5q.6a 42.4k 42.4b.7g 42.6a c.42 e.42 43.68 1x 44.5z.9r 44.5z.7h.9r 9u.9v.9w.9y 9u.9v.9y 9y 9u.9y.a4 9u.9w.9y 9u.9v.9w 9u.9x.9y 9u.9y 9u.9v.a5 11.1e.4c.8t 4c.8t 4c 14.1e.4c 14.4c d.4c 11.4c.8f 4d.ag b.4c 6.4c.5o.8f 3.11 4j.8d 5i 4p.5i 11 5.5n 4j.8d.8v 2p 62 w.65.7m.9s w.65 65 w.65.7n.9s w.5s.65.9s w.65.9s 27.65.86 65.7m 7j 5a.85.9t 85.8a.8c.9t 85.8a.9t 5b.5c.85 5b.85 5d.85.8a 85.8a ac 59 9g.9l 9g 8s.8u 5l.8s 8s k.8s r.8s 5h.5k 5g.5j w.67 55.66 55 63 54.64 53`,
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
lip-sync.create 35 36 35*8 36 35*l 37*2 35*2 37*2 35*3 38 35 36*2
lip-sync.one
lip-sync.list 39*8
avatar.create 3a 3b*a 3c 3b*6 3a 3b*2 34 2u 34 2u*6 2h*2 2i 3b
avatar.one
avatar.list 2k*8
effects.create 3d 3e*5 3f 3e*4 3f 3e*7 3g*2 3h*7 3i 3j*3 3k*2 3e*3
effects.one
effects.list 3l*8
image-recognize.call 3m 3n*5 3k
generations.create 3o 3p 3q*3 3r 3s 3t 3u 3v 3u*b 3w 3x*2 3u*b 3y 3u 3z*2 3u 40 3u 40 3u*i 41 3u 41 3u*4 40 3u*3 42 3u*2 43 3u 44 3u
generations.one
generations.list 45 46*3 45 46*3
omni-image.create 47*4 48 49 47*2 4a 47 48 4b 47 48*4 4c 48 4d 4e 48 47*5 48 47*3 4f 48 47*4 48 47*4 4g 4h 47 4i 48 47*8 4j 4k 48 4l 48*2 47*4 48 4m 48 4n 48*2 4o
omni-image.one
omni-image.list 45 46*3 45 46*3
multi-image2image.create 4p*2 4q 4r 4p*15 4s 4p 4s 4p*9 4t
multi-image2image.one
multi-image2image.list 46*8
expand.create 4u*y 4v 4u 4v 4u*7 4w 4u
expand.one
expand.list 46*8
ai-multi-shot.create 4x 4y 4z*4 4y*4 4z
ai-multi-shot.one
ai-multi-shot.list 50*8
kolors-virtual-try-on.create 51*4 52 51*4 53 51*5 53 52 51*6
kolors-virtual-try-on.one
kolors-virtual-try-on.list 54*8
elements.create 55 56 57 56 58 56 57 56 58 56 58 56*2 58 56 58 56*5 58 56 59*2 56*j 5a 56*i 23*2 5b*2 5c 56 5d 56*2 5e 5f
elements.one
elements.list 5g*8
elements.delete 5h 5i 5j
preset-elements.list 5k*8
custom-elements.call 5l*5 5m*3 5l*6 5m*3 5l*3 5n*2 5m*2 5n 5l
custom-elements.list 5o 5p*3 5o 5p*3
old-preset-elements.list 5o 5p*3 5o 5p*3
tts.call 5q 5r 5s 5r 5t 5r 5u 5v*f 5w*j 5x 5y 5x*9 5r 5z 60 61 5z 5r 62 5r 62*2 5r 63 64*2 65 66 67
text-to-audio.create 68 69*c 5c
text-to-audio.one
text-to-audio.list 69*8
video-to-audio.create 6a 6b 6c 6b*3 6d 6b*2 6d 6b*2 6d*2 6b*6 5c 6b
video-to-audio.one
video-to-audio.list 6b*8
preset-voices.list 6e 6f*7
voices.create 6g 6h*3 6i 6h*7 6j 6h 5c 6h 6k
voices.one
voices.list 6f*8
voices.delete 6h*3
account-costs.call 6l*5
account-package.call 6m*r 6n 6m*5
account-balance.call 6o*f 6p 6o*4
text-to-video-3.0.create 6q 6r*3 6s 6r*2 6t*3 6u*5 6r*4 6v 6r*g 6w*2 6r*5 6x*8 6y 6z*5 6y*4 6t*2 70
text-to-video-3.0-turbo.create 71 6r 72 6r 73 6r*m 6w*2 6r*5 6x*8 6y*5 74
text-to-video-2.6.create 6s 6r*3 6s 6r*2 6u*5 6r*k 6w*2 6r*5 6x*8 6y 6z*2 6y*4 75 76
text-to-video-2.5-turbo.create 6s 6r*3 6s 6r*m 6w*2 6r*5 6x*8 6y*5 77
image-to-video-3.0.create 78 79 7a*5 7b 7c 7a*a 7b*6 7d 7c*5 78 7a*2 6t*3 6u*5 7a*4 6v 7a*a 7e*2 7a*5 6x*8 7f*2 6y*2 6z*5 6y*5 7g 7b 7g*2 7c*3 6t*2 70
image-to-video-3.0-turbo.create 7h 79 7a*7 7i 7a*7 7j 7a*g 7e*2 7a*5 6x*8 7f 6y 7k 6y*5 7g 7l 7g 74
image-to-video-2.6.create 78 79 7a*5 7b 7m 7a*a 7b*6 7m*6 78 7a*2 6u*5 7a*e 7e*2 7a*5 6x*8 7f*2 6y*2 6z*2 6y*5 7g 7b 7g*2 7m 7n 75 76 7o 7p 7m*2
image-to-video-2.5-turbo.create 78 79 7a*5 7b 7a*a 7b*6 78 7a*g 7e*2 7a*5 6x*8 7f*2 6y*7 7g 7b 7g*2 77 7q
omni-video-3.0-omni.create 7r 7s 7t*3 7u*2 7t*9 7u 7t 7u 7t*o 7v 7t*6 7v 7t*9 7w 7t*2 7x*3 7t*2 7x 7t*4 7y 7t*2 7x 7t*2 7z 7t*d 80*2 7t*5 6x*8 7f*6 6z*5 7g*3 81*5 82 83 81*2 7x 84 7x*5 70
omni-video-o1.create 7t 7s 7t*15 7v 7t*6 7v 7t*n 7z 7t*d 80*2 7t*5 6x*8 7f*6 7g*3 81*5 82 83 81*2 85*3 86 87
motion-control-3.0.create 88 89 8a*6 8b 8a*f 8b*6 88 8c 8a*k 8d*2 8a*5 6x*7 7f*5 7g 8a*4 8b*3 7n
motion-control-2.6.create 88 89 8a*l 88 8c 8a*k 8d*2 8a*5 6x*7 7f*5 7g 8a*4
tasks.find 8e 8f 8g 8h 8g
tasks.search 8i 8j 8i 8j*q
model 8k 8l 8m*6 8n*3 8o 8m*2 8p 8q*8 8r 8l 8m*6 8n*3 8s 8m*2 8p 8q*8 8t 8m 8u 8m 8n*3 8v 8m*2 8q*a 8w 8m*4 8n*3 8v 8m*2 8q*a 8x*3 8m*3 8n*3 8y 8m*2 8q*8 8m*3 8n*3 8v 8m*2 8q*b 8z 90 8z*6 8q*c 8z 90 8z*8 8q*b 8z 90 8z*6 8q*c 8z 90 8z*9 8q*a 8z 90 8z*b 8q*8 8z 91 8z*b 8q*8 92 93 94 95*2 96*3 97*4 92 98*2 8q*8 99 93 94 96 9a*4 92 99 8q*a 9b 9c 9d*c 8q*7 9e 9d*b 9f 9d*2 9f 9d*2 8q*4 9g 9d*f 8q*5 9h 9d*c 9i 9j 9k 8q*4 9l 9m 9n*2 9o 8q*6 9p 9m 9n 8q*8 9l 9m 9n*2 9q 8q*6 9l 9r 9n*2 8q*7 9s 8q*9 9s 8q*9 9t 8q*9
price 9u 9v 9w 9v*2 9w 9x 9v 9w 9y 9v 9w 9z 9v 9w a0*2 a1 9w*9 a0*2 a1 9w a2 a3*2 a4 a5 a6 a7 a8 a9*2 aa ab*2 ac*2 ad*2 ae af ag*5 ah ag*5 ai aj*2 ak*7 al*4 am*6 an*2 am*2 ao ap aq`,
};

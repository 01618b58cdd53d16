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
  sets: `1n.2w 1n 1n.5u 1n.2w.5u z.1i.2x 1i 1g.1i 1i.2x z.1i 1i.2w z.1n.2y z.1n 1n.2t z.1n.3a z.1n.3a.6c z.1n.32 1o.2u.4i.68.9k 1n.2t.3a 1n.2t.2w 1n.24.2t.6a 3t n.1l 1l 1l.7f 35 1u.36 2z 30 1w.33 1w 5t 31 34 1n.43 9v 1i.9w 1n.69 9u 1k.3y 1p.69 1f.1p.69 4k.69 1n.2t.69 3u.4j 1n.2t.6b 1p.3s.69 1n.67 1q.42.4z 1m.39 1m 1r.38 1r 1r.5u 1r.38.5u 1i.1j 1i.38 1r.24 i.1r.44 37 1s.43 1r.43 1r.54 1r.5o.5v.67 1r.43.53 1t 1t.5u h.1t 1t.6c 1t.2v 1t.5r 1t.3v 1t.24.3v i.1t.3v.44 3t.3v 1t.9x 1u 1t.43 1t.43.5r 2g.43 2g 43 w.x.43 1t.2v.3v.3w.55 1t.5o.5r.5v.67 1t.43.53 1t.5s 22.84 22 1z 3i 21 5x 20 23 e.23 1e.23 23.24 26.7s 26.27.7s.a5 29.7u 29 28.7t 1z.81 2a.84 2a 2a.2b 2c.a7 2d.7v.86 7.2e.7w.86 2e.7w.86 2e.5c.7w.86 2e.5b.7w.86 o.1z.81 0 a8 7 a9 2f.7x.86.88 2f.7x.86 2f.5c.7x.86 5y.7y.86 7y 7y.86 g r 4v 1.7y 80 7z 9.85 85 2.10.8b.8p 3.11.5j.8b 2.10.8c 10.8c 10.8b 10.8b.8p 8b 3b.8b.8p 4.12.8b 4.4e.8b 3b.3j.8b 3d.3k.8b 8b.8p p.8b 8b.8d 4e.8b 4f.8b 3c.8m 8m 2h.8e 8e 2h.3b.8e 19.8e.8g 2h.3q.8e 2h.3b.3j.8e 18.2h.3d.3k.8e 2h.3d.3k.8e 13.2h.4b.4o.8e 2i.3r.3x.8e 3x.8e 5m.8e 16.8e p.17.4n.8e p.8e 3q.8e.8f 13.4b.4o.8e 14.15.4c.4d 8h 4m.8j a.8h p.8h 8h.8i 8k p.8k 4p.8k p.2j.8l 2j.8l 8l 8n 2k 2k.4q 2k.2l 2m 1d.2p.7h.8u 2p.8u 2p.6d.8u 2p.7h.8u 2p.6d.8u.9j 1a.1g.2p.8u 8u 93 2p y.1h 6d.8u 2q.8v u.1y.2s.6e.7i 1y.2s.8w 1y.7i.8w 2r.8v s 8s ab t 8t 3e.3l.8x.9c 8x 8.4t.8x 3e.3m.8x.9c k.4r k l m m.8x.9c 3e.3n.8x.9c 8z 3e.3n.4r.8x 3e.3n.8x 4s.9d 92 8y.90 l.91.9e m.91.9e 6.3f.3l.94 94 6.95 95 6.3g.3l.95 3g.3o.95 1x.3h.3l.6f 1x.6f f.2o.3h.3l.3p.96.9f 2o.96 2o.3h.3p.96 2o.96.9f 4u.97 98 99 4w.99 9a 4w.9a 4x.6g 6g 6l 6o 6n 6g.7b 7l 7m 7o 9t 4l.6g 6g.6t 4l.6g.7q 6m 46.6q 6p 6q 4x.6h 6h.7c 6h 6i 6r 6r.9i 6h.7b 7n a0 4l.6h 6h.6t 4l.6h.7q 6k a1 6s a2 47.6j 47 6j 4x.6u.9h 6u.7c 6u 6u.9h 6u.6z 4x.6u 6y 6u.6w 6u.6x.7r 6u.7b 6v a3 70.7p 6y.a4 71 45.4y.72 45.4y.73 4x.74 74.7c 74 76 74.75 74.7b 5q.77.79 77.79 79 77 78.7a 78 1b.39.3z.9h 1b.3z 3z 66 1b.3z.67 3t.3z  1b.38.3z.5n 1b.3z.5n.67 3z.4h 3z.48.7d 3z.67 b.3z d.3z 40.65 1v 41.5w.9l 41.5w.7e.9l 9o.9p.9q.9s 9o.9p.9s 9s 9o.9s.9y 9o.9q.9s 9o.9p.9q 9o.9r.9s 9o.9s 9o.9p.9z 10.1c.49.8p 49.8p 49 13.1c.49 13.49 c.49 10.49 4a.aa a.49 5.49.5l 2.10 4g.8a 5f 4m.5f 10 4.5k 4g.8a.8r 2n 5z v.62.7j.9m v.62 62 v.62.7k.9m v.5p.62.9m v.62.9m 25.62.83 62.7j 7g 57.82.9n 82.87.89.9n 82.87.9n 58.59.82 58.82 5a.82.87 82.87 a6 56 9b.9g 9b 8o.8q 5i.8o 8o j.8o q.8o 5e.5h 5d.5g v.64 52.63 52 60 51.61 50`,
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
text-to-video-3.0.create 6p 6q*3 6p 6q*2 6r*3 6s*5 6q*4 6t 6q*g 6u*2 6q*5 6v*8 6w 6x*5 6w*4 6r*2 6y
text-to-video-3.0-turbo.create 6z 6q 70 6q 71 6q*m 6u*2 6q*5 6v*8 6w*5 72
text-to-video-2.6.create 6p 6q*3 6p 6q*2 6s*5 6q*k 6u*2 6q*5 6v*8 6w 6x*2 6w*4 73 74
text-to-video-2.5-turbo.create 6p 6q*3 6p 6q*m 6u*2 6q*5 6v*8 6w*5 75
image-to-video-3.0.create 76 77 78*5 79 7a 78*a 79*6 7b 7a*5 76 78*2 6r*3 6s*5 78*4 6t 78*a 7c*2 78*5 6v*8 7d*2 6w*2 6x*5 6w*5 7e 79 7e*2 7a*3 6r*2 6y
image-to-video-3.0-turbo.create 7f 77 78*7 7g 78*7 7h 78*g 7c*2 78*5 6v*8 7d 6w 7i 6w*5 7e 7j 7e 72
image-to-video-2.6.create 76 77 78*5 79 7k 78*a 79*6 7k*6 76 78*2 6s*5 78*e 7c*2 78*5 6v*8 7d*2 6w*2 6x*2 6w*5 7e 79 7e*2 7k 7l 73 74 7m 7n 7k*2
image-to-video-2.5-turbo.create 76 77 78*5 79 78*a 79*6 76 78*g 7c*2 78*5 6v*8 7d*2 6w*7 7e 79 7e*2 75 7o
omni-video-3.0-omni.create 7p 7q 7r*3 7s*2 7r*9 7s 7r 7s 7r*o 7t 7r*6 7t 7r*9 7u 7r*2 7v*3 7r*2 7v 7r*4 7w 7r*2 7v 7r*2 7x 7r*d 7y*2 7r*5 6v*8 7d*6 6x*5 7e*3 7z*5 80 81 7z*2 7v 82 7v*5 6y
omni-video-o1.create 7r 7q 7r*15 7t 7r*6 7t 7r*n 7x 7r*d 7y*2 7r*5 6v*8 7d*6 7e*3 7z*5 80 81 7z*2 83*3 84 85
motion-control-3.0.create 86 87 88*6 89 88*f 89*6 86 8a 88*k 8b*2 88*5 6v*7 7d*5 7e 88*4 89*3 7l
motion-control-2.6.create 86 87 88*l 86 8a 88*k 8b*2 88*5 6v*7 7d*5 7e 88*4
tasks.find 8c 8d 8e 8f 8e
tasks.search 8g 8h 8g 8h*q
model 8i 8j 8k*6 8l*3 8m 8k*2 8n 8o*8 8p 8j 8k*6 8l*3 8q 8k*2 8n 8o*8 8r 8k 8s 8k 8l*3 8t 8k*2 8o*a 8u 8k*4 8l*3 8t 8k*2 8o*a 8v*3 8k*3 8l*3 8w 8k*2 8o*8 8k*3 8l*3 8t 8k*2 8o*b 8x 8y 8x*6 8o*c 8x 8y 8x*8 8o*b 8x 8y 8x*6 8o*c 8x 8y 8x*9 8o*a 8x 8y 8x*b 8o*8 8x 8z 8x*b 8o*8 90 91 92 93*2 94*3 95*4 90 96*2 8o*8 97 91 92 94 98*4 90 97 8o*a 99 9a 9b*c 8o*7 9c 9b*b 9d 9b*2 9d 9b*2 8o*4 9e 9b*f 8o*5 9f 9b*c 9g 9h 9i 8o*4 9j 9k 9l*2 9m 8o*6 9n 9k 9l 8o*8 9j 9k 9l*2 9o 8o*6 9j 9p 9l*2 8o*7 9q 8o*9 9q 8o*9 9r 8o*9
price 9s 9t 9u 9t*2 9u 9v 9t 9u 9w 9t 9u 9x 9t 9u 9y*2 9z 9u*9 9y*2 9z 9u a0 a1*2 a2 a3 a4 a5 a6 a7*2 a8 a9*2 aa*2 ab*2 ac ad ae*5 af ae*5 ag ah*2 ai*7 aj*4 ak*6 al*2 ak*2 am an ao`,
};

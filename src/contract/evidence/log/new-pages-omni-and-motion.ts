import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf } from "../record.ts";
import { COMMON_HEADERS } from "./listings.ts";
import { NEW_CREATED, NEW_OPTIONS, NEW_PAGES } from "./new-pages.ts";

/** What the pages of 2026-09-20 say of omni-video and motion control of the new standard. */
export const newPagesOmniAndMotion: readonly Evidence[] = recordsOf(NEW_PAGES, [
  {
    name: "omni-create",
    locator: "kling-omni-3.0-ovg and kling-o1-video, Create Task; sections 14.1 and 14.2",
    claims: [
      ...claimsAt(
        ["omni-video-3.0-omni.create", "omni-video-o1.create"],
        `
        contents: exists required effect
        contents[].type: exists required member:prompt member:first_frame member:last_frame member:refer_image
        contents[].type: member:feature_video member:base_video member:element
        contents[prompt].text: exists required max effect
        contents[first_frame].url: exists required form:url form:base64 limits effect
        contents[first_frame].id: exists effect
        contents[last_frame].url: exists required form:url form:base64 limits effect
        contents[last_frame].id: exists effect
        contents[refer_image].url: exists required form:url form:base64 limits effect
        contents[refer_image].id: exists effect
        contents[feature_video].url: exists required form:url limits effect
        contents[feature_video].id: exists effect
        contents[base_video].url: exists required form:url limits effect
        contents[base_video].id: exists effect
        contents[element].element_id: exists required effect
        contents[element].id: exists required effect
        settings: exists default effect
        settings.audio: exists default member:original member:off effect
        settings.resolution: exists default member:720p member:1080p effect
        settings.aspect_ratio: exists default member:16:9 member:9:16 member:1:1 effect
        settings.duration: exists default min max effect
      `,
      ),
      ...claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], COMMON_HEADERS),
      ...claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], NEW_OPTIONS),
      ...claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], NEW_CREATED),
    ],
  },
  {
    name: "omni-contents",
    locator: "kling-omni-3.0-ovg and kling-o1-video, field notes of contents; sections 14.4 and 4.1, right column; V-D30",
    claims: claimsAt(
      ["omni-video-3.0-omni.create", "omni-video-o1.create"],
      `
      rule:last-frame-needs-first: holds
      rule:one-video: holds
      rule:base-video-without-frames: holds
      rule:references: holds
      rule:references-with-video: holds
      rule:ids-unique: holds
      rule:ids-apart: holds
    `,
    ),
    note: "finer by the kind of the elements, which the body does not tell; the largest totals are 7 and 4",
  },
  {
    name: "omni-default-resolution",
    locator: "kling-omni-3.0-ovg, settings.resolution; V-D3",
    claims: claimsAt("omni-video-3.0-omni.create", "settings.resolution: default"),
    note: "720p, where the legacy page of omni-video has pro, which is 1080P",
  },
  {
    name: "omni-ratio-needed",
    locator: "kling-omni-3.0-ovg and kling-o1-video, field note of settings.aspect_ratio; V-D11",
    verdict: "against",
    claims: claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], "settings.aspect_ratio: default"),
    note: "called required without a first frame or clip, beside a default of 16:9 and samples that leave it out",
  },
  {
    name: "omni-3.0",
    locator: "kling-omni-3.0-ovg, field notes of feature_video, base_video, element and settings; sections 14.3 and 14.4",
    claims: claimsAt(
      "omni-video-3.0-omni.create",
      `
      settings.multi_shot: exists default effect
      settings.audio: member:native
      settings.resolution: member:4k
      rule:elements-with-frame: holds
      rule:feature-video-multi-shot: holds
      rule:feature-video-silent: holds
      rule:base-video-single-shot: holds
      rule:base-video-sound: holds
      rule:shots-fill: holds
      rule:shots-switched-off: holds
    `,
    ),
  },
  {
    name: "clip-size",
    locator: "kling-omni-3.0-ovg and kling-o1-video, feature_video / base_video; section 4.2; V-D6",
    claims: claimsAt(
      ["omni-video-3.0-omni.create", "omni-video-o1.create"],
      "contents[feature_video].url: limits\ncontents[base_video].url: limits",
    ),
    note: "700 to 4553 px and an aspect of 0.4 to 2 as printed on 3.0 Omni, 700 to 2160 px on O1",
  },
  {
    name: "base-clip-fixes-length",
    locator: "section 14.4, line base_video",
    claims: claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], "rule:duration-unused: holds"),
  },
  {
    name: "o1",
    locator: "kling-o1-video, field notes of frames, feature_video, element; section 14.4, line O1",
    claims: claimsAt(
      "omni-video-o1.create",
      `
      rule:frames-without-images: holds
      rule:frames-without-elements: holds
      rule:feature-video-without-last: holds
    `,
    ),
  },
  {
    name: "o1-seconds-of-frames",
    locator: "kling-o1-video, field note of settings.duration; section 14.4; V-D5",
    claims: claimsAt("omni-video-o1.create", "rule:o1-seconds-frame: holds"),
  },
  {
    name: "o1-seconds-of-text",
    locator: "kling-o1-video, settings.duration; V-D5",
    verdict: "against",
    claims: claimsAt("omni-video-o1.create", "rule:o1-seconds-text: holds"),
    note: "the field takes 3 to 10 s and its note limits only requests with a first frame",
  },
  {
    name: "motion-create",
    locator: "kling-omni-3.0-motion-control and kling-2.6-motion-control, Create Task; sections 14.1 and 14.2",
    claims: [
      ...claimsAt(
        ["motion-control-3.0.create", "motion-control-2.6.create"],
        `
        contents: exists required effect
        contents[].type: exists required member:prompt member:image member:video
        contents[prompt].text: exists required max effect
        contents[image].url: exists required form:url form:base64 limits effect
        contents[video].url: exists required form:url limits effect
        settings: exists required effect
        settings.character_orientation: exists required member:image member:video effect
        settings.audio: exists default member:original member:off effect
        settings.resolution: exists default member:720p member:1080p effect
        rule:image-required: holds
        rule:one-image: holds
        rule:video-required: holds
        rule:one-video: holds
      `,
      ),
      ...claimsAt(["motion-control-3.0.create", "motion-control-2.6.create"], COMMON_HEADERS),
      ...claimsAt(["motion-control-3.0.create", "motion-control-2.6.create"], NEW_OPTIONS),
      ...claimsAt(["motion-control-3.0.create", "motion-control-2.6.create"], NEW_CREATED),
    ],
    note: "one picture and one clip each; a clip of 3 to 10 s beside the orientation image, to 30 s beside video",
  },
  {
    name: "motion-settings-optional",
    locator: "kling-omni-3.0-motion-control and kling-2.6-motion-control, row settings",
    verdict: "against",
    claims: claimsAt(["motion-control-3.0.create", "motion-control-2.6.create"], "settings: required"),
    note: "the table calls the record optional and character_orientation within it required",
  },
  {
    name: "motion-element",
    locator: "kling-omni-3.0-motion-control, contents[].type.element; section 14.1, row element; V-D29",
    claims: claimsAt(
      "motion-control-3.0.create",
      `
      contents[].type: member:element
      contents[element].element_id: exists required effect
      contents[element].id: exists required effect
      rule:elements-count: holds
      rule:orientation-unused: holds
      rule:ids-unique: holds
    `,
    ),
  },
]);

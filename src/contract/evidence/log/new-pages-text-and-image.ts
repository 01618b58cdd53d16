import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf } from "../record.ts";
import { COMMON_HEADERS } from "./listings.ts";
import { NEW_CREATED, NEW_OPTIONS, NEW_PAGES } from "./new-pages.ts";

/** What the pages of 2026-09-20 say of text-to-video and image-to-video of the new standard. */
export const newPagesTextAndImage: readonly Evidence[] = recordsOf(NEW_PAGES, [
  {
    name: "text-create",
    locator: "kling-omni-3.0-t2v, kling-3.0-turbo-t2v, kling-2.6-t2v, kling-2.5-turbo-t2v: Create Task; sections 14.1 and 14.2",
    claims: [
      ...claimsAt(
        [
          "text-to-video-3.0.create",
          "text-to-video-3.0-turbo.create",
          "text-to-video-2.6.create",
          "text-to-video-2.5-turbo.create",
        ],
        `
        prompt: exists required max effect
        settings: exists default effect
        settings.resolution: exists default member:720p member:1080p effect
        settings.aspect_ratio: exists default member:16:9 member:9:16 member:1:1 effect
        settings.duration: exists default min max effect
      `,
      ),
      ...claimsAt(
        [
          "text-to-video-3.0.create",
          "text-to-video-3.0-turbo.create",
          "text-to-video-2.6.create",
          "text-to-video-2.5-turbo.create",
        ],
        COMMON_HEADERS,
      ),
      ...claimsAt(
        [
          "text-to-video-3.0.create",
          "text-to-video-3.0-turbo.create",
          "text-to-video-2.6.create",
          "text-to-video-2.5-turbo.create",
        ],
        NEW_OPTIONS,
      ),
      ...claimsAt(
        [
          "text-to-video-3.0.create",
          "text-to-video-3.0-turbo.create",
          "text-to-video-2.6.create",
          "text-to-video-2.5-turbo.create",
        ],
        NEW_CREATED,
      ),
    ],
  },
  {
    name: "image-create",
    locator: "kling-omni-3.0-i2v, kling-3.0-turbo-i2v, kling-2.6-i2v, kling-2.5-turbo-i2v: Create Task; sections 14.1 and 14.2",
    claims: [
      ...claimsAt(
        [
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
        ],
        `
        contents: exists required effect
        contents[].type: exists required member:prompt member:first_frame
        contents[prompt].text: exists required max effect
        contents[first_frame].url: exists required form:url form:base64 limits effect
        settings: exists default effect
        settings.resolution: exists default member:720p member:1080p effect
        settings.duration: exists default min max effect
      `,
      ),
      ...claimsAt(
        [
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
        ],
        COMMON_HEADERS,
      ),
      ...claimsAt(
        [
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
        ],
        NEW_OPTIONS,
      ),
      ...claimsAt(
        [
          "image-to-video-3.0.create",
          "image-to-video-3.0-turbo.create",
          "image-to-video-2.6.create",
          "image-to-video-2.5-turbo.create",
        ],
        NEW_CREATED,
      ),
    ],
  },
  {
    name: "last-frame",
    locator: "kling-omni-3.0-i2v, kling-2.6-i2v, kling-2.5-turbo-i2v: first_frame / last_frame; section 14.2",
    claims: claimsAt(
      ["image-to-video-3.0.create", "image-to-video-2.6.create", "image-to-video-2.5-turbo.create"],
      `
      contents[].type: member:last_frame
      contents[last_frame].url: exists required form:url form:base64 limits effect
      rule:first-frame-required: holds
    `,
    ),
    note: "a first frame is needed, a last one may follow, a last one alone is not supported",
  },
  {
    name: "last-frame-in-1080p",
    locator: "kling-2.6-i2v and kling-2.5-turbo-i2v: first and last frame; section 14.2",
    claims: claimsAt(["image-to-video-2.6.create", "image-to-video-2.5-turbo.create"], "rule:last-frame-needs-1080p: holds"),
  },
  {
    name: "turbo-first-frame-only",
    locator: "kling-3.0-turbo-i2v, contents; section 14.1, row first_frame / last_frame",
    claims: claimsAt("image-to-video-3.0-turbo.create", "contents[].type: refused:last_frame"),
    note: "neither a last frame alone nor both",
  },
  {
    name: "several-shots",
    locator: "kling-omni-3.0-t2v and kling-omni-3.0-i2v, settings.multi_shot and prompt; sections 14.2 and 14.3",
    claims: claimsAt(
      ["text-to-video-3.0.create", "image-to-video-3.0.create"],
      `
      settings.multi_shot: exists default effect
      rule:shots-fill: holds
      rule:shots-switched-off: holds
    `,
    ),
  },
  {
    name: "turbo-shots",
    locator: "kling-3.0-turbo-t2v and kling-3.0-turbo-i2v, prompt; section 14.3",
    claims: claimsAt(["text-to-video-3.0-turbo.create", "image-to-video-3.0-turbo.create"], "rule:shots-fill: holds"),
    note: "by the prompt alone: Turbo has no switch",
  },
  {
    name: "4k",
    locator: "kling-omni-3.0-t2v and kling-omni-3.0-i2v, settings.resolution; section 14.2",
    claims: claimsAt(["text-to-video-3.0.create", "image-to-video-3.0.create"], "settings.resolution: member:4k"),
  },
  {
    name: "audio",
    locator: "pages of 3.0 and 2.6, settings.audio; section 14.2",
    claims: claimsAt(
      ["text-to-video-3.0.create", "text-to-video-2.6.create", "image-to-video-3.0.create", "image-to-video-2.6.create"],
      "settings.audio: exists default member:native member:off effect",
    ),
  },
  {
    name: "sound-in-1080p",
    locator: "kling-2.6-t2v and kling-2.6-i2v, settings.audio and settings.resolution; section 14.2",
    claims: claimsAt(["text-to-video-2.6.create", "image-to-video-2.6.create"], "rule:native-needs-1080p: holds"),
  },
  {
    name: "lengths-of-5-and-10",
    locator: "pages of 2.6 and 2.5 Turbo, settings.duration; section 14.2; V-D9",
    claims: claimsAt(
      [
        "text-to-video-2.6.create",
        "text-to-video-2.5-turbo.create",
        "image-to-video-2.6.create",
        "image-to-video-2.5-turbo.create",
      ],
      "rule:model-seconds: holds",
    ),
  },
  {
    name: "elements-of-3.0",
    locator: "kling-omni-3.0-i2v, contents[].type.element; sections 14.1 and 3.4; V-D29",
    claims: claimsAt(
      "image-to-video-3.0.create",
      `
      contents[].type: member:element
      contents[element].element_id: exists required effect
      contents[element].id: exists required effect
      rule:elements-count: holds
      rule:ids-unique: holds
      rule:ids-apart: holds
    `,
    ),
    note: "the id of an element is text here and a number in the legacy standard",
  },
  {
    name: "voices-of-2.6",
    locator: "kling-2.6-i2v, contents[].type.voice and settings.audio; section 14.1, row voice",
    claims: claimsAt(
      "image-to-video-2.6.create",
      `
      contents[].type: member:voice
      contents[voice].voice_id: exists required effect
      contents[voice].id: exists required effect
      rule:voices-need-sound: holds
      rule:voices-count: holds
      rule:ids-unique: holds
    `,
    ),
  },
  {
    name: "turbo-prompt-lengths",
    locator: "kling-3.0-turbo-t2v against kling-3.0-turbo-i2v, prompt; V-D16",
    verdict: "unclear",
    claims: [
      ...claimsAt("text-to-video-3.0-turbo.create", "prompt: max"),
      ...claimsAt("image-to-video-3.0-turbo.create", "contents[prompt].text: max"),
    ],
    note: "3072 characters from text and 2500 from a picture, for one model; no page says why",
  },
]);

import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";

const APPENDIX: Origin = {
  tag: "new-appendix",
  kind: "document",
  artifact:
    "github aself101/kling-api docs/specs/appendices B, quoting the pages of 2026-09-20 (reference/kling-video.md, SEP-B)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "new" },
};
const OURS: Origin = {
  kind: "person",
  rung: "stated",
  tag: "our-reading-new",
  day: "2026-11-21",
  artifact: "reading of the reference notes for this contract",
  scope: { standard: "new" },
};
const CUTS: Origin = {
  kind: "relay",
  rung: "stated",
  tag: "unwanted-cuts",
  day: "2026-11-20",
  artifact: "report of unwanted cuts, id not kept, by reference/kling-video.md",
  scope: { standard: "new" },
};

/** What was left behind with the legacy body, what only our reading says, and what is a guess. */
export const newStandardNotes: readonly Evidence[] = [
  ...recordsOf(APPENDIX, [
    {
      name: "legacy-names-everywhere",
      locator: "section 14.2, last line, and section 14.6",
      claims: [
        ...claimsAt(
          [
            "text-to-video-3.0.create",
            "text-to-video-3.0-turbo.create",
            "text-to-video-2.6.create",
            "text-to-video-2.5-turbo.create",
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
            "motion-control-3.0.create",
            "motion-control-2.6.create",
          ],
          `
          model_name: refused
          mode: refused
          callback_url: refused
          external_task_id: refused
          watermark_info: refused
          settings.resolution: refused:std refused:pro
        `,
        ),
        ...claimsAt(
          [
            "text-to-video-3.0.create",
            "text-to-video-3.0-turbo.create",
            "text-to-video-2.6.create",
            "text-to-video-2.5-turbo.create",
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
          ],
          "duration: refused",
        ),
      ],
      note: "none of them is a field or value of a new page; that they are ignored or refused follows from the legacy standard",
    },
    {
      name: "legacy-names-of-text-and-image",
      locator: "section 14.2, last line, and section 14.6; Appendix B, section 2.13",
      claims: [
        ...claimsAt(
          [
            "text-to-video-3.0.create",
            "text-to-video-3.0-turbo.create",
            "text-to-video-2.6.create",
            "text-to-video-2.5-turbo.create",
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
          ],
          "negative_prompt: refused\ncfg_scale: refused\ncamera_control: refused",
        ),
        ...claimsAt(
          [
            "text-to-video-3.0.create",
            "text-to-video-3.0-turbo.create",
            "text-to-video-2.6.create",
            "text-to-video-2.5-turbo.create",
          ],
          "aspect_ratio: refused\ncontents: refused",
        ),
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
          ],
          "image: refused\nstatic_mask: refused\ndynamic_masks: refused",
        ),
        ...claimsAt(
          ["image-to-video-3.0.create", "image-to-video-2.6.create", "image-to-video-2.5-turbo.create"],
          "image_tail: refused",
        ),
      ],
    },
    {
      name: "legacy-names-of-contents",
      locator: "section 14.6",
      claims: [
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
            "motion-control-3.0.create",
            "motion-control-2.6.create",
          ],
          "prompt: refused",
        ),
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
          ],
          "contents[].type: refused:end_frame",
        ),
        ...claimsAt(
          ["omni-video-3.0-omni.create", "omni-video-o1.create"],
          "aspect_ratio: refused\nimage_list: refused\nvideo_list: refused\nelement_list: refused",
        ),
        ...claimsAt(
          ["motion-control-3.0.create", "motion-control-2.6.create"],
          "image_url: refused\nvideo_url: refused\ncharacter_orientation: refused\nkeep_original_sound: refused",
        ),
      ],
    },
    {
      name: "legacy-names-of-sound-and-shots",
      locator: "section 14.6",
      claims: [
        ...claimsAt(
          [
            "text-to-video-3.0.create",
            "text-to-video-2.6.create",
            "image-to-video-3.0.create",
            "image-to-video-2.6.create",
            "omni-video-3.0-omni.create",
          ],
          "sound: refused\nsettings.audio: refused:on",
        ),
        ...claimsAt(
          ["text-to-video-3.0.create", "image-to-video-3.0.create", "omni-video-3.0-omni.create"],
          "multi_shot: refused\nshot_type: refused\nmulti_prompt: refused",
        ),
      ],
    },
    {
      name: "length-beside-a-clip",
      locator: "Appendix B, section 6, point 7",
      verdict: "unclear",
      claims: claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], "rule:duration-unused: holds"),
      note: "the samples with a clip leave duration out, and no page says what it would do",
    },
    {
      name: "turbo-sound",
      locator: "Appendix B, section 6, point 3; V-D17",
      verdict: "unclear",
      claims: claimsAt(["text-to-video-3.0-turbo.create", "image-to-video-3.0-turbo.create"], "settings: exists"),
      note: "no field for sound, though the capability map has it: always on, or the map is wrong",
    },
    {
      name: "ratio-conditional",
      locator: "Appendix B, section 6, point 5; V-D11",
      verdict: "unclear",
      claims: claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], "settings.aspect_ratio: default"),
      note: "whether the default applies where the note calls the field required is not said",
    },
  ]),
  ...recordsOf(CUTS, [
    {
      name: "cuts",
      locator: "section 14.3, last line",
      claims: claimsAt(
        ["text-to-video-3.0.create", "image-to-video-3.0.create", "omni-video-3.0-omni.create"],
        "rule:multi-shot-stated: holds",
      ),
      note: "plain prompts came back cut into shots; the day is not kept, this is the day of the reference",
    },
  ]),
  ...recordsOf(OURS, [
    {
      name: "one-of-a-form",
      locator: "reference/kling-video.md section 14.1",
      verdict: "unclear",
      claims: [
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-3.0-turbo.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
          ],
          "rule:one-prompt: holds\nrule:one-first-frame: holds",
        ),
        ...claimsAt(
          [
            "image-to-video-3.0.create",
            "image-to-video-2.6.create",
            "image-to-video-2.5-turbo.create",
            "omni-video-3.0-omni.create",
            "omni-video-o1.create",
          ],
          "rule:one-last-frame: holds",
        ),
        ...claimsAt(["motion-control-3.0.create", "motion-control-2.6.create"], "rule:one-prompt: holds"),
      ],
      note: "no source shows two prompts or two frames of a kind, and none forbids them",
    },
    {
      name: "turbo-first-frame",
      locator: "reference/kling-video.md section 14.2, row image-to-video 3.0-turbo",
      verdict: "unclear",
      claims: claimsAt("image-to-video-3.0-turbo.create", "rule:first-frame-required: holds"),
      note: "its page calls the first frame the only picture and not required",
    },
    {
      name: "names-apart-elsewhere",
      locator: "reference/kling-video.md section 3.4, last lines",
      verdict: "unclear",
      claims: [
        ...claimsAt("image-to-video-2.6.create", "rule:ids-apart: holds"),
        ...claimsAt("motion-control-3.0.create", "rule:ids-apart: holds"),
      ],
      note: "the caution stands on the pages with elements of 3.0 and O1; it is taken to hold wherever prompts name contents",
    },
    {
      name: "original-without-a-clip",
      locator: "reference/kling-video.md section 14.2, column audio",
      verdict: "unclear",
      claims: claimsAt(["omni-video-3.0-omni.create", "omni-video-o1.create"], "rule:original-needs-video: holds"),
      note: "follows from the word; never seen tried",
    },
    {
      name: "feature-clip-in-one-take",
      locator: "reference/kling-video.md section 14.4, line feature_video",
      verdict: "unclear",
      claims: claimsAt("omni-video-3.0-omni.create", "rule:feature-video-multi-shot: holds"),
      note: "the page may speak of clips with several shots only; the legacy standard takes one take beside a feature clip",
    },
  ]),
];

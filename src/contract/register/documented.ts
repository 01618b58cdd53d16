/** An operation that a seed or the reference names, written down by hand and not taken from what is declared. */
export interface DocumentedEndpoint {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Where it is named. */
  readonly source: string;
}

const VIDEO = "reference/kling-video.md section 2";

/** Every operation that the seeds and the reference name, with its method and path. */
export const documentedEndpoints: readonly DocumentedEndpoint[] = [
  ...family("/v1/videos/omni-video", `seeds/000, Omni-Video; ${VIDEO}`),
  ...family("/v1/videos/text2video", `seeds/000, Text to Video; ${VIDEO}`),
  ...family("/v1/videos/image2video", `seeds/000, Image to Video; ${VIDEO}`),
  ...family("/v1/videos/multi-image2video", VIDEO),
  ...family("/v1/videos/motion-control", VIDEO),
  ...family("/v1/videos/multi-elements", `${VIDEO} and 9`),
  ...["init", "add", "delete", "clear", "preview"].map((step) =>
    post(`/v1/videos/multi-elements/${step}-selection`, "reference/kling-video.md section 9"),
  ),
  ...family("/v1/videos/video-extend", `${VIDEO} and 10`),
  post("/v1/videos/identify-face", `${VIDEO} and 11`),
  ...family("/v1/videos/advanced-lip-sync", `${VIDEO} and 11`),
  ...family("/v1/videos/lip-sync", `${VIDEO} and 11`),
  ...family("/v1/videos/avatar/image2video", `${VIDEO} and 12`),
  ...family("/v1/videos/effects", `${VIDEO} and 13`),
  post("/v1/videos/image-recognize", "reference/kling-other.md section 2.6"),
  ...family("/v1/images/generations", "seeds/000, Image Generation; reference/kling-other.md section 2.1"),
  ...family("/v1/images/omni-image", "seeds/000, Omni-Image; reference/kling-other.md section 2.2"),
  ...family("/v1/images/multi-image2image", "reference/kling-other.md section 2.3"),
  ...family("/v1/images/editing/expand", "reference/kling-other.md section 2.4"),
  ...family("/v1/general/ai-multi-shot", "reference/kling-other.md section 2.5"),
  ...family("/v1/images/kolors-virtual-try-on", "reference/kling-other.md section 2.7"),
  ...family("/v1/general/advanced-custom-elements", "seeds/003, sections 1 to 5; reference/kling-other.md section 3.1"),
  get("/v1/general/advanced-presets-elements", "seeds/003, section 6"),
  post("/v1/general/delete-elements", "seeds/003, section 7"),
  post("/v1/general/delete-advanced-elements", "reference/kling-other.md section 3.1, O-D2"),
  post("/v1/general/custom-elements", "reference/kling-other.md section 3.2"),
  get("/v1/general/custom-elements", "reference/kling-other.md section 3.2"),
  get("/v1/general/presets-elements", "reference/kling-other.md section 3.2"),
  post("/v1/audio/tts", "seeds/002, section F; reference/kling-other.md section 4.1"),
  ...family("/v1/audio/text-to-audio", "seeds/002, section F; reference/kling-other.md section 4.2"),
  ...family("/v1/audio/video-to-audio", "seeds/002, section F; reference/kling-other.md section 4.3"),
  ...family("/v1/general/custom-voices", "seeds/002, section F; reference/kling-other.md section 4.4"),
  get("/v1/general/presets-voices", "seeds/002, section F; reference/kling-other.md section 4.4"),
  post("/v1/general/delete-voices", "reference/kling-other.md section 4.4"),
  get("/account/costs", "reference/kling-other.md section 1.13"),
  post("/account/billing/package", "reference/kling-other.md section 1.13"),
  post("/account/billing/balance", "reference/kling-other.md section 1.13"),
  ...["kling-3.0", "kling-3.0-turbo", "kling-2.6", "kling-2.5-turbo"].flatMap((model) => [
    post(`/text-to-video/${model}`, `${VIDEO} and 14.2`),
    post(`/image-to-video/${model}`, `${VIDEO} and 14.2`),
  ]),
  ...["kling-3.0-omni", "kling-o1", "kling-v3-omni"].map((model) => post(`/omni-video/${model}`, `${VIDEO} and V-D23`)),
  ...["kling-3.0", "kling-2.6"].map((model) => post(`/motion-control/${model}`, `${VIDEO} and 14.2`)),
  get("/tasks", `${VIDEO} and 14.5`),
  post("/tasks", `${VIDEO} and 14.5`),
];

/** Create, single query and list at one path. */
function family(path: string, source: string): readonly DocumentedEndpoint[] {
  return [post(path, source), get(`${path}/{id}`, source), get(path, source)];
}

function post(path: string, source: string): DocumentedEndpoint {
  return { method: "POST", path, source };
}

function get(path: string, source: string): DocumentedEndpoint {
  return { method: "GET", path, source };
}

import { describe } from "vitest";

import { availableCodecs } from "../../src/media/codec/available.suite.ts";
import { acceptanceSuite } from "./acceptance.suite.ts";

const fallback = (await availableCodecs()).find(({ name }) => name === "ffmpeg");

describe.runIf(fallback !== undefined)("where there is an ffmpeg that will do", () => {
  acceptanceSuite(fallback ?? { name: "ffmpeg", path: "" });
});

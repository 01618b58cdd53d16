import { describe, it } from "vitest";

import { findCodec } from "../../find-codec.ts";
import { codecSuite } from "../codec.suite.ts";

const found = findCodec({ wish: "ffmpeg" });

if (found.choice) codecSuite(found.choice);
else describe.skip("the codec ffmpeg", () => it.todo(`is not tested here: ${found.reason}`));

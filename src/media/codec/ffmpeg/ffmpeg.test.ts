import { findCodec } from "../../find-codec.ts";
import { codecSuite } from "../codec.suite.ts";

const found = findCodec({ wish: "ffmpeg" });

codecSuite(found.choice ? found.version : `ffmpeg, not tested because ${found.reason}`, found.choice);

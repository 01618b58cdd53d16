import { availableCodecs } from "../../src/media/codec/available.suite.ts";
import { acceptanceSuite } from "./acceptance.suite.ts";
import { motionOfFrames } from "./motion.suite.ts";

const codecs = await availableCodecs();

motionOfFrames();
for (const codec of codecs) acceptanceSuite(codec);

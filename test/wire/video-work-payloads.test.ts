import { payloadSuite } from "./payloads.suite.ts";
import { speechCorpora } from "./speech-and-effects-payloads.ts";
import { clipCorpora } from "./video-work-payloads.ts";

for (const corpus of [...clipCorpora, ...speechCorpora]) payloadSuite(corpus);

import { codecSuite } from "../codec.suite.ts";

codecSuite({ name: "node-av" });

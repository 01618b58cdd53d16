import { codecSuite } from "../codec.suite.ts";

codecSuite("node-av", { name: "node-av" });

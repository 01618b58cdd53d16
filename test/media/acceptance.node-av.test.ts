import { acceptanceSuite } from "./acceptance.suite.ts";

acceptanceSuite({ name: "node-av" });

// Lets the built command be started by itself: npx sets this only when it first links the package, and each build makes the file anew.
import { chmodSync } from "node:fs";

chmodSync(new URL("../dist/cli/main.js", import.meta.url), 0o755);

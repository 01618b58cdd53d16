import { kills, playHistory } from "./double-billing.history.ts";
import { moods } from "./double-billing.moods.ts";
import { startKling } from "./spending.kling.ts";
import { createSharedTime } from "./spending.time.ts";
const time = createSharedTime(Date.parse("2026-08-01T09:00:00Z"));
const kling = await startKling({ time, seed: 1 });
let index = 0;
for (const kill of kills) for (const mood of moods) for (let n = 0; n < 25; n++) {
  const seed = 1800 + index++;
  const verdict = await playHistory({ time, kling }, { kill, mood, seed });
  if (verdict.ending === "left" || verdict.faults.length) console.log(`${kill.name} / ${mood.name} / ${seed}:`, verdict.stand, verdict.faults.join("; "));
}
await kling.close();
console.log("done");

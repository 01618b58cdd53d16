import { beforeAll, describe, expect, it } from "vitest";

import { UnstorableTextError } from "../error.ts";
import type { Drills } from "./drills.ts";

/** What every implementation of {@link Drills} must do. `open` answers empty ones. */
export function drillsSuite(name: string, open: () => Promise<Drills>): void {
  describe(`Drills: ${name}`, () => {
    let drills: Drills;
    beforeAll(async () => void (drills = await open()));

    it("keeps one drill for each account", async () => {
      expect(await drills.find("ada")).toBeUndefined();
      const other = { text: 'refuse=internal; message="ü; |"', setAt: 1_795_000_000_001 };
      await drills.set("ada", { text: "slow=1s", setAt: 1 });
      await drills.set("bo", other);
      await drills.set("ada", { text: "slow=2s", setAt: 2 });
      expect([await drills.find("ada"), await drills.find("bo")]).toEqual([{ text: "slow=2s", setAt: 2 }, other]);
    });

    it("takes a drill away, once", async () => {
      await drills.set("cy", { text: "hang=yes", setAt: 1 });
      expect([await drills.clear("cy"), await drills.find("cy"), await drills.clear("cy")]).toEqual([true, undefined, false]);
      expect(await drills.find("bo")).toBeDefined();
    });

    it("knows nothing of what cannot be kept", async () => {
      await expect(drills.set("\0", { text: "slow=1s", setAt: 1 })).rejects.toThrow(UnstorableTextError);
      await expect(drills.set("dy", { text: "\ud800", setAt: 1 })).rejects.toThrow(UnstorableTextError);
      expect([await drills.find("\0"), await drills.clear("\0"), await drills.find("dy")]).toEqual([undefined, false, undefined]);
    });
  });
}

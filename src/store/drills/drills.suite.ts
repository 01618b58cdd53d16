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
      await drills.set("ada", "slow=1s");
      await drills.set("bo", 'refuse=internal; message="ü; |"');
      await drills.set("ada", "slow=2s");
      expect([await drills.find("ada"), await drills.find("bo")]).toEqual(["slow=2s", 'refuse=internal; message="ü; |"']);
    });

    it("takes a drill away, once", async () => {
      await drills.set("cy", "hang=yes");
      expect([await drills.clear("cy"), await drills.find("cy"), await drills.clear("cy")]).toEqual([true, undefined, false]);
      expect(await drills.find("bo")).toBeDefined();
    });

    it("knows nothing of what cannot be kept", async () => {
      await expect(drills.set("\0", "slow=1s")).rejects.toThrow(UnstorableTextError);
      await expect(drills.set("dy", "\ud800")).rejects.toThrow(UnstorableTextError);
      expect([await drills.find("\0"), await drills.clear("\0"), await drills.find("dy")]).toEqual([undefined, false, undefined]);
    });
  });
}

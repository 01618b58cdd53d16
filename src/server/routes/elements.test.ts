import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { dataOf, refusalOf, startTestServer, taskIdOf, type TestServer } from "../testing.ts";

const ELEMENTS = findEndpoint("elements.create").path;

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("elements", () => {
  it("echo what they were made of, with addresses in the place of pictures", async () => {
    const taskId = taskIdOf(
      await at.post(ELEMENTS, { element_name: "Mira", element_description: "A girl.", reference_type: "image_refer" }),
    );
    const png = await at.blobs.put(new Uint8Array(Buffer.from("\x89PNG\r\n\x1a\n....", "latin1")));
    at.tasks.addElement({ id: "829836802793406551", taskId, images: [png, png], tags: ["o_102"] });
    at.tasks.change(taskId, { state: "succeeded", result: { elements: ["829836802793406551"] } });
    const { task_result: result } = dataOf(await at.send(`${ELEMENTS}/${taskId}`));
    expect(result).toEqual({
      elements: [
        expect.objectContaining({
          element_id: 829836802793406551n,
          element_name: "Mira",
          reference_type: "image_refer",
          element_image_list: {
            frontal_image: `${at.url}/onetake/media/${png}/front`,
            refer_images: [{ image_url: `${at.url}/onetake/media/${png}/view-1` }],
          },
          tag_list: [{ id: "o_102", name: "Character", description: "" }],
          owned_by: "default",
          status: "succeed",
        }),
      ],
    });
    expect((await fetch(`${at.url}/onetake/media/${png}/front`)).headers.get("content-type")).toBe("image/png");
  });

  it("are deleted once, at both paths of the operation, by text or number", async () => {
    const { path, alsoAt = [] } = findEndpoint("elements.delete");
    expect(alsoAt.length).toBeGreaterThan(0);
    for (const [index, where] of [path, ...alsoAt].entries()) {
      const id = `10000000000${index}`;
      at.tasks.addElement({ id, taskId: "1" });
      expect(dataOf(await at.post(where, { element_id: id }))).toEqual({
        task_id: expect.stringMatching(/^\d{18}$/),
        task_status: "succeed",
      });
      expect(refusalOf(await at.post(where, { element_id: id }))).toEqual([400, 1201]);
    }
    for (const element_id of ["", "\0", "a\0b", "1 or 1=1", "x".repeat(5000)])
      expect(refusalOf(await at.post(path, { element_id }))).toEqual([400, 1201]);
    expect(refusalOf(await at.post(path, {}))).toEqual([400, 1201]);
  });
});

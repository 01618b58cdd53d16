import { describe, expect, it } from "vitest";

import type { Disk } from "../../base/index.ts";
import { createMemoryDisk } from "../../director/memory-disk.suite.ts";
import type { Artifact } from "../../engines/index.ts";
import { nameFiles, placeFiles, type NamedFile } from "./place-files.ts";

const film = { kind: "video", path: "/made/a", mime: "video/mp4", seconds: "3.000" } as const;
const jpeg = (path: string): { readonly path: string; readonly mime: string } => ({ path, mime: "image/jpeg" });

const namesOf = (artifacts: readonly Artifact[]): readonly string[] => nameFiles(artifacts).map(({ name }) => name);

describe("the names of what was made", () => {
  it("are those of one film with all that belongs to it", () => {
    const whole: Artifact = {
      ...film,
      watermarked: { ...film, path: "/made/b" },
      poster: jpeg("/made/c"),
      sheet: jpeg("/made/d"),
    };
    expect(namesOf([whole])).toEqual(["film.mp4", "film-watermarked.mp4", "poster.jpg", "contact-sheet.jpg"]);
    expect(nameFiles([whole]).map(({ kind }) => kind)).toEqual(["video", "video", "poster", "contact sheet"]);
  });

  it("count where there are several", () => {
    expect(namesOf([film, { ...film, poster: jpeg("/made/c") }])).toEqual(["film-01.mp4", "film-02.mp4", "poster-02.jpg"]);
    const picture: Artifact = { kind: "image", ...jpeg("/made/e"), watermarked: { path: "/made/f", mime: "image/png" } };
    expect(namesOf([picture, picture]).slice(2)).toEqual(["picture-02.jpg", "picture-02-watermarked.png"]);
  });

  it("are those of a film and its sound, in both formats", () => {
    const sound: Artifact = {
      kind: "audio",
      mp3: { path: "/made/g", mime: "audio/mpeg" },
      wav: { path: "/made/h", mime: "audio/wav" },
    };
    expect(namesOf([film, sound])).toEqual(["film.mp4", "sound.mp3", "sound.wav"]);
  });
});

describe("placing files", () => {
  const files: readonly NamedFile[] = nameFiles([{ ...film, poster: jpeg("/made/c") }]);
  const lay = async (): Promise<Disk> => {
    const disk = createMemoryDisk();
    await disk.write("/made/a", "film");
    await disk.write("/made/c", "poster");
    return disk;
  };

  it("takes the place of an earlier render, and touches nothing else", async () => {
    const disk = await lay();
    for (const name of ["picture-12.png", "contact-sheet.jpg", "film-notes.mp4", "request.json"])
      await disk.write(`/out/${name}`, "old");
    await placeFiles(disk, "/out", files, { "request.json": "{}" });
    expect(await disk.list("/out")).toEqual(["film-notes.mp4", "film.mp4", "poster.jpg", "request.json"]);
    expect(new TextDecoder().decode(await disk.read("/out/request.json"))).toBe("{}");
  });

  it.each([
    ["a folder that it made", [], undefined],
    ["a folder that was there", ["notes.txt"], ["notes.txt"]],
  ])("leaves nothing of a render that fails in %s", async (_what, before, after) => {
    const disk = await lay();
    for (const name of before) await disk.write(`/out/${name}`, "mine");
    const full: Disk = {
      ...disk,
      write: (path, content) =>
        path.endsWith("request.json") ? Promise.reject(new Error("no space left")) : disk.write(path, content),
    };
    await expect(placeFiles(full, "/out", files, { "request.json": "{}" })).rejects.toThrow("no space left");
    expect((await disk.facts("/out")) && (await disk.list("/out"))).toEqual(after);
  });
});

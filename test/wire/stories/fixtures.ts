import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { createNodeWorld } from "../../../src/base/node.ts";
import { goodMedium } from "../../../src/conform/make-medium.ts";
import { presetElements, presetVoices } from "../../../src/contract/index.ts";
import { encodePng } from "../../../src/media/index.ts";
import { makeClip } from "../../../src/media/make-clip.suite.ts";
import type { Ground } from "./story.ts";

/** A server of media for stories. */
export interface Fixtures {
  /** `host:port`, for the server that may fetch from here. */
  readonly host: string;
  readonly ground: Omit<Ground, "madeClip">;
  close(): Promise<void>;
}

/** Makes the media of stories and serves them on this machine. */
export async function serveFixtures(): Promise<Fixtures> {
  const { disk } = createNodeWorld();
  const folder = await disk.temporaryDirectory("onetake-fixtures-");
  const clipPath = join(folder, "clip.mp4");
  await makeClip(clipPath, { width: 1920, height: 1080, frames: 120, fps: 24, sound: true });
  const picture = async (shade: number): Promise<Uint8Array> =>
    await encodePng(new Uint8Array(1280 * 720 * 4).fill(shade), 1280, 720, 9);
  const sound = Buffer.from((await goodMedium("audio")) ?? "", "base64");
  const files = new Map<string, Uint8Array>([
    ["/a.png", await picture(90)],
    ["/b.png", await picture(140)],
    ["/c.png", await picture(200)],
    ["/clip.mp4", await disk.read(clipPath)],
    ["/sound.wav", sound],
  ]);
  await disk.remove(folder);
  const server = createServer(({ url = "" }, response) => {
    const file = files.get(url);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has a port
  const [element] = presetElements;
  const [voice] = presetVoices;
  return {
    host,
    ground: {
      picture: `http://${host}/a.png`,
      otherPicture: `http://${host}/b.png`,
      thirdPicture: `http://${host}/c.png`,
      clip: `http://${host}/clip.mp4`,
      sound: `http://${host}/sound.wav`,
      inlinePicture: (await goodMedium("image")) ?? "",
      elementId: element?.id ?? "",
      voiceId: voice?.id ?? "",
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

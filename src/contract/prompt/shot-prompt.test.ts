import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShotPrompt } from "./read-shot-prompt.ts";
import { readOddTokens, readTokens, writeToken, type CameraMove, type ShotPrompt } from "./shot-prompt.ts";
import { cameraWords, writeShotPrompt } from "./write-shot-prompt.ts";

const moves = Object.keys(cameraWords) as CameraMove[]; // keys of the table of moves

describe("writing", () => {
  test("writes action, camera and lines in the documented form", () => {
    const text = writeShotPrompt({
      action: "<<<element_1>>> opens the door",
      camera: "push-in",
      dialogue: [
        { speaker: 1, line: "We only get one take." },
        { speaker: undefined, line: "Action!" },
      ],
    });
    expect(text).toBe(
      '<<<element_1>>> opens the door. Camera: push in. <<<element_1>>> says: "We only get one take." A voice says: "Action!"',
    );
  });

  test("leaves out what is empty", () => {
    expect(writeShotPrompt({ action: "Fog.", dialogue: [{ speaker: 1, line: "  " }] })).toBe("Fog.");
    expect(writeShotPrompt({ action: "", camera: "static", dialogue: [] })).toBe("Camera: static.");
  });

  test("turns quotation marks inside a line into single ones", () => {
    expect(writeShotPrompt({ action: "", dialogue: [{ speaker: 2, line: 'He said "now".' }] })).toBe(
      `<<<element_2>>> says: "He said 'now'."`,
    );
  });
});

describe("reading", () => {
  test("reads back what was written, whatever it is", () => {
    fc.assert(
      fc.property(shotPrompts(), (parts) => {
        const read = readShotPrompt(writeShotPrompt(parts));
        expect(read).toEqual(normalized(parts));
      }),
      { numRuns: 1000 },
    );
  });

  test("never fails and never loses a token of the action, whatever text it is given", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => {
        const read = readShotPrompt(text);
        expect(typeof read.action).toBe("string");
      }),
    );
  });

  test.each<[string, CameraMove]>([
    ["Slow push in on the lantern.", "push-in"],
    ["The camera dollies in through the gate", "push-in"],
    ["We pull back to reveal the valley", "pull-out"],
    ["The camera pans slowly to the left over the roofs.", "pan-left"],
    ["pans right", "pan-right"],
    ["Tilt up to the stars", "tilt-up"],
    ["camera tilting down", "tilt-down"],
    ["Handheld, following the fox", "handheld"],
    ["手持镜头跟着她", "handheld"],
    ["The camera slowly orbits the statue", "orbit-right"],
    ["orbiting to the left of the table", "orbit-left"],
    ["镜头环绕灯塔", "orbit-right"],
    ["Crane up over the roofs", "crane-up"],
    ["the drone slowly descends to the field", "crane-down"],
    ["镜头缓缓上升，露出城市", "crane-up"],
    ["Camera: circle around them. Rain.", "orbit-right"],
    ["A locked-off wide shot", "static"],
    ["镜头缓缓推近，茶壶冒着热气。", "push-in"],
    ["镜头：拉远。山谷。", "pull-out"],
    ["Camera: drift. Petals fall.", "drift"],
    ["Petals. camera: slow roll", "roll"],
  ])("finds the camera's move in %j", (text, camera) => {
    expect(readShotPrompt(text).camera).toBe(camera);
  });

  test.each([
    "Petals drift down and a ball rolls away.",
    "He pushes the cart into the barn.",
    "She stands still, fixed on the horizon.",
    "A moon orbits a planet; a lighthouse rises from the fog.",
  ])("takes no move of a thing for one of the camera in %j", (text) => {
    expect(readShotPrompt(text).camera).toBeUndefined();
  });

  test("takes the direction out of the action but leaves free words in", () => {
    expect(readShotPrompt("Fog. Camera: push in. A lamp.")).toEqual({ action: "Fog. A lamp.", camera: "push-in", dialogue: [] });
    expect(readShotPrompt("Slow push in on the lamp.").action).toBe("Slow push in on the lamp.");
  });

  test("reads what strangers write of speech", () => {
    expect(readShotPrompt('<<<element_2>>> leans closer and whispers softly, "Not yet." Rain.')).toEqual({
      action: "<<<element_2>>> leans closer. Rain.",
      dialogue: [{ speaker: 2, line: "Not yet." }],
    });
    expect(readShotPrompt('An old man says: "Here."')).toEqual({
      action: "An old man says.",
      dialogue: [{ speaker: undefined, line: "Here." }],
    });
    expect(readShotPrompt('<<<element_1>>> with <<<voice_1>>> says: "Hello."').dialogue).toEqual([
      { speaker: 1, line: "Hello." },
    ]);
  });

  test("reads Chinese speech and directions", () => {
    expect(readShotPrompt("<<<element_1>>>倒茶。镜头：推近。<<<element_1>>>说：“我们只有一次机会。”")).toEqual({
      action: "<<<element_1>>>倒茶。",
      camera: "push-in",
      dialogue: [{ speaker: 1, line: "我们只有一次机会。" }],
    });
  });

  test("gives the line to the nearest element of its own sentence only", () => {
    expect(readShotPrompt('<<<element_1>>> waits. Somebody says: "Go."').dialogue).toEqual([{ speaker: undefined, line: "Go." }]);
    expect(readShotPrompt('<<<element_1>>> looks at <<<element_2>>> who says: "Go."').dialogue).toEqual([
      { speaker: 2, line: "Go." },
    ]);
  });

  test("does not take signs and titles for speech", () => {
    expect(readShotPrompt('A sign reads "OPEN" in red.')).toEqual({ action: 'A sign reads "OPEN" in red.', dialogue: [] });
  });

  test("stays quick on long hostile text", () => {
    const hostile = `${"<<<element_1>>> ".repeat(40)}${"says ".repeat(300)}`;
    expect(readShotPrompt(hostile).dialogue).toEqual([]);
  });
});

describe("tokens", () => {
  test("are found in order with their kind, number and place", () => {
    expect(readTokens("<<<image_2>>> beside <<<element_10>>>, <<<video_1>>>, <<<voice_3>>>")).toEqual([
      { kind: "image", number: 2, text: "<<<image_2>>>", at: 0 },
      { kind: "element", number: 10, text: "<<<element_10>>>", at: 21 },
      { kind: "video", number: 1, text: "<<<video_1>>>", at: 39 },
      { kind: "voice", number: 3, text: "<<<voice_3>>>", at: 54 },
    ]);
  });

  test.each(["<<<element_0>>>", "<<element_1>>", "<<<Element_1>>>", "<<<thing_1>>>", "<<<element_>>>"])(
    "do not include %s",
    (text) => {
      expect(readTokens(text)).toEqual([]);
    },
  );

  test("are written as they are read", () => {
    expect(readTokens(writeToken("voice", 2))[0]).toMatchObject({ kind: "voice", number: 2 });
  });
});

function shotPrompts(): fc.Arbitrary<ShotPrompt> {
  const words = fc.constantFrom(
    "<<<element_1>>>",
    "<<<element_2>>>",
    "<<<image_1>>>",
    "opens",
    "the",
    "door,",
    "walks away.",
    "She says no.",
    "雨停了。",
    "and",
    "(quietly)",
    "it's 5:30;",
    "petals drift",
    "at last!",
    "真的？",
    "the ball rolls",
    "–",
    "Who asks?",
  );
  const action = fc.array(words, { maxLength: 12 }).map((list) => list.join(" "));
  const line = fc.string({ maxLength: 60 });
  const speaker = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined });
  const dialogue = fc.array(fc.record({ speaker, line }), { maxLength: 4 });
  const camera = fc.option(fc.constantFrom(...moves), { nil: undefined });
  return fc
    .record({ action, camera, dialogue })
    .map(({ camera: move, ...rest }) => (move === undefined ? rest : Object.assign(rest, { camera: move })));
}

/** What a prompt keeps of its parts: tidy spaces, a full stop, single quotation marks within lines, no empty lines. */
function normalized(parts: ShotPrompt): ShotPrompt {
  const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
  const action = tidy(parts.action);
  return {
    ...parts,
    action: action === "" || /[.!?…。！？]\)?$/u.test(action) ? action : `${action}.`,
    dialogue: parts.dialogue
      .map(({ speaker, line }) => ({ speaker, line: tidy(line.replace(/["“”„‟«»「」『』＂]/g, "'")) }))
      .filter(({ line }) => line !== ""),
  };
}

test("references in other spellings of the samples are told, with how the tables spell them", () => {
  expect(
    readOddTokens("<<image_1>>, <<<object_2>>>, <<object_3>> and <<<element_4>>>, but not <<thing_1>> or <image_1>"),
  ).toEqual([
    { text: "<<image_1>>", meant: ["<<<image_1>>>"] },
    { text: "<<<object_2>>>", meant: ["<<<image_2>>>", "<<<element_2>>>"] },
    { text: "<<object_3>>", meant: ["<<<image_3>>>", "<<<element_3>>>"] },
  ]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseJson, stringifyJson, type JsonObject } from "../../base/index.ts";
import { createFakeContext } from "../fake-context.suite.ts";
import { readCurl } from "./read-curl.ts";
import { readPayload } from "./read-payload.ts";
import { readSnippet } from "./read-snippet.ts";
import { readShellWords, UnreadableCommand } from "./shell-words.ts";

const BODY = { model_name: "kling-v3-omni", prompt: "It's raining", duration: "5", aspect_ratio: "16:9" };

describe("shell words", () => {
  it.each<[string, readonly string[]]>([
    [`a 'b c' "d \\"e\\" \\$f" g\\ h`, ["a", "b c", 'd "e" $f', "g h"]],
    ["a \\\n  b", ["a", "b"]],
    ["a \\\r\n  b", ["a", "b"]],
    [String.raw`a $'it\'s\ttab \x41\u00e9'`, ["a", "it's\ttab A\u00E9"]],
    ["a 'x'\"y\"z", ["a", "xyz"]],
    ["a '' b", ["a", "", "b"]],
    ["a | jq .data", ["a"]],
    ["a > out.json", ["a"]],
    ["a; rm -rf /", ["a"]],
    ["a # remark", ["a"]],
    ['a "$(cat secret)" $(rm -rf /)', ["a", "$(cat secret)", "$(rm -rf /)"]],
  ])("reads %s", (text, words) => {
    expect(readShellWords(text).words).toEqual(words);
  });

  it("reads a here-document and the words behind its opening", () => {
    const { words, input } = readShellWords("curl -d @- <<'END' -s\n{\"a\": 1}\nEND\necho done");
    expect(words).toEqual(["curl", "-d", "@-", "-s"]);
    expect(input).toBe('{"a": 1}\n');
  });

  it.each(["a 'b", 'a "b', "a $'b", "a $(b", "a <<END\nno end"])("refuses %s, whose end is missing", (text) => {
    expect(() => readShellWords(text)).toThrow(UnreadableCommand);
  });
});

describe("a curl command", () => {
  const json = JSON.stringify(BODY);
  const quoted = json.replaceAll("'", String.raw`'\''`);

  it.each([
    `curl -X POST https://api-singapore.klingai.com/v1/videos/omni-video -H 'Authorization: Bearer secret' -d '${quoted}'`,
    `$ curl --location 'http://127.0.0.1:8080//v1/videos/omni-video/' \\\n --header "Authorization: Bearer $KEY" \\\n --data-raw '${quoted}'`,
    `curl https://x.example/proxy/kling/v1/videos/omni-video?a=b --json '${quoted}' | jq .`,
    `curl -sSXPOST --url http://x.example/v1/videos/omni-video -d@- <<'EOF'\n${json}\nEOF`,
    `curl -kd '${quoted}' http://x.example/v1/videos/omni-video -u user:secret`,
  ])("gives its body and the endpoint of its address: %s", async (text) => {
    const payload = await readPayload(createFakeContext(text), "-", undefined);
    expect(payload).toMatchObject({ endpoint: "omni-video.create", body: BODY, unknown: [] });
  });

  it("keeps no header", () => {
    const request = readCurl(`curl http://x.example -H 'Authorization: Bearer secret' -u me:secret -d '{}'`);
    expect(JSON.stringify(request)).not.toContain("secret");
  });

  it("reads the file that it names, from beside its own", async () => {
    const context = createFakeContext();
    await context.disk.write("/calls/body.json", new TextEncoder().encode(JSON.stringify(BODY)));
    await context.disk.write(
      "/calls/call.sh",
      new TextEncoder().encode("curl http://x.example/v1/videos/omni-video -d @body.json"),
    );
    expect(await readPayload(context, "/calls/call.sh", undefined)).toMatchObject({ endpoint: "omni-video.create", body: BODY });
  });

  it("tells variables instead of judging them", async () => {
    const text = `curl http://x.example/v1/videos/image2video -d '{"image": "'"$IMAGE"'", "prompt": "\${PROMPT}", "model_name": "kling-v3"}'`;
    const { unknown } = await readPayload(createFakeContext(text), "-", undefined);
    expect(unknown).toEqual([
      { path: "image", source: "$IMAGE" },
      { path: "prompt", source: "${PROMPT}" },
    ]);
  });

  it.each([
    ["curl http://x.example/v1 -F 'image=@a.png'", /form/],
    ["curl http://x.example/v1", /sends no data/],
    ["curl http://x.example/v1 -d '{", /not closed/],
    ["curl http://x.example/v1 -d 'a=b'", /is not JSON/],
  ])("says why %s holds no payload", async (text, reason) => {
    await expect(readPayload(createFakeContext(text), "-", undefined)).rejects.toThrow(reason);
  });

  it("carries any JSON body through a shell's quotes", async () => {
    const values = fc.dictionary(
      fc.string({ unit: "grapheme" }),
      fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean(), fc.bigInt({ min: 2n ** 60n, max: 2n ** 62n })),
    );
    await fc.assert(
      fc.asyncProperty(values, fc.boolean(), async (body, isDouble) => {
        const text = stringifyJson(body);
        const word = isDouble ? `"${text.replace(/[\\"$`]/g, String.raw`\$&`)}"` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
        const payload = await readPayload(
          createFakeContext(`curl http://x.example/v1/videos/omni-video --data-raw ${word}`),
          "-",
          undefined,
        );
        expect(stringifyJson(payload.body)).toBe(text);
      }),
    );
  });
});

describe("the source of a program", () => {
  it("gives the body of a TypeScript call", () => {
    const source = `
      // creates a clip
      const answer = await fetch(\`\${base}/v1/videos/omni-video\`, {
        method: "POST",
        headers: { Authorization: "Bearer " + key },
        body: JSON.stringify({
          model_name: 'kling-v3-omni', // the model
          prompt: "It's raining",
          multi_shot: false,
          image_list: [{ image_url: await toBase64(file, { max: 10 }), type: 'first_frame' }],
          duration, /* seconds */
          ...extra,
        }),
      });`;
    expect(readSnippet(source)).toEqual({
      body: {
        model_name: "kling-v3-omni",
        prompt: "It's raining",
        multi_shot: false,
        image_list: [{ image_url: "await toBase64(file, { max: 10 })", type: "first_frame" }],
        duration: "duration",
      },
      unknown: [
        { path: "image_list[0].image_url", source: "await toBase64(file, { max: 10 })" },
        { path: "duration", source: "duration" },
        { path: "...", source: "extra" },
      ],
    });
  });

  it("gives the body of a Python call", () => {
    const source = `
payload = {
    "model_name": "kling-v3-omni",  # the model
    'prompt': ("A street"
               " at night"),
    "multi_shot": False,
    "callback_url": None,
    "element_list": [{"element_id": 829836802793406551}],
    "external_task_id": f"take-{n}",
}
requests.post(url, json=payload, headers={"Authorization": f"Bearer {token}"})`;
    const snippet = readSnippet(source);
    expect(snippet?.body).toMatchObject({
      model_name: "kling-v3-omni",
      multi_shot: false,
      callback_url: null,
      element_list: [{ element_id: 829_836_802_793_406_551n }],
    });
    expect(snippet?.unknown.map(({ path }) => path)).toEqual(["prompt", "external_task_id"]);
  });

  it.each([
    "",
    "no braces",
    "{",
    "{{{{",
    "{ a: 1 }",
    "{ prompt: ",
    '{ prompt: "',
    "{ prompt: [1, 2 }",
    "const { prompt } = request",
  ])("finds nothing, or nothing wrong, in %j", (source) => {
    expect(() => readSnippet(source)).not.toThrow();
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      "prompt",
      ":",
      ",",
      "'",
      '"',
      "`",
      "${",
      "\\",
      "\n",
      "//",
      "#",
      "...",
      "1e",
      "None",
      "(",
      ")",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => readSnippet(pieces.join(""))).not.toThrow();
      }),
    );
  });

  it("reads any JSON body as JSON does", () => {
    const body = fc.record({
      prompt: fc.string(),
      mode: fc.string({ unit: "binary" }),
      multi_prompt: fc.array(fc.jsonValue(), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(body, (value) => {
        const json = parseJson(JSON.stringify(value)) as JsonObject; // -0 has no JSON
        expect(readSnippet(stringifyJson(json, 1))).toEqual({ body: json, unknown: [] });
      }),
    );
  });
});

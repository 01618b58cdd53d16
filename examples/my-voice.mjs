// A speech module: lets a speech server on this machine say what Onetake asks. It speaks the protocol that many local speech servers
// share, POST /v1/audio/speech. Try it with: onetake serve --speech examples/my-voice.mjs
// What is asked and what has to be answered stands in docs/speech.md.

// The process that renders has an empty environment, so settings stand here.
const SERVER = "http://127.0.0.1:8880";
const MODEL = "kokoro";
const VOICES = {
  en: { female: "af_heart", male: "am_michael" },
  zh: { female: "zf_xiaobei", male: "zm_yunxi" },
};

/**
 * @param {import("onetake/speech").SpeechRequest} request
 * @returns {Promise<import("onetake/speech").SpeechAnswer>}
 */
export async function synthesize({ text, language, gender, speed }) {
  const answer = await fetch(`${SERVER}/v1/audio/speech`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: MODEL, input: text, voice: VOICES[language][gender], speed, response_format: "pcm" }),
  });
  if (!answer.ok) throw new Error(`the speech server answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  // "pcm" is 16 bits, little-endian, one channel, 24 kHz, without a header.
  const bytes = await answer.arrayBuffer();
  return { samples: new Int16Array(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 2))), rate: 24_000 };
}

/** Samples per second of the ready sounds; one channel. */
export const TONE_RATE = 24_000;

/** Hertz of the notes, which take turns; a note each second. */
const NOTES = [523.25, 659.26, 783.99] as const;

/** The ready sound: soft notes, one a second, in -1 to 1. A longer one begins as a shorter one does. */
export function toneSamples(seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * TONE_RATE));
  for (let i = 0; i < samples.length; i++) {
    const time = i / TONE_RATE;
    const since = time % 1;
    const hertz = NOTES[Math.floor(time) % NOTES.length] ?? NOTES[0];
    samples[i] = 0.3 * Math.sin(2 * Math.PI * hertz * since) * Math.min(1, since / 0.01) * Math.exp(-3.2 * since);
  }
  return samples;
}

/** The ready sound as the bytes of a WAV file with 16 bits. */
export function toneWav(seconds: number): Uint8Array {
  const samples = toneSamples(seconds);
  const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const write = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) bytes.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, "RIFF");
  bytes.setUint32(4, bytes.byteLength - 8, true);
  write(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true); // PCM
  bytes.setUint16(22, 1, true); // one channel
  bytes.setUint32(24, TONE_RATE, true);
  bytes.setUint32(28, TONE_RATE * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  write(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  for (const [i, sample] of samples.entries()) bytes.setInt16(44 + i * 2, Math.round(sample * 32_767), true);
  return new Uint8Array(bytes.buffer);
}

/** The mp3 that is kept ready: frames of one size, each whole in itself, so that any number of them is an mp3 too. */
export const readyMp3 = {
  file: "sound.mp3",
  /** Its length. */
  seconds: 20.016,
  /** Of a frame: 576 samples at 24 kHz, 32 kbit/s. */
  frameSeconds: 0.024,
  frameBytes: 96,
} as const;

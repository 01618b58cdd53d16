/** A voice of the local catalogue. The real service has a catalogue of its own, whose content no source shows. */
export interface PresetVoice {
  /** 18 decimal digits, as ids of the service have. */
  readonly id: string;
  readonly name: string;
  readonly language: "en" | "zh";
  readonly gender: "female" | "male";
  /** Hints for a speech engine, relative to its normal voice: 1 is normal, 1.2 is a fifth higher or faster. */
  readonly pitch: number;
  readonly pace: number;
  /** Which of an engine's variants of that language and gender to take, counted from 1. */
  readonly variant: number;
}

/** An element of the local catalogue. */
export interface PresetElement {
  /** Decimal digits of the wire's number. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** File names in `assets/presets/`, the front view first. */
  readonly images: readonly string[];
  /** Tag ids as in the elements' `tag_list`. */
  readonly tags: readonly string[];
}

/** Disagreements between sources, by the names under which the reference keeps them: those of video, then all others. */
export const disagreements: readonly string[] = [
  ...Array.from({ length: 32 }, (_, place) => `V-D${place + 1}`),
  ...Array.from({ length: 27 }, (_, place) => `O-D${place + 1}`),
];

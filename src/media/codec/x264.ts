import { readFileSync } from "node:fs";

/**
 * What x264 is told beside its preset. With AVX-512 x264 (core 165) lets memory beside a picture count that nobody wrote, where rows are padded, so
 * that the same pictures became other bytes each time; with AVX2, which every processor with AVX-512 has, it does not. Empty where there is
 * no AVX-512, and where the system does not tell.
 */
export function x264Params(): string {
  params ??= hasAvx512(readProcessors()) ? "asm=avx2" : "";
  return params;
}

let params: string | undefined;

/** Whether the text of `/proc/cpuinfo` tells of a processor with AVX-512. */
export function hasAvx512(text: string): boolean {
  return /^flags\s*:.*\bavx512f\b/m.test(text);
}

function readProcessors(): string {
  try {
    return readFileSync("/proc/cpuinfo", "utf8");
  } catch {
    return ""; // no Linux
  }
}

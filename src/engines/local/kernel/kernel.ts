import { kernelBase64 } from "./wasm.generated.ts";

/** The functions of assembly/compositor.ts; addresses are byte offsets into the kernel's memory. */
export interface KernelFunctions {
  prepareColumns(columns: number, weights: number, width: number, step: number, offset: number): void;
  sample(
    source: number,
    target: number,
    stride: number,
    width: number,
    height: number,
    step: number,
    offset: number,
    columns: number,
    weights: number,
    rowA: number,
    rowB: number,
  ): void;
  turn(
    source: number,
    target: number,
    stride: number,
    width: number,
    height: number,
    a: number,
    b: number,
    cx: number,
    cy: number,
  ): void;
  shrink(source: number, width: number, height: number, target: number, toWidth: number, toHeight: number, sums: number): void;
  mix(target: number, other: number, count: number, share: number): void;
  blend(
    target: number,
    targetStride: number,
    overlay: number,
    clear: number,
    stride: number,
    width: number,
    height: number,
  ): void;
  blendFaded(
    target: number,
    targetStride: number,
    overlay: number,
    clear: number,
    stride: number,
    width: number,
    height: number,
    opacity: number,
  ): void;
  toOverlay(
    rgba: number,
    width: number,
    height: number,
    luma: number,
    clear: number,
    cb: number,
    cr: number,
    clearChroma: number,
  ): void;
}

/** A WebAssembly instance with memory that only grows: what is allocated stays, but for what `scratch` uses. */
export interface Kernel {
  readonly run: KernelFunctions;
  /** Room for `bytes`, aligned to 64; contents are undefined. */
  allocate(bytes: number): number;
  /** Runs `work`, then takes back what it allocated. */
  scratch<T>(work: () => T): T;
  /** The memory as bytes. Ask again after each allocation: growing moves it. */
  bytes(): Uint8Array;
}

// What is used of WebAssembly. Its types come with the browser's library, which this project does not load.
interface WebAssemblyParts {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const wasm = (globalThis as unknown as { readonly WebAssembly: WebAssemblyParts }).WebAssembly; // every Node has it
const PAGE = 65536;
// Rows are read one vector past their end; nothing of use stands there.
const SLACK = 64;

/** A new {@link Kernel}. Needs an engine with WebAssembly SIMD, as every Node that this package supports has. */
export function createKernel(): Kernel {
  const memory = new wasm.Memory({ initial: 16 });
  const instance = new wasm.Instance(compiled(), { env: { memory } });
  let top = PAGE;
  const allocate = (bytes: number): number => {
    const at = top;
    top = (top + bytes + 63) & ~63;
    const missing = Math.ceil((top + SLACK - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    return at;
  };
  return {
    run: instance.exports as KernelFunctions, // the exports of assembly/compositor.ts
    allocate,
    scratch: (work) => {
      const mark = top;
      try {
        return work();
      } finally {
        top = mark;
      }
    },
    bytes: () => new Uint8Array(memory.buffer),
  };
}

let compiledModule: object | undefined;

function compiled(): object {
  compiledModule ??= new wasm.Module(Buffer.from(kernelBase64, "base64"));
  return compiledModule;
}

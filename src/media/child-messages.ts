/** What a parent says to its child process. */
export interface ToChild {
  readonly kind: "work";
  readonly payload: unknown;
  readonly memoryMb: number;
}

/** What a child process says to its parent. */
export type FromChild =
  | { readonly kind: "progress"; readonly percent: number; readonly stage: string }
  | { readonly kind: "answer"; readonly value: unknown }
  | {
      readonly kind: "refusal";
      readonly code: string;
      readonly message: string;
      readonly fix?: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

import { expect, it } from "vitest";

import { SpendRefused, type SpendRule } from "../../tasks/index.ts";
import { toFailure } from "./failure.ts";

const RULES: Readonly<Record<SpendRule, readonly [http: number, code: number]>> = {
  "no-approval": [403, 1103],
  "approval-expired": [403, 1103],
  "other-body": [403, 1103],
  "purpose-closed": [403, 1103],
  "purpose-busy": [403, 1103],
  "over-budget": [429, 1102],
  "no-price": [403, 1103],
  "plan-over": [403, 1103],
  "plan-unknown": [403, 1103],
  "already-sent": [403, 1103],
  "not-unknown": [403, 1103],
  "engine-absent": [403, 1103],
};

it.each(Object.entries(RULES) as [SpendRule, readonly [number, number]][])(
  "answers a spend that was refused by the rule %s with a row of the error table, its true words and its plan",
  (rule, [http, code]) => {
    const reason = { class: "guard", message: "the purpose is closed", next: "Use what was made." } as const;
    const failure = toFailure(new SpendRefused({ rule, reason, planId: "plan-000000000001" }));
    expect(failure).toMatchObject({
      http,
      plan: "plan-000000000001",
      error: { wireCode: code, wireMessage: "the purpose is closed", fix: "Use what was made." },
    });
    expect(toFailure(new SpendRefused({ rule, reason }))).not.toHaveProperty("plan");
  },
);

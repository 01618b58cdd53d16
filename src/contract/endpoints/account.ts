import { ledgerRules, packageFilterRule } from "../rules/account.ts";
import type { Case, Endpoint, Field, Role, Shape } from "../vocabulary/index.ts";
import { balanceExamples, packageExamples } from "./examples/account.ts";
import { choice, field, flag, list, record, text, values, variants, whole } from "./shared/fields.ts";
import { emptyParts } from "./shared/task-family.ts";

const common = {
  ...emptyParts,
  standard: "legacy",
  action: "call",
  product: "account",
  answer: "record",
} as const satisfies Partial<Endpoint>;

/** A point in time in Unix milliseconds. */
function time(name: string, meaning: string, role: Role, presence: Field["presence"]): Field {
  return field(name, meaning, { kind: "long" }, { role, presence });
}

const number: Shape = { kind: "decimal" };
const moment = (name: string, meaning: string): Field => whole(name, meaning, undefined);

const packFields: readonly Field[] = [
  text("resource_pack_name", "Name of the pack."),
  text("resource_pack_id", "Id of the pack."),
  choice("resource_pack_type", "How the pack is used up.", [
    { value: "decreasing_total", meaning: "A total that goes down." },
    { value: "constant_period", meaning: "The same amount in each period." },
  ]),
  field("total_quantity", "Units of the pack.", number),
  field("remaining_quantity", "Units that are left, up to 12 hours behind.", number),
  moment("purchase_time", "Unix milliseconds of the purchase."),
  moment("effective_time", "Unix milliseconds from which it can be used."),
  moment("invalid_time", "Unix milliseconds at which it lapses."),
  choice("status", "Where the pack stands.", [
    { value: "toBeOnline", meaning: "Not in effect yet." },
    { value: "online", meaning: "In effect." },
    { value: "expired", meaning: "Lapsed." },
    { value: "runOut", meaning: "Used up." },
  ]),
];

/** The packs of the account; the one answer with an envelope inside the envelope. */
const costs: Endpoint = {
  ...common,
  id: "account-costs.call",
  family: "account-costs",
  title: "List the packs of the account and what is left of them (one request a second at most)",
  method: "GET",
  path: "/account/costs",
  kind: "costs",
  sdk: { resource: "account", method: "costs" },
  queryFields: [
    time("start_time", "Unix milliseconds from which on.", "from-time", "required"),
    time("end_time", "Unix milliseconds up to which.", "to-time", "required"),
    text("resource_pack_name", "Name of the one pack that is asked for."),
  ],
  answerFields: [
    moment("code", "A second code, inside the data; 0 is success."),
    text("msg", "The text of the second code."),
    list("resource_pack_subscribe_infos", "The packs.", packFields),
  ],
};

const wanted = (shape: Shape): readonly Field[] => [
  values("values", "Which values are wanted; any of them does, and an empty list asks for nothing.", shape, {
    role: "filter-values",
  }),
];
const byKey: Case = { value: "api_key_name", meaning: "By names of API keys.", fields: wanted({ kind: "text" }) };
const byPack: readonly Case[] = [
  {
    value: "product_type",
    meaning: "By kinds of pack. Here try-on has a hyphen; the search of tasks writes try_on.",
    fields: wanted({
      kind: "choice",
      members: [
        { value: "video", meaning: "Video packs." },
        { value: "image", meaning: "Image packs." },
        { value: "try-on", meaning: "Virtual try-on packs." },
      ],
    }),
  },
  { value: "package_name", meaning: "By names of packs.", fields: wanted({ kind: "text" }) },
  { value: "package_id", meaning: "By ids of packs.", fields: wanted({ kind: "text" }) },
];

function ledgerBody(filters: readonly Case[]): readonly Field[] {
  return [
    time("start_time", "Unix milliseconds from which on tasks were created.", "from-time", "conditional"),
    time("end_time", "Unix milliseconds up to which tasks were created.", "to-time", "conditional"),
    field("limit", "Entries in a page.", { kind: "whole", max: 500 }, { default: 500, role: "limit" }),
    variants("filters", "What the entries have to be; all filters hold together.", "key", filters, { role: "filters" }),
    text("cursor", "Where the page before ended: its `next_cursor`.", { role: "cursor" }),
  ];
}

/** What both ledgers tell of the task behind an entry. */
const taskParts: readonly Field[] = [
  text("task_id", "Id of the task."),
  text("api_key_name", "Name of the API key that made it."),
  text("product_function", "What kind of task it was, in words."),
  text("model_name", "Which model made it."),
  choice("resolution", "Size of the result; the mode std is told as 720p, pro as 1080p.", [
    { value: "720p", meaning: "720P.", means: "720p" },
    { value: "1080p", meaning: "1080P.", means: "1080p" },
    { value: "4k", meaning: "4K.", means: "4k" },
  ]),
  text("duration", "Length of a clip in seconds as decimal text, such as `5.04`."),
  flag("refer_video_input", "Whether a clip had a reference clip."),
  choice("video_sound", "Which sound a clip has.", [
    { value: "native", meaning: "Made with the picture.", means: "native" },
    { value: "original", meaning: "That of the reference clip.", means: "original" },
    { value: "off", meaning: "None.", means: "off" },
  ]),
  flag("voice_control", "Whether a clip had a chosen voice."),
  text("deduction_time", "Unix milliseconds of the deduction, as text."),
];

function ledgerAnswer(entry: readonly Field[]): readonly Field[] {
  return [
    record("result", "The page.", [
      list("detail", "The entries.", entry),
      whole("count", "How many there are in this answer.", undefined),
    ]),
    text("next_cursor", "Where the next page begins.", { role: "cursor" }),
    flag("has_more", "Whether there is a next page."),
  ];
}

const ofUnits: readonly Field[] = [
  text("package_id", "Id of the pack."),
  choice("product_type", "Kind of the pack.", [
    { value: "video", meaning: "A video pack." },
    { value: "image", meaning: "An image pack." },
    { value: "try-on", meaning: "A virtual try-on pack." },
  ]),
  ...taskParts,
  field("unit_before_deduction", "Units of the pack before.", number),
  field("deduction_amount", "Units taken.", number),
  field("unit_after_deduction", "Units of the pack after.", number),
];

const ofMoney: readonly Field[] = [
  ...taskParts,
  choice("cash_type", "Which money was taken.", [
    { value: "balance", meaning: "The account's balance." },
    { value: "test_balance", meaning: "The balance for tests." },
  ]),
  field("balance_before_deduction", "Money before.", number),
  field("deduction_amount", "Money taken.", number),
  field("balance_after_deduction", "Money after.", number),
  field("list_price", "Price before discount.", number),
  choice("currency", "Currency of the amounts.", [
    { value: "CNY", meaning: "Yuan." },
    { value: "USD", meaning: "US dollars." },
  ]),
];

/** What an account has and what was taken from it: packs, the ledger of units and, since 2026-07-06 too, that of money. */
export const account: readonly Endpoint[] = [
  costs,
  {
    ...common,
    id: "account-package.call",
    family: "account-package",
    title: "Page through the units that tasks took from packs",
    method: "POST",
    path: "/account/billing/package",
    kind: "ledger",
    sdk: { resource: "account", method: "packageLedger" },
    bodyFields: ledgerBody([byKey, ...byPack]),
    rules: [...ledgerRules, packageFilterRule],
    answerFields: ledgerAnswer(ofUnits),
    examples: packageExamples,
  },
  {
    ...common,
    id: "account-balance.call",
    family: "account-balance",
    title: "Page through the money that tasks took from the balance",
    method: "POST",
    path: "/account/billing/balance",
    kind: "ledger",
    sdk: { resource: "account", method: "balanceLedger" },
    bodyFields: ledgerBody([byKey]),
    rules: ledgerRules,
    answerFields: ledgerAnswer(ofMoney),
    examples: balanceExamples,
  },
];

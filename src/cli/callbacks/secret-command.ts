import { Command, Option } from "commander";

import type { WebhookSecret } from "../../store/index.ts";
import type { CliContext } from "../context.ts";
import { BadInput } from "../errors.ts";
import { accountOption, jsonOption } from "../options.ts";
import { writeJson } from "../output.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { withHome } from "./with-home.ts";

interface SecretFlags {
  readonly account: string;
  readonly json?: true;
  readonly emergency?: true;
  readonly previous?: true;
  readonly all?: true;
}

/** `onetake callbacks secret`: what callbacks of an account are signed with. */
export function secretCommand(context: CliContext): Command {
  const secret = new Command("secret").summary("the secrets that sign callbacks").addHelpText("after", EXAMPLES);
  const add = (name: string, summary: string, work: (flags: SecretFlags) => Promise<void>): Command => {
    const command = new Command(name).summary(summary).addOption(accountOption()).addOption(jsonOption()).action(work);
    secret.addCommand(command);
    return command;
  };
  add("create", "make the first one; from then on callbacks are signed", async (flags) => await make(context, flags, false));
  add("rotate", "replace it; the old one signs along for 7 days", async (flags) => await make(context, flags, true)).addOption(
    new Option("--emergency", "the old one signs nothing any more, at once"),
  );
  add("list", "those that sign now", async (flags) => await list(context, flags));
  add("delete", "delete the replaced ones, or all", async (flags) => await remove(context, flags))
    .addOption(new Option("--previous", "those that were replaced"))
    .addOption(new Option("--all", "all of them: callbacks are unsigned from then on").conflicts("previous"));
  return secret;
}

const EXAMPLES = `
Examples:
  $ onetake callbacks secret create
  $ onetake callbacks secret rotate
  $ onetake callbacks secret rotate --emergency --account studio
  $ onetake callbacks secret list --json
  $ onetake callbacks secret delete --previous
`;

async function make(context: CliContext, { account, emergency, json }: SecretFlags, isRotation: boolean): Promise<void> {
  const { world } = context;
  const { createSecret, rotateSecret } = await import("../../tasks/index.ts");
  const secret = await withHome(context, async ({ store }) => {
    if (!isRotation) return await createSecret({ store, world }, account);
    return await rotateSecret({ store, world }, account, { emergency: emergency === true });
  });
  if (json) writeJson(context.out, { account, secret });
  else context.out.write(`${secret}\n`);
}

async function list(context: CliContext, { account, json }: SecretFlags): Promise<void> {
  const { clock } = context.world;
  const { liveSecrets } = await import("../../tasks/index.ts");
  const secrets = liveSecrets(await withHome(context, ({ store }) => store.callbacks.secrets(account)), clock.now());
  if (json) return writeJson(context.out, { account, secrets });
  if (secrets.length === 0) return context.err.write("the account has no secret; its callbacks are not signed\n");
  const head = ["secret", "created", "signs until"].map(context.out.ink.dim);
  context.out.write(toTable([head, ...secrets.map(toLine)]));
}

function toLine({ secret, createdAt, expiresAt }: WebhookSecret): readonly string[] {
  return [secret, toTimeText(createdAt), expiresAt === null ? "replaced" : toTimeText(expiresAt)];
}

async function remove(context: CliContext, { account, previous, all, json }: SecretFlags): Promise<void> {
  if (!previous && !all)
    throw new BadInput("secret-which", "which secrets", { fix: "Say --previous for the replaced ones, or --all." });
  const { world } = context;
  const { deleteAllSecrets, deletePreviousSecrets } = await import("../../tasks/index.ts");
  await withHome(context, async ({ store }) =>
    all ? await deleteAllSecrets({ store, world }, account) : await deletePreviousSecrets({ store, world }, account),
  );
  if (json) writeJson(context.out, { account, deleted: all ? "all" : "previous" });
  else context.out.write(all ? "callbacks are not signed any more\n" : "the current secret alone signs\n");
}

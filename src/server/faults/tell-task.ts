import type { FastifyReply } from "fastify";

import { localHeaders } from "../../contract/index.ts";
import type { TaskRow } from "../../store/index.ts";
import { toldOfTask } from "../../tasks/index.ts";
import { toHeaderText } from "../answers/send.ts";

/** Says in the answer that a drill has touched a task that it shows. */
export function tellDrilled(reply: FastifyReply, { id, drill }: Pick<TaskRow, "id" | "drill">): void {
  const told = toldOfTask(drill);
  const before = reply.getHeader(localHeaders.drill)?.toString();
  if (told === undefined || before?.includes(told)) return;
  const own = toHeaderText(`task ${id}: ${told}`);
  reply.header(localHeaders.drill, before === undefined ? own : toHeaderText(`${before}, ${own}`));
}

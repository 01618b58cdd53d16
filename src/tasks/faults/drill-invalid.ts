import { OnetakeError } from "../../base/index.ts";

/** A drill says something that none can; `facts.key` names what is wrong. Code `drill-invalid`. */
export class DrillInvalid extends OnetakeError {
  override readonly name = "DrillInvalid";

  constructor(key: string, reason: string, fix: string) {
    super("drill-invalid", key === "" ? `The drill ${reason}.` : `The drill's ${key} ${reason}.`, { fix, facts: { key } });
  }
}

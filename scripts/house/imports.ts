import { floorOf, type Floor } from "./floors.ts";
import { isTestFile, resolveReference, type Reference, type Source } from "./source.ts";

/** Imports against the table of floors, past a front door, or of Node in a browser-safe floor; one sentence each. */
export function checkImports(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const floor = floorOf(source.path);
    if (!floor) return [`src/${source.path}: stands on no floor; put it in one of the folders of scripts/house/floors.ts`];
    return source.references.flatMap((reference) => {
      const fault = faultOf(source.path, floor, reference);
      return fault === undefined ? [] : [`src/${source.path}:${reference.line}: ${fault}`];
    });
  });
}

function faultOf(path: string, floor: Floor, reference: Reference): string | undefined {
  if (reference.to.startsWith("node:")) return nodeFault(path, floor, reference);
  const target = resolveReference(path, reference.to);
  if (target === undefined) return undefined;
  const targetFloor = floorOf(target);
  if (!targetFloor) return `imports ${target}, which stands on no floor`;
  if (targetFloor === floor) return ownDoorFault(path, floor, target);
  if (!floor.mayImport.includes(targetFloor.path) && !isTestFile(path)) {
    return `the floor ${floor.path} may not import ${targetFloor.path}`;
  }
  return isDoor(targetFloor, target, isTestFile(path))
    ? undefined
    : `imports ${target} past the front door of ${targetFloor.path}`;
}

// What needs Node in a browser-safe floor hides behind node.ts: files that only node.ts (and node-*.ts) reach.
function nodeFault(path: string, floor: Floor, reference: Reference): string | undefined {
  if (!floor.browserSafe || reference.isType || isTestFile(path) || isNodeSide(path)) return undefined;
  return `imports ${reference.to} in the browser-safe floor ${floor.path}; move it behind ${floor.path}/node.ts`;
}

function ownDoorFault(path: string, floor: Floor, target: string): string | undefined {
  if (!floor.browserSafe || isTestFile(path) || isNodeSide(path)) return undefined;
  return isNodeSide(target) ? `reaches the Node side of ${floor.path} from its browser-safe side` : undefined;
}

function isNodeSide(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return name === "node.ts" || name.startsWith("node-");
}

function isDoor(floor: Floor, target: string, fromTest: boolean): boolean {
  if (target === floor.path) return true;
  const inside = target.slice(floor.path.length + 1);
  if (inside === "index.ts" || inside in (floor.otherDoors ?? {})) return true;
  if (inside === "node.ts") return floor.browserSafe === true;
  return fromTest && isTestFile(target);
}

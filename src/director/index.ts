export { compileElement, elementKey } from "./compile/compile-element.ts";
export { compileScene, type CompileInputs } from "./compile/compile-scene.ts";
export { fillRoles, type Filled, type RoleInput, type RoleInputs, type Sourced } from "./compile/fill-roles.ts";
export { checkRequest, toProblem, type CompiledRequest } from "./compile/request.ts";
export { defaultRoute, routeOf, type Route, type SceneNeeds } from "./compile/route.ts";
export { scenePolicy } from "./policy.ts";
export { nearest } from "./scene/nearest.ts";
export { loadPictures, type Picture, type PictureFacts, type Pictures, type ProbePicture } from "./scene/pictures.ts";
export { formatProblem, SceneInvalid, type Place, type SceneProblem } from "./scene/problem.ts";
export { readScene, type SceneReading } from "./scene/read-scene.ts";
export type { CastMember, NamedPicture, Scene, Shot, SpokenLine } from "./scene/scene.ts";
export { readServerFacts, type ServerFacts } from "./take/server-facts.ts";
export { NeedsApproval, PurposeTaken, type PaidTake } from "./take/buy-once.ts";
export { connectShootServer, NotFree, type ShootServerOptions } from "./take/client-server.ts";
export { ElementFailed } from "./take/ensure-element.ts";
export { TakeNotFound } from "./take/folders.ts";
export { TakeBusy, type ProcessMark, type Processes } from "./take/lock.ts";
export { planScene, SceneMissing, type Plan } from "./take/plan.ts";
export type {
  ContactSheetOrder,
  DirectorPorts,
  ServerTask,
  ShootEvent,
  ShootProgress,
  ShootServer,
  StepName,
} from "./take/ports.ts";
export { InputsChanged, openShoot, TakeElsewhere, type Shooting, type ShootOrder } from "./take/shoot.ts";
export { TakeDamaged } from "./take/steps.ts";
export {
  TakeUnreadable,
  type FileDigest,
  type Take,
  type TakeElement,
  type TakeOutcome,
  type TakeRequest,
  type TakeServer,
  type TakeVideo,
} from "./take/take.ts";

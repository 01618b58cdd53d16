import { cameraAxisPaths } from "../endpoints/shared/camera.ts";
import type { Rule } from "../vocabulary/index.ts";

/** Rules within the camera cluster, and the models that have it. */
export const cameraRules: readonly Rule[] = [
  {
    id: "camera-model",
    title: "Camera control needs a model that has it",
    reads: ["camera_control", "model_name"],
    when: { present: "camera_control" },
    must: { not: { model: "cameraControl", lacks: true } },
    message: "{model_name} does not take camera_control",
    fix: "leave camera_control out and describe the camera in the prompt",
    wireMessage: "Camera control is not supported by the current model",
  },
  {
    id: "camera-config-required",
    title: "The simple move has a config",
    reads: ["camera_control.config", "camera_control.type"],
    when: { path: "camera_control.type", is: "simple" },
    must: { present: "camera_control.config" },
    message: "camera_control.type is simple, but config is missing",
    fix: "send config with exactly one axis that is not 0",
  },
  {
    id: "camera-config-forbidden",
    title: "A preset move has no config",
    reads: ["camera_control.config", "camera_control.type"],
    when: {
      any: ["down_back", "forward_up", "right_turn_forward", "left_turn_forward"].map((is) => ({
        path: "camera_control.type",
        is,
      })),
    },
    must: { absent: "camera_control.config" },
    message: "camera_control.config is sent with the preset {camera_control.type}",
    fix: 'leave config out, or use "type": "simple"',
  },
  {
    id: "camera-one-axis",
    title: "The simple move has exactly one axis",
    reads: ["camera_control.config", "camera_control.type", ...cameraAxisPaths],
    when: { all: [{ path: "camera_control.type", is: "simple" }, { present: "camera_control.config" }] },
    must: { exactlyOne: cameraAxisPaths, nonZero: true },
    message: "not exactly one axis of camera_control.config differs from 0",
    fix: "set one of horizontal, vertical, pan, tilt, roll, zoom and leave the others at 0",
  },
];

import type { Rule } from "../vocabulary/index.ts";

/** Camera control of text2video: kling-v1, mode std, 5 s. */
export const textCameraRules: readonly Rule[] = [
  {
    id: "camera-mode",
    title: "Camera control needs kling-v1, std and 5 s",
    reads: ["camera_control", "model_name", "mode", "duration"],
    when: { present: "camera_control" },
    must: {
      all: [
        { path: "model_name", is: "kling-v1" },
        { path: "mode", is: "std" },
        { path: "duration", is: "5" },
      ],
    },
    message: "camera_control is for kling-v1 in mode std with 5 s",
    fix: "leave camera_control out and describe the camera in the prompt",
    wireMessage: "camera_control is only supported in std mode with 5s duration and kling-v1",
  },
];

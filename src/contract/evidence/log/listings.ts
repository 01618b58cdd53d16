/**
 * Listings of claims that one page of the service's documents makes for several endpoints in the same words. They belong to the
 * records that use them and do not change; a later page gets a listing of its own.
 */
export const MARCH_TASK_CREATED = `
  answer:task_id: exists required
  answer:task_info: exists
  answer:task_info.external_task_id: exists
  answer:task_status: exists required member:submitted member:processing member:succeed member:failed
  answer:created_at: exists required
  answer:updated_at: exists required
`;

/** A task record in a query, without its result. */
export const MARCH_TASK_RECORD = `
  answer:task_id: exists required
  answer:task_status: exists required member:submitted member:processing member:succeed member:failed
  answer:task_status_msg: exists
  answer:task_info: exists
  answer:task_info.external_task_id: exists
  answer:task_result: exists
  answer:final_unit_deduction: exists
  answer:created_at: exists required
  answer:updated_at: exists required
`;

/** The result of a video task. */
export const MARCH_VIDEOS = `
  answer:task_result.videos: exists
  answer:task_result.videos[].id: exists required
  answer:task_result.videos[].url: exists required
  answer:task_result.videos[].watermark_url: exists
  answer:task_result.videos[].duration: exists
  answer:watermark_info: exists
  answer:watermark_info.enabled: exists
`;

export const MARCH_PAGING = `
  query:pageNum: exists default min max
  query:pageSize: exists default min max
`;

/** The multi-shot cluster with its rules. */
export const MARCH_MULTI_SHOT = `
  multi_shot: exists default effect
  shot_type: exists member:customize member:intelligence effect
  multi_prompt: exists min max effect
  multi_prompt[].index: exists required min max effect
  multi_prompt[].prompt: exists required max effect
  multi_prompt[].duration: exists required member:1 member:2 member:3 member:4 member:5 member:6 member:7 member:8
  multi_prompt[].duration: member:9 member:10 member:11 member:12 member:13 member:14 member:15 effect
  prompt: exists max effect
  rule:shot-type-required: holds
  rule:shots-required: holds
  rule:shot-type-without-multi-shot: holds
  rule:shots-without-multi-shot: holds
  rule:shots-sum: holds
  rule:shot-length: holds
  rule:shot-index: holds
  rule:prompt-required: holds
  rule:prompt-unused: holds
`;

/** Length of 3 to 15 s as digits. */
export const MARCH_DURATION = `
  duration: exists default member:3 member:4 member:5 member:6 member:7 member:8 member:9 member:10 member:11
  duration: member:12 member:13 member:14 member:15 effect
`;

export const MARCH_OPTIONS = `
  callback_url: exists effect
  external_task_id: exists effect
`;

export const MARCH_WATERMARK = `
  watermark_info: exists effect
  watermark_info.enabled: exists default effect
`;

/** The camera cluster with its rules. */
export const MARCH_CAMERA = `
  camera_control: exists effect
  camera_control.type: exists member:simple member:down_back member:forward_up member:right_turn_forward
  camera_control.type: member:left_turn_forward effect
  camera_control.config: exists effect
  camera_control.config.horizontal: exists min max effect
  camera_control.config.vertical: exists min max effect
  camera_control.config.pan: exists min max effect
  camera_control.config.tilt: exists min max effect
  camera_control.config.roll: exists min max effect
  camera_control.config.zoom: exists min max effect
  rule:camera-config-required: holds
  rule:camera-config-forbidden: holds
  rule:camera-one-axis: holds
  rule:camera-mode: holds
`;

/** The headers that pages of either year show on every endpoint. */
export const COMMON_HEADERS = `
  header:Content-Type: exists required default
  header:Authorization: exists required
`;

/**
 * Listings of what both the pages of March and those of September 2026 say of the work on clips. They belong to the records that
 * use them and do not change; a later page gets a listing of its own.
 */
export const SELECTION_OPEN = `
  video_id: exists effect
  video_url: exists form:url limits effect
  rule:one-clip: holds
  answer:status: exists
  answer:session_id: exists
  answer:fps: exists
  answer:original_duration: exists
  answer:width: exists
  answer:height: exists
  answer:total_frame: exists
  answer:normalized_video: exists
  answer:final_unit_deduction: exists
`;

/** Points that are added or taken back. */
export const SELECTION_POINTS = `
  session_id: exists required effect
  frame_index: exists required effect
  points: exists required max effect
  points[].x: exists required min max effect
  points[].y: exists required min max effect
  answer:status: exists
  answer:session_id: exists
  answer:res: exists
  answer:res.frame_index: exists
  answer:res.rle_mask_list: exists
  answer:res.rle_mask_list[].object_id: exists
  answer:res.rle_mask_list[].rle_mask: exists
  answer:res.rle_mask_list[].rle_mask.size: exists
  answer:res.rle_mask_list[].rle_mask.counts: exists
  answer:res.rle_mask_list[].png_mask: exists
  answer:res.rle_mask_list[].png_mask.size: exists
  answer:res.rle_mask_list[].png_mask.base64: exists
`;

export const SELECTION_CLEARED = `
  session_id: exists required effect
  answer:status: exists
  answer:session_id: exists
`;

export const SELECTION_PREVIEW = `
  session_id: exists required effect
  answer:res: exists
  answer:res.video: exists
  answer:res.video_cover: exists
  answer:res.tracking_output: exists
`;

/** The edit itself, without the model's name. */
export const ELEMENTS_EDIT = `
  session_id: exists required effect
  edit_mode: exists required member:addition member:swap member:removal effect
  image_list: exists max effect
  image_list[].image: exists required form:url form:base64 limits effect
  prompt: exists required max effect
  negative_prompt: exists max effect
  mode: exists default member:std member:pro effect
  duration: exists member:5 member:10 effect
  rule:images-required: holds
  rule:swap-one-image: holds
  rule:images-forbidden: holds
`;

export const FACES_FOUND = `
  video_id: exists effect
  video_url: exists form:url limits effect
  rule:one-clip: holds
  answer:session_id: exists
  answer:face_data: exists
  answer:face_data[].face_id: exists
  answer:face_data[].face_image: exists
  answer:face_data[].start_time: exists
  answer:face_data[].end_time: exists
  answer:final_unit_deduction: exists
`;

export const FACE_SPEAKS = `
  session_id: exists required effect
  face_choose: exists required min max effect
  face_choose[].face_id: exists required effect
  face_choose[].audio_id: exists effect
  face_choose[].sound_file: exists form:url form:base64 limits effect
  face_choose[].sound_start_time: exists required effect
  face_choose[].sound_end_time: exists required effect
  face_choose[].sound_insert_time: exists required effect
  face_choose[].sound_volume: exists default min max effect
  face_choose[].original_audio_volume: exists default min max effect
  rule:one-sound: holds
  rule:sound-part: holds
`;

export const AVATAR = `
  image: exists required form:url form:base64 limits effect
  audio_id: exists effect
  sound_file: exists form:url form:base64 limits effect
  prompt: exists max effect
  mode: exists default member:std member:pro effect
  rule:one-sound: holds
`;

/** The clip that a task works on, in a query. */
export const PARENT_VIDEO = `
  answer:task_info.parent_video: exists
  answer:task_info.parent_video.id: exists
  answer:task_info.parent_video.url: exists
  answer:task_info.parent_video.duration: exists
`;

/** What is taken in money. */
export const BALANCE_DEDUCTION = `
  answer:final_balance_deduction: exists
  answer:final_balance_deduction.quota: exists
  answer:final_balance_deduction.list_price: exists
`;

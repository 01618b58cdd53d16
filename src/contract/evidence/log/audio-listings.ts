/**
 * Listings of what both the pages of March and those of September 2026 say of voices, and of what several pages of sound say in the
 * same words. They belong to the records that use them and do not change; a later page gets a listing of its own.
 */
export const VOICE_CREATE = `
  voice_name: exists required max effect
  voice_url: exists form:url limits effect
  video_id: exists effect
  rule:sample-required: holds
`;

/** The voices of a task. */
export const VOICE_RESULT = `
  answer:task_result.voices: exists
  answer:task_result.voices[].voice_id: exists
  answer:task_result.voices[].voice_name: exists
  answer:task_result.voices[].trial_url: exists
  answer:task_result.voices[].owned_by: exists
`;

/** The answer to a delete. */
export const DELETED = `
  answer:task_id: exists required
  answer:task_status: exists required member:submitted member:processing member:succeed member:failed
`;

/** The sounds of a task, in two formats. */
export const SOUNDS = `
  answer:task_result.audios: exists
  answer:task_result.audios[].id: exists
  answer:task_result.audios[].url_mp3: exists
  answer:task_result.audios[].url_wav: exists
  answer:task_result.audios[].duration_mp3: exists
  answer:task_result.audios[].duration_wav: exists
`;

/** What both ledgers tell of a task, and around their entries. */
export const LEDGER = `
  start_time: exists effect
  end_time: exists effect
  limit: exists default max effect
  filters: exists effect
  filters[].key: exists required member:api_key_name
  filters[api_key_name].values: exists effect
  cursor: exists effect
  answer:result: exists
  answer:result.detail: exists
  answer:result.detail[].task_id: exists
  answer:result.detail[].api_key_name: exists
  answer:result.detail[].product_function: exists
  answer:result.detail[].model_name: exists
  answer:result.detail[].resolution: exists member:720p member:1080p member:4k
  answer:result.detail[].duration: exists
  answer:result.detail[].refer_video_input: exists
  answer:result.detail[].video_sound: exists member:native member:original member:off
  answer:result.detail[].voice_control: exists
  answer:result.detail[].deduction_time: exists
  answer:result.detail[].deduction_amount: exists
  answer:result.count: exists
  answer:next_cursor: exists
  answer:has_more: exists
  rule:times-required: holds
  rule:times-in-order: holds
  rule:cursor-overrides: holds
`;

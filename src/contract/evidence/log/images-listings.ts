/*
 * Listings of what pages say of several endpoints for still pictures in the same words. They belong to the records that use them and do
 * not change; a later page gets a listing of its own.
 */

export const PICTURE_CREATED = `
  answer:task_id: exists required
  answer:task_info: exists
  answer:task_info.external_task_id: exists
  answer:task_status: exists required member:submitted member:processing member:succeed member:failed
  answer:created_at: exists required
  answer:updated_at: exists required
`;

/** A task record in a query, without its result. */
export const PICTURE_TASK = `
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

/** What was taken in money. */
export const PICTURE_BALANCE = `
  answer:final_balance_deduction: exists
  answer:final_balance_deduction.quota: exists
  answer:final_balance_deduction.list_price: exists
`;

export const PICTURES = `
  answer:task_result.images: exists
  answer:task_result.images[].index: exists required min max
  answer:task_result.images[].url: exists required
`;

export const PICTURES_MARKED = `
  answer:task_result.images[].watermark_url: exists
  answer:watermark_info: exists
  answer:watermark_info.enabled: exists
`;

export const SERIES = `
  answer:task_result.result_type: exists member:single member:series
  answer:task_result.series_images: exists
  answer:task_result.series_images[].index: exists required min max
  answer:task_result.series_images[].url: exists required
  answer:task_result.series_images[].watermark_url: exists
`;

export const VIEWS = `
  answer:task_result.images: exists
  answer:task_result.images[].index: exists required min max
  answer:task_result.images[].url_1: exists required
  answer:task_result.images[].url_2: exists required
  answer:task_result.images[].url_3: exists required
`;

export const PICTURE_PAGING = `
  query:pageNum: exists default min max
  query:pageSize: exists default min max
`;

export const PICTURE_OPTIONS = `
  callback_url: exists effect
  external_task_id: exists effect
`;

export const PICTURE_WATERMARK = `
  watermark_info: exists effect
  watermark_info.enabled: exists default effect
`;

export const EIGHT_RATIOS = `
  aspect_ratio: member:16:9 member:9:16 member:1:1 member:4:3 member:3:4 member:3:2 member:2:3 member:21:9
`;

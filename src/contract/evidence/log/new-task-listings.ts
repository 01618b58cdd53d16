/*
 * Listings of what the pages say of a task record of the new standard, in queries and in callbacks. They belong to the records that use
 * them and do not change; a later page gets a listing of its own.
 */

/** A task record, without what its elements were made from. */
export const NEW_TASK = `
  answer:id: exists required
  answer:status: exists required member:submitted member:processing member:succeeded member:failed
  answer:create_time: exists required
  answer:update_time: exists required
  answer:external_id: exists
  answer:message: exists
  answer:outputs: exists
  answer:outputs[].type: exists required member:video member:image member:audio member:voice member:element
  answer:outputs[video].id: exists
  answer:outputs[video].url: exists
  answer:outputs[video].watermark_url: exists
  answer:outputs[video].duration: exists
  answer:outputs[image].url: exists
  answer:outputs[image].watermark_url: exists
  answer:outputs[image].group_id: exists
  answer:outputs[audio].id: exists
  answer:outputs[audio].mp3_url: exists
  answer:outputs[audio].wav_url: exists
  answer:outputs[audio].mp3_duration: exists
  answer:outputs[audio].wav_duration: exists
  answer:outputs[voice].id: exists
  answer:outputs[voice].name: exists
  answer:outputs[voice].url: exists
  answer:outputs[voice].owned_by: exists
  answer:outputs[voice].status: exists member:succeeded member:deleted
  answer:outputs[element].id: exists
  answer:outputs[element].name: exists
  answer:outputs[element].description: exists
  answer:outputs[element].element_type: exists member:video_character_elements member:multi_image_elements
  answer:outputs[element].owned_by: exists
  answer:outputs[element].status: exists member:succeeded member:deleted
  answer:outputs[element].tags: exists
  answer:outputs[element].tags[].id: exists
  answer:outputs[element].tags[].name: exists
  answer:outputs[element].tags[].description: exists
  answer:billing: exists
  answer:billing[].charge_type: exists member:cash member:unit
  answer:billing[].cash_type: exists member:balance member:test_balance
  answer:billing[].amount: exists
  answer:billing[].currency: exists member:CNY member:USD
  answer:billing[].package_type: exists member:video member:image member:audio
  answer:billing[].list_price: exists
`;

/** What an element was made from, as queries spell it. */
export const NEW_REFERENCES = `
  answer:outputs[element].references: exists
  answer:outputs[element].references[].type: exists required member:image member:video member:voice
  answer:outputs[element].references[image].role: exists member:frontal member:reference
  answer:outputs[element].references[image].url: exists
  answer:outputs[element].references[video].role: exists member:refer
  answer:outputs[element].references[video].url: exists
  answer:outputs[element].references[voice].role: exists member:refer
  answer:outputs[element].references[voice].url: exists
  answer:outputs[element].references[voice].id: exists
  answer:outputs[element].references[voice].name: exists
  answer:outputs[element].references[voice].owned_by: exists
`;

/** The same, as callbacks spell it. */
export const NEW_MATERIALS = `
  answer:outputs[element].materials: exists
  answer:outputs[element].materials[].type: exists required member:image member:video member:voice
  answer:outputs[element].materials[image].role: exists member:frontal member:refer
  answer:outputs[element].materials[image].url: exists
  answer:outputs[element].materials[video].role: exists member:refer
  answer:outputs[element].materials[video].url: exists
  answer:outputs[element].materials[voice].role: exists member:refer
  answer:outputs[element].materials[voice].url: exists
  answer:outputs[element].materials[voice].id: exists
  answer:outputs[element].materials[voice].name: exists
  answer:outputs[element].materials[voice].owned_by: exists
`;

/** The word of callbacks at the place of queries. */
export const NEW_REFERENCE_ROLE = `
  answer:outputs[element].references[image].role: member:refer
`;

/** The word of queries at the place of callbacks. */
export const NEW_MATERIAL_ROLE = `
  answer:outputs[element].materials[image].role: member:reference
`;

/** The answer of a search, without what elements were made from. */
export const NEW_FOUND = `
  answer:result: exists
  answer:result[].id: exists required
  answer:result[].status: exists required member:submitted member:processing member:succeeded member:failed
  answer:result[].create_time: exists required
  answer:result[].update_time: exists required
  answer:result[].external_id: exists
  answer:result[].message: exists
  answer:result[].outputs: exists
  answer:result[].outputs[].type: exists required member:video member:image member:audio member:voice member:element
  answer:result[].outputs[video].id: exists
  answer:result[].outputs[video].url: exists
  answer:result[].outputs[video].watermark_url: exists
  answer:result[].outputs[video].duration: exists
  answer:result[].outputs[image].url: exists
  answer:result[].outputs[image].watermark_url: exists
  answer:result[].outputs[image].group_id: exists
  answer:result[].outputs[audio].id: exists
  answer:result[].outputs[audio].mp3_url: exists
  answer:result[].outputs[audio].wav_url: exists
  answer:result[].outputs[audio].mp3_duration: exists
  answer:result[].outputs[audio].wav_duration: exists
  answer:result[].outputs[voice].id: exists
  answer:result[].outputs[voice].name: exists
  answer:result[].outputs[voice].url: exists
  answer:result[].outputs[voice].owned_by: exists
  answer:result[].outputs[voice].status: exists member:succeeded member:deleted
  answer:result[].outputs[element].id: exists
  answer:result[].outputs[element].name: exists
  answer:result[].outputs[element].description: exists
  answer:result[].outputs[element].element_type: exists member:video_character_elements member:multi_image_elements
  answer:result[].outputs[element].owned_by: exists
  answer:result[].outputs[element].status: exists member:succeeded member:deleted
  answer:result[].outputs[element].tags: exists
  answer:result[].outputs[element].tags[].id: exists
  answer:result[].outputs[element].tags[].name: exists
  answer:result[].outputs[element].tags[].description: exists
  answer:result[].billing: exists
  answer:result[].billing[].charge_type: exists member:cash member:unit
  answer:result[].billing[].cash_type: exists member:balance member:test_balance
  answer:result[].billing[].amount: exists
  answer:result[].billing[].currency: exists member:CNY member:USD
  answer:result[].billing[].package_type: exists member:video member:image member:audio
  answer:result[].billing[].list_price: exists
  answer:count: exists
  answer:next_cursor: exists
  answer:has_more: exists
`;

/** What elements of a search were made from, as queries spell it. */
export const NEW_FOUND_REFERENCES = `
  answer:result[].outputs[element].references: exists
  answer:result[].outputs[element].references[].type: exists required member:image member:video member:voice
  answer:result[].outputs[element].references[image].role: exists member:frontal member:reference
  answer:result[].outputs[element].references[image].url: exists
  answer:result[].outputs[element].references[video].role: exists member:refer
  answer:result[].outputs[element].references[video].url: exists
  answer:result[].outputs[element].references[voice].role: exists member:refer
  answer:result[].outputs[element].references[voice].url: exists
  answer:result[].outputs[element].references[voice].id: exists
  answer:result[].outputs[element].references[voice].name: exists
  answer:result[].outputs[element].references[voice].owned_by: exists
`;

/** The same, as callbacks spell it. */
export const NEW_FOUND_MATERIALS = `
  answer:result[].outputs[element].materials: exists
  answer:result[].outputs[element].materials[].type: exists required member:image member:video member:voice
  answer:result[].outputs[element].materials[image].role: exists member:frontal member:refer
  answer:result[].outputs[element].materials[image].url: exists
  answer:result[].outputs[element].materials[video].role: exists member:refer
  answer:result[].outputs[element].materials[video].url: exists
  answer:result[].outputs[element].materials[voice].role: exists member:refer
  answer:result[].outputs[element].materials[voice].url: exists
  answer:result[].outputs[element].materials[voice].id: exists
  answer:result[].outputs[element].materials[voice].name: exists
  answer:result[].outputs[element].materials[voice].owned_by: exists
`;

/** The words of the one at the place of the other. */
export const NEW_FOUND_ROLES = `
  answer:result[].outputs[element].references[image].role: member:refer
  answer:result[].outputs[element].materials[image].role: member:reference
`;

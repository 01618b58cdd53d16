import type { Field } from "../../vocabulary/index.ts";
import { list, text, url } from "./fields.ts";

/** The sounds that a task made, each in two formats. */
export const soundsField: Field = list("audios", "The sound that was made, in two formats.", [
  text("id", "Id of the sound, for avatar and lip-sync; it goes away after 30 days."),
  url("url_mp3", "Where it is as mp3; it goes away after 30 days."),
  url("url_wav", "Where it is as wav; it goes away after 30 days."),
  text("duration_mp3", "Length of the mp3 in seconds as decimal text."),
  text("duration_wav", "Length of the wav in seconds as decimal text."),
]);

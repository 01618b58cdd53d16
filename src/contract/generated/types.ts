// Generated from the contract by scripts/generate.ts. Edit the contract, then run `npm run generate`.

/** Body of Create an omni video. */
export interface OmniVideoCreateBody {
  /** Which model makes the result. Default: "kling-video-o1". */
  readonly model_name?: "kling-video-o1" | "kling-v3-omni";
  /** Whether the clip is made of several shots. When true with `customize`, `prompt` has no effect. Default: false. */
  readonly multi_shot?: boolean;
  /** How the shots are cut; needed when `multi_shot` is true. */
  readonly shot_type?: "customize" | "intelligence";
  /** The shots in order; needed with `customize`. Their seconds add up to `duration`. */
  readonly multi_prompt?: readonly {
    /** Number of the shot, counted from 1. */
    readonly index: number;
    /** What happens in the shot. */
    readonly prompt: string;
    /** Seconds of the shot as digits. */
    readonly duration: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  }[];
  /** What is seen, and what must not be; names pictures, elements and the clip by `<<<image_1>>>` and the like. */
  readonly prompt?: string;
  /** Pictures: first and end frame, and plain references named `<<<image_1>>>` and on in the prompt. */
  readonly image_list?: readonly {
    /** The picture. */
    readonly image_url: string;
    /** What the picture is for; absent is a plain reference. */
    readonly type?: "first_frame" | "end_frame";
  }[];
  /** Elements that appear in the result, named `<<<element_1>>>` and on in the prompt. */
  readonly element_list?: readonly {
    /** Id of an element of the library, a JSON number that needs 64 bits. */
    readonly element_id: number | bigint;
  }[];
  /** One clip to edit or to refer to, named `<<<video_1>>>` in the prompt. */
  readonly video_list?: readonly {
    /** Address of the clip. */
    readonly video_url: string;
    /** What the clip is for. Default: "base". */
    readonly refer_type?: "base" | "feature";
    /** Whether the sound of the clip is kept. */
    readonly keep_original_sound?: "yes" | "no";
  }[];
  /** Whether speech and sound are made with the picture. Default: "off". */
  readonly sound?: "on" | "off";
  /** Quality mode; it fixes the size of the picture. Default: "pro". */
  readonly mode?: "std" | "pro" | "4k";
  /** Width to height of the picture, where no picture or clip fixes it. */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
  /** Length of the clip in seconds, as digits. Default: "5". */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create an omni video. */
export interface OmniVideoCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query an omni video. */
export interface OmniVideoOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: an omni video. */
export interface OmniVideoListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: an omni video. */
export interface OmniVideoListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a video from text. */
export interface Text2videoCreateBody {
  /** Which model makes the result. Default: "kling-v1". */
  readonly model_name?: "kling-v1" | "kling-v1-6" | "kling-v2-master" | "kling-v2-1-master" | "kling-v2-5-turbo" | "kling-v2-6" | "kling-v3";
  /** Whether the clip is made of several shots. When true with `customize`, `prompt` has no effect. Default: false. */
  readonly multi_shot?: boolean;
  /** How the shots are cut; needed when `multi_shot` is true. */
  readonly shot_type?: "customize" | "intelligence";
  /** The shots in order; needed with `customize`. Their seconds add up to `duration`. */
  readonly multi_prompt?: readonly {
    /** Number of the shot, counted from 1. */
    readonly index: number;
    /** What happens in the shot. */
    readonly prompt: string;
    /** Seconds of the shot as digits. */
    readonly duration: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  }[];
  /** What is seen. */
  readonly prompt?: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** Whether speech and sound are made with the picture. Default: "off". */
  readonly sound?: "on" | "off";
  /** How closely the prompt is followed: 0 loosely, 1 strictly. Default: 0.5. */
  readonly cfg_scale?: number;
  /** Quality mode; it fixes the size of the picture. Default: "std". */
  readonly mode?: "std" | "pro" | "4k";
  /** How the camera moves; without it the model chooses. */
  readonly camera_control?: {
    /** A preset move, or `simple` for one axis of `config`. */
    readonly type?: "simple" | "down_back" | "forward_up" | "right_turn_forward" | "left_turn_forward";
    /** The six axes; only for `simple`, exactly one not zero. */
    readonly config?: {
      /** Move along the x axis; negative is left. */
      readonly horizontal?: number;
      /** Move along the y axis; negative is down. */
      readonly vertical?: number;
      /** Turn about the y axis; negative is left. */
      readonly pan?: number;
      /** Turn about the x axis; negative is down. */
      readonly tilt?: number;
      /** Turn about the z axis; negative is counter-clockwise. */
      readonly roll?: number;
      /** Focal length; negative is longer, the view narrower. */
      readonly zoom?: number;
    };
  };
  /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
  /** Length of the clip in seconds, as digits. Default: "5". */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a video from text. */
export interface Text2videoCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a video from text. */
export interface Text2videoOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a video from text. */
export interface Text2videoListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a video from text. */
export interface Text2videoListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a video from a picture. */
export interface Image2videoCreateBody {
  /** Which model makes the result. Default: "kling-v1". */
  readonly model_name?: "kling-v1" | "kling-v1-5" | "kling-v1-6" | "kling-v2-master" | "kling-v2-1" | "kling-v2-1-master" | "kling-v2-5-turbo" | "kling-v2-6" | "kling-v3";
  /** The picture that the clip begins with. */
  readonly image?: string;
  /** The picture that the clip ends with. */
  readonly image_tail?: string;
  /** Whether the clip is made of several shots. When true with `customize`, `prompt` has no effect. Default: false. */
  readonly multi_shot?: boolean;
  /** How the shots are cut; needed when `multi_shot` is true. */
  readonly shot_type?: "customize" | "intelligence";
  /** The shots in order; needed with `customize`. Their seconds add up to `duration`. */
  readonly multi_prompt?: readonly {
    /** Number of the shot, counted from 1. */
    readonly index: number;
    /** What happens in the shot. */
    readonly prompt: string;
    /** Seconds of the shot as digits. */
    readonly duration: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  }[];
  /** What happens; names elements by `<<<element_1>>>` and voices by `<<<voice_1>>>`. */
  readonly prompt?: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** Elements that appear in the result, named `<<<element_1>>>` and on in the prompt. */
  readonly element_list?: readonly {
    /** Id of an element of the library, a JSON number that needs 64 bits. */
    readonly element_id: number | bigint;
  }[];
  /** Voices that speak, named `<<<voice_1>>>` and `<<<voice_2>>>` in the prompt; custom or preset ones. */
  readonly voice_list?: readonly {
    /** Id of the voice. */
    readonly voice_id: string;
  }[];
  /** Whether speech and sound are made with the picture. Default: "off". */
  readonly sound?: "on" | "off";
  /** How closely the prompt is followed: 0 loosely, 1 strictly. Default: 0.5. */
  readonly cfg_scale?: number;
  /** Quality mode; it fixes the size of the picture. Default: "std". */
  readonly mode?: "std" | "pro" | "4k";
  /** Picture whose painted area stays still; its aspect is the first frame's. */
  readonly static_mask?: string;
  /** Up to six painted areas with the path that each follows. */
  readonly dynamic_masks?: readonly {
    /** Picture whose painted area moves; all masks have one size, with the first frame's aspect. */
    readonly mask: string;
    /** Points of the path in pixels of the picture, counted from its bottom left corner. */
    readonly trajectories: readonly {
      /** Pixels from the left. */
      readonly x: number;
      /** Pixels from the bottom. */
      readonly y: number;
    }[];
  }[];
  /** How the camera moves; without it the model chooses. */
  readonly camera_control?: {
    /** A preset move, or `simple` for one axis of `config`. */
    readonly type: "simple" | "down_back" | "forward_up" | "right_turn_forward" | "left_turn_forward";
    /** The six axes; only for `simple`, exactly one not zero. */
    readonly config?: {
      /** Move along the x axis; negative is left. */
      readonly horizontal?: number;
      /** Move along the y axis; negative is down. */
      readonly vertical?: number;
      /** Turn about the y axis; negative is left. */
      readonly pan?: number;
      /** Turn about the x axis; negative is down. */
      readonly tilt?: number;
      /** Turn about the z axis; negative is counter-clockwise. */
      readonly roll?: number;
      /** Focal length; negative is longer, the view narrower. */
      readonly zoom?: number;
    };
  };
  /** Length of the clip in seconds, as digits. Default: "5". */
  readonly duration?: "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "11" | "12" | "13" | "14" | "15";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a video from a picture. */
export interface Image2videoCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a video from a picture. */
export interface Image2videoOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a video from a picture. */
export interface Image2videoListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a video from a picture. */
export interface Image2videoListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a video from several pictures. */
export interface MultiImage2videoCreateBody {
  /** Which model makes the result. Default: "kling-v1-6". */
  readonly model_name?: "kling-v1-6";
  /** One to four subjects that appear together; each picture is cropped to its subject beforehand. */
  readonly image_list: readonly {
    /** The picture of a subject. */
    readonly image: string;
  }[];
  /** What happens. */
  readonly prompt: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** Quality mode; it fixes the size of the picture. Default: "std". */
  readonly mode?: "std" | "pro";
  /** Length of the clip in seconds, as digits. Default: "5". */
  readonly duration?: "5" | "10";
  /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a video from several pictures. */
export interface MultiImage2videoCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a video from several pictures. */
export interface MultiImage2videoOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a video from several pictures. */
export interface MultiImage2videoListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a video from several pictures. */
export interface MultiImage2videoListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a video of a character that moves as in a clip. */
export interface MotionControlCreateBody {
  /** Which model makes the result. Default: "kling-v2-6". */
  readonly model_name?: "kling-v2-6" | "kling-v3";
  /** What is seen beside the motion; names an element by `<<<element_1>>>`. */
  readonly prompt?: string;
  /** Who moves: the picture that the look and the background are taken from. */
  readonly image_url: string;
  /** Address of the clip that shows how they move. */
  readonly video_url: string;
  /** Elements that appear in the result, named `<<<element_1>>>` and on in the prompt. */
  readonly element_list?: readonly {
    /** Id of an element of the library, a JSON number that needs 64 bits. */
    readonly element_id: number | bigint;
  }[];
  /** Whether the sound of the clip is kept. Default: "yes". */
  readonly keep_original_sound?: "yes" | "no";
  /** Whom the character faces like; it also fixes how long the clip may be. */
  readonly character_orientation: "image" | "video";
  /** Quality mode; it fixes the size of the picture. */
  readonly mode: "std" | "pro";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a video of a character that moves as in a clip. */
export interface MotionControlCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a video of a character that moves as in a clip. */
export interface MotionControlOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a video of a character that moves as in a clip. */
export interface MotionControlListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a video of a character that moves as in a clip. */
export interface MotionControlListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Open a session to edit a clip. */
export interface MultiElementsInitSelectionBody {
  /** A clip that the service made in the last 30 days, 2 to 5 or 7 to 10 s long. */
  readonly video_id?: string;
  /** Address of a clip, 2 to 5 or 7 to 10 s long, of 24, 30 or 60 frames per second. */
  readonly video_url?: string;
}

/** Data in the answer of Open a session to edit a clip. */
export interface MultiElementsInitSelectionAnswer {
  /** 0 when it went well, another number when the clip or point is turned down. */
  readonly status?: number;
  /** The session that the other calls name; it lasts 24 hours. */
  readonly session_id?: string;
  /** Frames per second of the clip. */
  readonly fps?: number;
  /** Length of the clip in milliseconds. */
  readonly original_duration?: number;
  /** Width of the clip in pixels. */
  readonly width?: number;
  /** Height of the clip in pixels. */
  readonly height?: number;
  /** Number of frames of the clip. */
  readonly total_frame?: number;
  /** Where the clip is as it will be worked on. */
  readonly normalized_video?: string;
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
}

/** Body of Mark points of what is edited. */
export interface MultiElementsAddSelectionBody {
  /** The session that `init-selection` opened; it lasts 24 hours. */
  readonly session_id: string;
  /** Number of the frame; one frame in a call, 10 frames in a session. */
  readonly frame_index: number;
  /** Up to ten points of that frame; a deleted point has exactly the numbers it was added with. */
  readonly points: readonly {
    /** Share of the width, from the left. */
    readonly x: number;
    /** Share of the height. Documents leave open whether from the top, as clients take it, or the bottom. */
    readonly y: number;
  }[];
}

/** Data in the answer of Mark points of what is edited. */
export interface MultiElementsAddSelectionAnswer {
  /** 0 when it went well, another number when the clip or point is turned down. */
  readonly status?: number;
  /** The session. */
  readonly session_id?: string;
  /** What is selected in the frame now. */
  readonly res?: {
    /** Number of the frame. */
    readonly frame_index?: number;
    /** The things selected, each with its mask. */
    readonly rle_mask_list?: readonly {
      /** Number of the thing. */
      readonly object_id?: number;
      /** The mask as run lengths, counted column by column. */
      readonly rle_mask?: {
        /** Height and width in pixels. */
        readonly size?: readonly number[];
        /** The run lengths, packed as COCO does. */
        readonly counts?: string;
      };
      /** The mask as a picture. */
      readonly png_mask?: {
        /** Height and width in pixels. */
        readonly size?: readonly number[];
        /** The PNG as raw base64. */
        readonly base64?: string;
      };
    }[];
  };
}

/** Body of Take marked points back. */
export interface MultiElementsDeleteSelectionBody {
  /** The session that `init-selection` opened; it lasts 24 hours. */
  readonly session_id: string;
  /** Number of the frame; one frame in a call, 10 frames in a session. */
  readonly frame_index: number;
  /** Up to ten points of that frame; a deleted point has exactly the numbers it was added with. */
  readonly points: readonly {
    /** Share of the width, from the left. */
    readonly x: number;
    /** Share of the height. Documents leave open whether from the top, as clients take it, or the bottom. */
    readonly y: number;
  }[];
}

/** Data in the answer of Take marked points back. */
export interface MultiElementsDeleteSelectionAnswer {
  /** 0 when it went well, another number when the clip or point is turned down. */
  readonly status?: number;
  /** The session. */
  readonly session_id?: string;
  /** What is selected in the frame now. */
  readonly res?: {
    /** Number of the frame. */
    readonly frame_index?: number;
    /** The things selected, each with its mask. */
    readonly rle_mask_list?: readonly {
      /** Number of the thing. */
      readonly object_id?: number;
      /** The mask as run lengths, counted column by column. */
      readonly rle_mask?: {
        /** Height and width in pixels. */
        readonly size?: readonly number[];
        /** The run lengths, packed as COCO does. */
        readonly counts?: string;
      };
      /** The mask as a picture. */
      readonly png_mask?: {
        /** Height and width in pixels. */
        readonly size?: readonly number[];
        /** The PNG as raw base64. */
        readonly base64?: string;
      };
    }[];
  };
}

/** Body of Take all marked points back. */
export interface MultiElementsClearSelectionBody {
  /** The session that `init-selection` opened; it lasts 24 hours. */
  readonly session_id: string;
}

/** Data in the answer of Take all marked points back. */
export interface MultiElementsClearSelectionAnswer {
  /** 0 when it went well, another number when the clip or point is turned down. */
  readonly status?: number;
  /** The session. */
  readonly session_id?: string;
}

/** Body of Look at the selection in motion. */
export interface MultiElementsPreviewSelectionBody {
  /** The session that `init-selection` opened; it lasts 24 hours. */
  readonly session_id: string;
}

/** Data in the answer of Look at the selection in motion. */
export interface MultiElementsPreviewSelectionAnswer {
  /** 0 when it went well, another number when the clip or point is turned down. */
  readonly status?: number;
  /** The session. */
  readonly session_id?: string;
  /** How the selection looks in motion. */
  readonly res?: {
    /** Where the clip with the masks is. */
    readonly video?: string;
    /** Where its cover picture is. */
    readonly video_cover?: string;
    /** Where the mask of every frame is. */
    readonly tracking_output?: string;
  };
}

/** Body of Create an edit of a clip. */
export interface MultiElementsCreateBody {
  /** The only model, as older documents name it; newer ones have no such field. Default: "kling-v1-6". */
  readonly model_name?: "kling-v1-6";
  /** The session that `init-selection` opened; it lasts 24 hours. */
  readonly session_id: string;
  /** What is done with what is marked. */
  readonly edit_mode: "addition" | "swap" | "removal";
  /** What is added (one or two pictures) or put in place (one), each cropped to its subject beforehand. */
  readonly image_list?: readonly {
    /** The picture. */
    readonly image: string;
  }[];
  /** What happens; names the clip by `<<<video_1>>>` and the pictures by `<<<image_1>>>` and on. */
  readonly prompt: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** Quality mode; it fixes the size of the picture. Default: "std". */
  readonly mode?: "std" | "pro";
  /** Length of the result as digits: 5 for a clip of 2 to 5 s, 10 for one of 7 to 10 s. */
  readonly duration?: "5" | "10";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create an edit of a clip. */
export interface MultiElementsCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query an edit of a clip. */
export interface MultiElementsOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
      /** The session that it was made in. */
      readonly session_id?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: an edit of a clip. */
export interface MultiElementsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: an edit of a clip. */
export interface MultiElementsListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
      /** The session that it was made in. */
      readonly session_id?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a continuation of a clip of the 1.x models. */
export interface VideoExtendCreateBody {
  /** A clip of text2video, image2video or this endpoint by kling-v1, v1-5 or v1-6, at most 30 days old; 3 minutes in all. */
  readonly video_id: string;
  /** What happens next. */
  readonly prompt?: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** How closely the prompt is followed: 0 loosely, 1 strictly. Default: 0.5. */
  readonly cfg_scale?: number;
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a continuation of a clip of the 1.x models. */
export interface VideoExtendCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a continuation of a clip of the 1.x models. */
export interface VideoExtendOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
      /** The seed of the clip, as documents of 2025 show it. */
      readonly seed?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a continuation of a clip of the 1.x models. */
export interface VideoExtendListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a continuation of a clip of the 1.x models. */
export interface VideoExtendListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
      /** The seed of the clip, as documents of 2025 show it. */
      readonly seed?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Find the faces of a clip. */
export interface IdentifyFaceCallBody {
  /** A clip that the service made in the last 30 days, at most 60 s long. */
  readonly video_id?: string;
  /** Address of a clip of 720P or 1080P. */
  readonly video_url?: string;
}

/** Data in the answer of Find the faces of a clip. */
export interface IdentifyFaceCallAnswer {
  /** The session that advanced-lip-sync names; it lasts 24 hours. */
  readonly session_id?: string;
  /** One entry for each stretch of time in which a face is seen. */
  readonly face_data?: readonly {
    /** Id of the face. */
    readonly face_id?: string;
    /** Where a picture of the face is. */
    readonly face_image?: string;
    /** Milliseconds from which the face can be given speech. */
    readonly start_time?: number;
    /** Milliseconds up to which it can. */
    readonly end_time?: number;
  }[];
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
}

/** Body of Create a clip in which a face speaks. */
export interface AdvancedLipSyncCreateBody {
  /** The session that identify-face opened. */
  readonly session_id: string;
  /** The face that speaks, and what it says; one entry for now. */
  readonly face_choose: readonly {
    /** Id of the face, from identify-face. */
    readonly face_id: string;
    /** A sound of the speech endpoint, at most 30 days old, 2 to 60 s long. */
    readonly audio_id?: string;
    /** The sound, 2 to 60 s long. */
    readonly sound_file?: string;
    /** Where the part of the sound begins that is used, in milliseconds. */
    readonly sound_start_time: number;
    /** Where it ends; the part is 2 s long or more and lies within the sound. */
    readonly sound_end_time: number;
    /** Where in the clip it is put in, in milliseconds; it shares 2 s or more with the face and ends within the clip. */
    readonly sound_insert_time: number;
    /** How loud the sound is, 1 as it was. Default: 1. */
    readonly sound_volume?: number;
    /** How loud the clip's own sound stays; no effect on a silent clip. Default: 1. */
    readonly original_audio_volume?: number;
  }[];
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a clip in which a face speaks. */
export interface AdvancedLipSyncCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a clip in which a face speaks. */
export interface AdvancedLipSyncOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a clip in which a face speaks. */
export interface AdvancedLipSyncListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a clip in which a face speaks. */
export interface AdvancedLipSyncListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a clip in which a face speaks, in the form of 2025 (superseded in September 2025). */
export interface LipSyncCreateBody {
  /** The clip and what is spoken in it. */
  readonly input: {
    /** A clip that the service made. */
    readonly video_id?: string;
    /** Address of a clip of 2 to 10 s. */
    readonly video_url?: string;
    /** What is spoken. */
    readonly mode: "text2video" | "audio2video";
    /** What is said. */
    readonly text?: string;
    /** A voice of the speech catalogue. */
    readonly voice_id?: string;
    /** Language of the voice. */
    readonly voice_language?: "zh" | "en";
    /** How fast it speaks. */
    readonly voice_speed?: number;
    /** How the sound is given. */
    readonly audio_type?: "file" | "url";
    /** The sound as raw base64. */
    readonly audio_file?: string;
    /** Address of the sound. */
    readonly audio_url?: string;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
}

/** Data in the answer of Create a clip in which a face speaks, in the form of 2025 (superseded in September 2025). */
export interface LipSyncCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a clip in which a face speaks, in the form of 2025 (superseded in September 2025). */
export interface LipSyncOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** The clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clip that was made. */
    readonly videos?: readonly {
      /** Id of the clip. */
      readonly id?: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url?: string;
      /** True length in seconds as decimal text. */
      readonly duration?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a clip in which a face speaks, in the form of 2025 (superseded in September 2025). */
export interface LipSyncListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a clip in which a face speaks, in the form of 2025 (superseded in September 2025). */
export interface LipSyncListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** The clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clip that was made. */
    readonly videos?: readonly {
      /** Id of the clip. */
      readonly id?: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url?: string;
      /** True length in seconds as decimal text. */
      readonly duration?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a picture that speaks. */
export interface AvatarCreateBody {
  /** Who speaks; the result has the shape of this picture. */
  readonly image: string;
  /** A sound of the speech endpoint, at most 30 days old, 2 to 300 s long. */
  readonly audio_id?: string;
  /** The sound, 2 to 300 s long; the result is as long. */
  readonly sound_file?: string;
  /** What the figure does, how it feels, how the camera moves. */
  readonly prompt?: string;
  /** Quality mode; it fixes the size of the picture. Default: "std". */
  readonly mode?: "std" | "pro";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a picture that speaks. */
export interface AvatarCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a picture that speaks. */
export interface AvatarOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a picture that speaks. */
export interface AvatarListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a picture that speaks. */
export interface AvatarListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text, such as `5.041`. */
      readonly duration?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a video effect. */
export interface EffectsCreateBody {
  /** Name of the effect. The page of 2026-09-20 lists 204 for one picture and 15 for two. */
  readonly effect_scene: string;
  /** The picture, or the two pictures of an effect for two. */
  readonly input: {
    /** The picture of an effect for one. */
    readonly image?: string;
    /** The pictures of an effect for two: the left one, then the right one. */
    readonly images?: readonly string[];
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a video effect. */
export interface EffectsCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a video effect. */
export interface EffectsOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a video effect. */
export interface EffectsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a video effect. */
export interface EffectsListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clips that were made. */
    readonly videos?: readonly {
      /** Id of the clip: 18 decimal digits. */
      readonly id: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Cut a picture into its parts. */
export interface ImageRecognizeCallBody {
  /** The picture. */
  readonly image: string;
}

/** Data in the answer of Cut a picture into its parts. */
export interface ImageRecognizeCallAnswer {
  /** What was found. */
  readonly task_result?: {
    /** Four entries, one for each kind of part. */
    readonly images?: readonly {
      /** Which part. */
      readonly type?: "object_seg" | "head_seg" | "face_seg" | "cloth_seg";
      /** Whether the picture has such a part. */
      readonly is_contain?: boolean;
      /** Where the part alone is, as a picture. */
      readonly url?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
}

/** Body of Create pictures. */
export interface GenerationsCreateBody {
  /** Which model makes the result. Default: "kling-v3". */
  readonly model_name?: "kling-v1" | "kling-v1-5" | "kling-v2" | "kling-v2-new" | "kling-v2-1" | "kling-v3";
  /** What is seen. */
  readonly prompt: string;
  /** What must not be seen. */
  readonly negative_prompt?: string;
  /** A picture that the result is made from. */
  readonly image?: string;
  /** What is taken from the picture. */
  readonly image_reference?: "subject" | "face";
  /** How closely the picture is followed: 0 loosely, 1 strictly. Default: 0.5. */
  readonly image_fidelity?: number;
  /** How alike the face stays: 0 loosely, 1 strictly. Default: 0.45. */
  readonly human_fidelity?: number;
  /** Elements that appear in the result, named `<<<element_1>>>` and on in the prompt. */
  readonly element_list?: readonly {
    /** Id of an element of the library, a JSON number that needs 64 bits. */
    readonly element_id: number | bigint;
  }[];
  /** Size class of the picture. Default: "1k". */
  readonly resolution?: "1k" | "2k";
  /** How many pictures are made. Default: 1. */
  readonly n?: number;
  /** Width to height of the picture. Default: "16:9". */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "3:2" | "2:3" | "21:9";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create pictures. */
export interface GenerationsCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query pictures. */
export interface GenerationsOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: pictures. */
export interface GenerationsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: pictures. */
export interface GenerationsListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create omni pictures. */
export interface OmniImageCreateBody {
  /** Which model makes the result. Default: "kling-image-o1". */
  readonly model_name?: "kling-image-o1" | "kling-v3-omni";
  /** What is seen; names pictures and elements by `<<<image_1>>>` and the like. */
  readonly prompt: string;
  /** Pictures that the result refers to, named `<<<image_1>>>` and on in the prompt. */
  readonly image_list?: readonly {
    /** The picture; unlike in omni-video the key is image. */
    readonly image: string;
  }[];
  /** Elements that appear in the result, named `<<<element_1>>>` and on in the prompt. */
  readonly element_list?: readonly {
    /** Id of an element of the library, a JSON number that needs 64 bits. */
    readonly element_id: number | bigint;
  }[];
  /** Size class of the picture. Default: "1k". */
  readonly resolution?: "1k" | "2k" | "4k";
  /** Whether the pictures stand alone or belong together. Default: "single". */
  readonly result_type?: "single" | "series";
  /** How many pictures are made. Default: 1. */
  readonly n?: number;
  /** How many pictures a series has. Default: 4. */
  readonly series_amount?: number | "auto";
  /** Width to height of the picture; without effect where an input picture fixes it. Default: "auto". */
  readonly aspect_ratio?: "auto" | "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "3:2" | "2:3" | "21:9";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create omni pictures. */
export interface OmniImageCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query omni pictures. */
export interface OmniImageOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** Whether the pictures stand alone or belong together. */
    readonly result_type?: "single" | "series";
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
    /** The pictures of a series, in order. */
    readonly series_images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: omni pictures. */
export interface OmniImageListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: omni pictures. */
export interface OmniImageListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** Whether the pictures stand alone or belong together. */
    readonly result_type?: "single" | "series";
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
    /** The pictures of a series, in order. */
    readonly series_images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create pictures from several pictures. */
export interface MultiImage2imageCreateBody {
  /** Which model makes the result. Default: "kling-v2-1". */
  readonly model_name?: "kling-v2" | "kling-v2-1";
  /** What is seen, where the pictures do not say it. */
  readonly prompt?: string;
  /** Pictures of the subjects, cropped to them beforehand: the service does not crop. */
  readonly subject_image_list: readonly {
    /** The picture of one subject. */
    readonly subject_image: string;
  }[];
  /** A picture of the scene. */
  readonly scene_image?: string;
  /** A picture whose style is taken over. */
  readonly style_image?: string;
  /** How many pictures are made. Default: 1. */
  readonly n?: number;
  /** Width to height of the picture. Default: "16:9". */
  readonly aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "3:2" | "2:3" | "21:9";
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create pictures from several pictures. */
export interface MultiImage2imageCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query pictures from several pictures. */
export interface MultiImage2imageOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: pictures from several pictures. */
export interface MultiImage2imageListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: pictures from several pictures. */
export interface MultiImage2imageListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a picture grown beyond its frame. */
export interface ExpandCreateBody {
  /** The picture that is grown. */
  readonly image: string;
  /** How far it grows on this side, as a share of the picture's height. */
  readonly up_expansion_ratio: number;
  /** How far it grows on this side, as a share of the picture's height. */
  readonly down_expansion_ratio: number;
  /** How far it grows on this side, as a share of the picture's width. */
  readonly left_expansion_ratio: number;
  /** How far it grows on this side, as a share of the picture's width. */
  readonly right_expansion_ratio: number;
  /** What is seen, where the pictures do not say it. */
  readonly prompt?: string;
  /** How many pictures are made. Default: 1. */
  readonly n?: number;
  /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
  readonly watermark_info?: {
    /** True to make the watermarked copy. Default: false. */
    readonly enabled?: boolean;
  };
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a picture grown beyond its frame. */
export interface ExpandCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a picture grown beyond its frame. */
export interface ExpandOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a picture grown beyond its frame. */
export interface ExpandListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a picture grown beyond its frame. */
export interface ExpandListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
      /** Where the watermarked copy is, when one was asked for. */
      readonly watermark_url?: string;
    }[];
  };
  /** Whether a watermarked copy was asked for. */
  readonly watermark_info?: {
    /** True when it was asked for. */
    readonly enabled?: boolean;
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create other views of a subject. */
export interface AiMultiShotCreateBody {
  /** The front view of the subject. */
  readonly element_frontal_image: string;
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create other views of a subject. */
export interface AiMultiShotCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query other views of a subject. */
export interface AiMultiShotOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** Three sets to choose from, each of three views. */
    readonly images?: readonly {
      /** Number of the set, counted from 0. */
      readonly index: number;
      /** Where the first view is; it goes away after 30 days. */
      readonly url_1: string;
      /** Where the second view is. */
      readonly url_2: string;
      /** Where the third view is. */
      readonly url_3: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: other views of a subject. */
export interface AiMultiShotListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: other views of a subject. */
export interface AiMultiShotListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** Three sets to choose from, each of three views. */
    readonly images?: readonly {
      /** Number of the set, counted from 0. */
      readonly index: number;
      /** Where the first view is; it goes away after 30 days. */
      readonly url_1: string;
      /** Where the second view is. */
      readonly url_2: string;
      /** Where the third view is. */
      readonly url_3: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a person in a garment. */
export interface KolorsVirtualTryOnCreateBody {
  /** Which model dresses the person; since 2026-09-15 requests for either run on version 3.0. Default: "kolors-virtual-try-on-v1". */
  readonly model_name?: "kolors-virtual-try-on-v1" | "kolors-virtual-try-on-v1-5";
  /** The person. */
  readonly human_image: string;
  /** The garment: a product picture, or one on a white ground. */
  readonly cloth_image: string;
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a person in a garment. */
export interface KolorsVirtualTryOnCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a person in a garment. */
export interface KolorsVirtualTryOnOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a person in a garment. */
export interface KolorsVirtualTryOnListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a person in a garment. */
export interface KolorsVirtualTryOnListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The pictures that were made. */
    readonly images?: readonly {
      /** Number of the picture, counted from 0. */
      readonly index: number;
      /** Where the picture is; it goes away after 30 days. */
      readonly url: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create an element. */
export interface ElementsCreateBody {
  /** Name of the element. */
  readonly element_name: string;
  /** What the element is. */
  readonly element_description: string;
  /** What the element is made of. */
  readonly reference_type: "image_refer" | "video_refer";
  /** Pictures of the element: the front view and 1 to 3 others. */
  readonly element_image_list?: {
    /** The front view. */
    readonly frontal_image: string;
    /** Other views: another angle or a close-up, different from the front view. */
    readonly refer_images: readonly {
      /** The picture. */
      readonly image_url: string;
    }[];
  };
  /** A clip of the element; realistic humanoid figures only. A voice in it is cloned and bound. */
  readonly element_video_list?: {
    /** The clip. */
    readonly refer_videos: readonly {
      /** Address of the clip. */
      readonly video_url: string;
    }[];
  };
  /** A custom or preset voice that is bound to the element; to one of pictures only where it shows a character or humanoid. */
  readonly element_voice_id?: string;
  /** Tags of the element. */
  readonly tag_list?: readonly {
    /** Id of the tag. */
    readonly tag_id: "o_101" | "o_102" | "o_103" | "o_104" | "o_105" | "o_106" | "o_107" | "o_108";
  }[];
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create an element. */
export interface ElementsCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query an element. */
export interface ElementsOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The element that was made. */
    readonly elements?: readonly {
      /** Id of the element, a JSON number that needs 64 bits. */
      readonly element_id: number | bigint;
      /** Its name. */
      readonly element_name?: string;
      /** What it is. */
      readonly element_description?: string;
      /** What it was made of. */
      readonly reference_type?: "image_refer" | "video_refer";
      /** Its pictures. */
      readonly element_image_list?: {
        /** The front view. */
        readonly frontal_image?: string;
        /** The other views. */
        readonly refer_images?: readonly {
          /** The picture. */
          readonly image_url?: string;
        }[];
      };
      /** Its clip. */
      readonly element_video_list?: {
        /** The clip. */
        readonly refer_videos?: readonly {
          /** Address of the clip. */
          readonly video_url?: string;
        }[];
      };
      /** The bound voice. */
      readonly element_voice_info?: {
        /** Id of the voice. */
        readonly voice_id?: string;
        /** Its name. */
        readonly voice_name?: string;
        /** Where a sample can be heard. */
        readonly trial_url?: string;
        /** `kling` for the service's own library, else the owner's number. */
        readonly owned_by?: string;
      };
      /** Its tags; spelled otherwise than in the create. */
      readonly tag_list?: readonly {
        /** Id of the tag. */
        readonly id?: string;
        /** Name of the tag. */
        readonly name?: string;
        /** What the tag is for. */
        readonly description?: string;
      }[];
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
      /** Whether the element is there. */
      readonly status?: "succeed" | "deleted";
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: an element. */
export interface ElementsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: an element. */
export interface ElementsListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The element that was made. */
    readonly elements?: readonly {
      /** Id of the element, a JSON number that needs 64 bits. */
      readonly element_id: number | bigint;
      /** Its name. */
      readonly element_name?: string;
      /** What it is. */
      readonly element_description?: string;
      /** What it was made of. */
      readonly reference_type?: "image_refer" | "video_refer";
      /** Its pictures. */
      readonly element_image_list?: {
        /** The front view. */
        readonly frontal_image?: string;
        /** The other views. */
        readonly refer_images?: readonly {
          /** The picture. */
          readonly image_url?: string;
        }[];
      };
      /** Its clip. */
      readonly element_video_list?: {
        /** The clip. */
        readonly refer_videos?: readonly {
          /** Address of the clip. */
          readonly video_url?: string;
        }[];
      };
      /** The bound voice. */
      readonly element_voice_info?: {
        /** Id of the voice. */
        readonly voice_id?: string;
        /** Its name. */
        readonly voice_name?: string;
        /** Where a sample can be heard. */
        readonly trial_url?: string;
        /** `kling` for the service's own library, else the owner's number. */
        readonly owned_by?: string;
      };
      /** Its tags; spelled otherwise than in the create. */
      readonly tag_list?: readonly {
        /** Id of the tag. */
        readonly id?: string;
        /** Name of the tag. */
        readonly name?: string;
        /** What the tag is for. */
        readonly description?: string;
      }[];
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
      /** Whether the element is there. */
      readonly status?: "succeed" | "deleted";
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Delete an element. */
export interface ElementsDeleteBody {
  /** Id of a custom element; a text here, although queries answer a number. */
  readonly element_id: string;
}

/** Data in the answer of Delete an element. */
export interface ElementsDeleteAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
}

/** Query of List the service's own elements. */
export interface PresetElementsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List the service's own elements. */
export interface PresetElementsListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** The library item. */
  readonly task_result?: {
    /** The element that was made. */
    readonly elements?: readonly {
      /** Id of the element, a JSON number that needs 64 bits. */
      readonly element_id: number | bigint;
      /** Its name. */
      readonly element_name?: string;
      /** What it is. */
      readonly element_description?: string;
      /** What it was made of. */
      readonly reference_type?: "image_refer" | "video_refer";
      /** Its pictures. */
      readonly element_image_list?: {
        /** The front view. */
        readonly frontal_image?: string;
        /** The other views. */
        readonly refer_images?: readonly {
          /** The picture. */
          readonly image_url?: string;
        }[];
      };
      /** Its clip. */
      readonly element_video_list?: {
        /** The clip. */
        readonly refer_videos?: readonly {
          /** Address of the clip. */
          readonly video_url?: string;
        }[];
      };
      /** The bound voice. */
      readonly element_voice_info?: {
        /** Id of the voice. */
        readonly voice_id?: string;
        /** Its name. */
        readonly voice_name?: string;
        /** Where a sample can be heard. */
        readonly trial_url?: string;
        /** `kling` for the service's own library, else the owner's number. */
        readonly owned_by?: string;
      };
      /** Its tags; spelled otherwise than in the create. */
      readonly tag_list?: readonly {
        /** Id of the tag. */
        readonly id?: string;
        /** Name of the tag. */
        readonly name?: string;
        /** What the tag is for. */
        readonly description?: string;
      }[];
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
      /** Whether the element is there. */
      readonly status?: "succeed" | "deleted";
    }[];
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
  /** Units taken; only older documents show it here. */
  readonly final_unit_deduction?: string;
}

/** Body of Make an element in the old library. */
export interface CustomElementsCallBody {
  /** Name of the element. */
  readonly element_name?: string;
  /** What the element is. */
  readonly element_description?: string;
  /** The front view. */
  readonly element_frontal_image?: string;
  /** Other views. */
  readonly element_refer_list?: readonly {
    /** The picture. */
    readonly image_url?: string;
  }[];
  /** Tags of the element. */
  readonly tag_list?: readonly {
    /** Id of the tag. */
    readonly tag_id?: string;
  }[];
}

/** Data in the answer of Make an element in the old library. */
export interface CustomElementsCallAnswer {
  /** Id of the element, a JSON number that needs 64 bits; the current service does not know it. */
  readonly element_id?: number | bigint;
  /** Its name. */
  readonly element_name?: string;
  /** What it is. */
  readonly element_description?: string;
  /** The front view. */
  readonly element_frontal_image?: string;
  /** The other views. */
  readonly element_refer_list?: readonly {
    /** The picture. */
    readonly image_url?: string;
  }[];
  /** Its tags; spelled otherwise than in the create. */
  readonly tag_list?: readonly {
    /** Id of the tag. */
    readonly id?: string;
    /** Name of the tag. */
    readonly name?: string;
    /** What the tag is for. */
    readonly description?: string;
  }[];
  /** `kling` for the service's own library, else the owner's number. */
  readonly owned_by?: string;
}

/** Query of List the elements of the old library. */
export interface CustomElementsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List the elements of the old library. */
export interface CustomElementsListAnswer {
  /** Id of the element, a JSON number that needs 64 bits; the current service does not know it. */
  readonly element_id?: number | bigint;
  /** Its name. */
  readonly element_name?: string;
  /** What it is. */
  readonly element_description?: string;
  /** The front view. */
  readonly element_frontal_image?: string;
  /** The other views. */
  readonly element_refer_list?: readonly {
    /** The picture. */
    readonly image_url?: string;
  }[];
  /** Its tags; spelled otherwise than in the create. */
  readonly tag_list?: readonly {
    /** Id of the tag. */
    readonly id?: string;
    /** Name of the tag. */
    readonly name?: string;
    /** What the tag is for. */
    readonly description?: string;
  }[];
  /** `kling` for the service's own library, else the owner's number. */
  readonly owned_by?: string;
}

/** Query of List the service's own elements of the old library. */
export interface OldPresetElementsListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List the service's own elements of the old library. */
export interface OldPresetElementsListAnswer {
  /** Id of the element, a JSON number that needs 64 bits; the current service does not know it. */
  readonly element_id?: number | bigint;
  /** Its name. */
  readonly element_name?: string;
  /** What it is. */
  readonly element_description?: string;
  /** The front view. */
  readonly element_frontal_image?: string;
  /** The other views. */
  readonly element_refer_list?: readonly {
    /** The picture. */
    readonly image_url?: string;
  }[];
  /** Its tags; spelled otherwise than in the create. */
  readonly tag_list?: readonly {
    /** Id of the tag. */
    readonly id?: string;
    /** Name of the tag. */
    readonly name?: string;
    /** What the tag is for. */
    readonly description?: string;
  }[];
  /** `kling` for the service's own library, else the owner's number. */
  readonly owned_by?: string;
}

/** Body of Speak a text. */
export interface TtsCallBody {
  /** What is said. */
  readonly text: string;
  /** A voice of the speech catalogue; custom and preset voices are others and do not fit. */
  readonly voice_id: string;
  /** Language of the voice; it has to be one that the voice speaks. Default: "zh". */
  readonly voice_language?: "zh" | "en";
  /** How fast it speaks, 1 as usual; one decimal counts. Default: 1. */
  readonly voice_speed?: number;
}

/** Data in the answer of Speak a text. */
export interface TtsCallAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The sound. */
    readonly audios?: readonly {
      /** Id of the sound, for avatar and lip-sync; it goes away after 30 days. */
      readonly id?: string;
      /** Where the sound is, as mp3; it goes away after 30 days. */
      readonly url?: string;
      /** Length in seconds as decimal text. */
      readonly duration?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a sound from a text. */
export interface TextToAudioCreateBody {
  /** What is heard. */
  readonly prompt: string;
  /** Length of the sound in seconds, with one decimal at most. */
  readonly duration: number;
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a sound from a text. */
export interface TextToAudioCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a sound from a text. */
export interface TextToAudioOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The sound that was made, in two formats. */
    readonly audios?: readonly {
      /** Id of the sound, for avatar and lip-sync; it goes away after 30 days. */
      readonly id?: string;
      /** Where it is as mp3; it goes away after 30 days. */
      readonly url_mp3?: string;
      /** Where it is as wav; it goes away after 30 days. */
      readonly url_wav?: string;
      /** Length of the mp3 in seconds as decimal text. */
      readonly duration_mp3?: string;
      /** Length of the wav in seconds as decimal text. */
      readonly duration_wav?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a sound from a text. */
export interface TextToAudioListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a sound from a text. */
export interface TextToAudioListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The sound that was made, in two formats. */
    readonly audios?: readonly {
      /** Id of the sound, for avatar and lip-sync; it goes away after 30 days. */
      readonly id?: string;
      /** Where it is as mp3; it goes away after 30 days. */
      readonly url_mp3?: string;
      /** Where it is as wav; it goes away after 30 days. */
      readonly url_wav?: string;
      /** Length of the mp3 in seconds as decimal text. */
      readonly duration_mp3?: string;
      /** Length of the wav in seconds as decimal text. */
      readonly duration_wav?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a sound for a clip. */
export interface VideoToAudioCreateBody {
  /** A clip that the service made in the last 30 days, 3 to 20 s long. */
  readonly video_id?: string;
  /** Address of a clip of 3 to 20 s. */
  readonly video_url?: string;
  /** Which sounds are heard. */
  readonly sound_effect_prompt?: string;
  /** Which music is heard. */
  readonly bgm_prompt?: string;
  /** Whether small sounds come close, for scenes that draw one in. Default: false. */
  readonly asmr_mode?: boolean;
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a sound for a clip. */
export interface VideoToAudioCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a sound for a clip. */
export interface VideoToAudioOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clip with the new sound. */
    readonly videos?: readonly {
      /** Id of the clip. */
      readonly id?: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url?: string;
      /** Length in seconds as decimal text. */
      readonly duration?: string;
    }[];
    /** The sound that was made, in two formats. */
    readonly audios?: readonly {
      /** Id of the sound, for avatar and lip-sync; it goes away after 30 days. */
      readonly id?: string;
      /** Where it is as mp3; it goes away after 30 days. */
      readonly url_mp3?: string;
      /** Where it is as wav; it goes away after 30 days. */
      readonly url_wav?: string;
      /** Length of the mp3 in seconds as decimal text. */
      readonly duration_mp3?: string;
      /** Length of the wav in seconds as decimal text. */
      readonly duration_wav?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a sound for a clip. */
export interface VideoToAudioListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a sound for a clip. */
export interface VideoToAudioListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task, and the clip that it works on. */
  readonly task_info?: {
    /** The clip that was worked on. */
    readonly parent_video?: {
      /** Its id. */
      readonly id?: string;
      /** Where it is. */
      readonly url?: string;
      /** Its length in seconds as decimal text. */
      readonly duration?: string;
    };
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The clip with the new sound. */
    readonly videos?: readonly {
      /** Id of the clip. */
      readonly id?: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url?: string;
      /** Length in seconds as decimal text. */
      readonly duration?: string;
    }[];
    /** The sound that was made, in two formats. */
    readonly audios?: readonly {
      /** Id of the sound, for avatar and lip-sync; it goes away after 30 days. */
      readonly id?: string;
      /** Where it is as mp3; it goes away after 30 days. */
      readonly url_mp3?: string;
      /** Where it is as wav; it goes away after 30 days. */
      readonly url_wav?: string;
      /** Length of the mp3 in seconds as decimal text. */
      readonly duration_mp3?: string;
      /** Length of the wav in seconds as decimal text. */
      readonly duration_wav?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List the service's own voices. */
export interface PresetVoicesListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List the service's own voices. */
export interface PresetVoicesListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** The library item. */
  readonly task_result?: {
    /** The voice. */
    readonly voices?: readonly {
      /** Id of the voice. */
      readonly voice_id?: string;
      /** Its name. */
      readonly voice_name?: string;
      /** Where a sample can be heard. */
      readonly trial_url?: string;
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
    }[];
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Create a voice of the account's own. */
export interface VoicesCreateBody {
  /** Name of the voice. */
  readonly voice_name: string;
  /** Address of a sound or clip with 5 to 30 s of one clean voice. */
  readonly voice_url?: string;
  /** A clip with 5 to 30 s of one clean voice: of 2.6 with sound on, of avatar, or of lip-sync. */
  readonly video_id?: string;
  /** Address to which the task record is posted at every change of status. */
  readonly callback_url?: string;
  /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
  readonly external_task_id?: string;
}

/** Data in the answer of Create a voice of the account's own. */
export interface VoicesCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Data in the answer of Query a voice of the account's own. */
export interface VoicesOneAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The voice. */
    readonly voices?: readonly {
      /** Id of the voice. */
      readonly voice_id?: string;
      /** Its name. */
      readonly voice_name?: string;
      /** Where a sample can be heard. */
      readonly trial_url?: string;
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Query of List tasks of the kind: a voice of the account's own. */
export interface VoicesListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List tasks of the kind: a voice of the account's own. */
export interface VoicesListAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly task_status_msg?: string;
  /** What the caller said of the task. */
  readonly task_info?: {
    /** The caller's own id. */
    readonly external_task_id?: string;
  };
  /** What was made; there when the task succeeded. */
  readonly task_result?: {
    /** The voice. */
    readonly voices?: readonly {
      /** Id of the voice. */
      readonly voice_id?: string;
      /** Its name. */
      readonly voice_name?: string;
      /** Where a sample can be heard. */
      readonly trial_url?: string;
      /** `kling` for the service's own library, else the owner's number. */
      readonly owned_by?: string;
    }[];
  };
  /** Units finally taken, as decimal text. */
  readonly final_unit_deduction?: string;
  /** What was taken in money, when no pack paid. */
  readonly final_balance_deduction?: {
    /** Amount after discount. */
    readonly quota?: string;
    /** Amount before discount. */
    readonly list_price?: string;
  };
  /** Unix milliseconds of the create. */
  readonly created_at: number;
  /** Unix milliseconds of the last change. */
  readonly updated_at: number;
}

/** Body of Delete a voice. */
export interface VoicesDeleteBody {
  /** Id of a voice of the account's own. */
  readonly voice_id: string;
}

/** Data in the answer of Delete a voice. */
export interface VoicesDeleteAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly task_id: string;
  /** Where the task stands. */
  readonly task_status: "submitted" | "processing" | "succeed" | "failed";
}

/** Query of List the packs of the account and what is left of them (one request a second at most). */
export interface AccountCostsCallQuery {
  /** Unix milliseconds from which on. */
  readonly start_time: number | bigint;
  /** Unix milliseconds up to which. */
  readonly end_time: number | bigint;
  /** Name of the one pack that is asked for. */
  readonly resource_pack_name?: string;
}

/** Data in the answer of List the packs of the account and what is left of them (one request a second at most). */
export interface AccountCostsCallAnswer {
  /** A second code, inside the data; 0 is success. */
  readonly code?: number;
  /** The text of the second code. */
  readonly msg?: string;
  /** The packs. */
  readonly resource_pack_subscribe_infos?: readonly {
    /** Name of the pack. */
    readonly resource_pack_name?: string;
    /** Id of the pack. */
    readonly resource_pack_id?: string;
    /** How the pack is used up. */
    readonly resource_pack_type?: "decreasing_total" | "constant_period";
    /** Units of the pack. */
    readonly total_quantity?: number;
    /** Units that are left, up to 12 hours behind. */
    readonly remaining_quantity?: number;
    /** Unix milliseconds of the purchase. */
    readonly purchase_time?: number;
    /** Unix milliseconds from which it can be used. */
    readonly effective_time?: number;
    /** Unix milliseconds at which it lapses. */
    readonly invalid_time?: number;
    /** Where the pack stands. */
    readonly status?: "toBeOnline" | "online" | "expired" | "runOut";
  }[];
}

/** Body of Page through the units that tasks took from packs. */
export interface AccountPackageCallBody {
  /** Unix milliseconds from which on tasks were created. */
  readonly start_time?: number | bigint;
  /** Unix milliseconds up to which tasks were created. */
  readonly end_time?: number | bigint;
  /** Entries in a page. Default: 500. */
  readonly limit?: number;
  /** What the entries have to be; all filters hold together. */
  readonly filters?: readonly ({
    /** By names of API keys. */
    readonly key: "api_key_name";
    /** Which values are wanted; any of them does, and an empty list asks for nothing. */
    readonly values?: readonly string[];
  } | {
    /** By kinds of pack. Here try-on has a hyphen; the search of tasks writes try_on. */
    readonly key: "product_type";
    /** Which values are wanted; any of them does, and an empty list asks for nothing. */
    readonly values?: readonly ("video" | "image" | "try-on")[];
  } | {
    /** By names of packs. */
    readonly key: "package_name";
    /** Which values are wanted; any of them does, and an empty list asks for nothing. */
    readonly values?: readonly string[];
  } | {
    /** By ids of packs. */
    readonly key: "package_id";
    /** Which values are wanted; any of them does, and an empty list asks for nothing. */
    readonly values?: readonly string[];
  })[];
  /** Where the page before ended: its `next_cursor`. */
  readonly cursor?: string;
}

/** Data in the answer of Page through the units that tasks took from packs. */
export interface AccountPackageCallAnswer {
  /** The page. */
  readonly result?: {
    /** The entries. */
    readonly detail?: readonly {
      /** Id of the pack. */
      readonly package_id?: string;
      /** Kind of the pack. */
      readonly product_type?: "video" | "image" | "try-on";
      /** Id of the task. */
      readonly task_id?: string;
      /** Name of the API key that made it. */
      readonly api_key_name?: string;
      /** What kind of task it was, in words. */
      readonly product_function?: string;
      /** Which model made it. */
      readonly model_name?: string;
      /** Size of the result; the mode std is told as 720p, pro as 1080p. */
      readonly resolution?: "720p" | "1080p" | "4k";
      /** Length of a clip in seconds as decimal text, such as `5.04`. */
      readonly duration?: string;
      /** Whether a clip had a reference clip. */
      readonly refer_video_input?: boolean;
      /** Which sound a clip has. */
      readonly video_sound?: "native" | "original" | "off";
      /** Whether a clip had a chosen voice. */
      readonly voice_control?: boolean;
      /** Unix milliseconds of the deduction, as text. */
      readonly deduction_time?: string;
      /** Units of the pack before. */
      readonly unit_before_deduction?: number;
      /** Units taken. */
      readonly deduction_amount?: number;
      /** Units of the pack after. */
      readonly unit_after_deduction?: number;
    }[];
    /** How many there are in this answer. */
    readonly count?: number;
  };
  /** Where the next page begins. */
  readonly next_cursor?: string;
  /** Whether there is a next page. */
  readonly has_more?: boolean;
}

/** Body of Page through the money that tasks took from the balance. */
export interface AccountBalanceCallBody {
  /** Unix milliseconds from which on tasks were created. */
  readonly start_time?: number | bigint;
  /** Unix milliseconds up to which tasks were created. */
  readonly end_time?: number | bigint;
  /** Entries in a page. Default: 500. */
  readonly limit?: number;
  /** What the entries have to be; all filters hold together. */
  readonly filters?: readonly {
    /** By names of API keys. */
    readonly key: "api_key_name";
    /** Which values are wanted; any of them does, and an empty list asks for nothing. */
    readonly values?: readonly string[];
  }[];
  /** Where the page before ended: its `next_cursor`. */
  readonly cursor?: string;
}

/** Data in the answer of Page through the money that tasks took from the balance. */
export interface AccountBalanceCallAnswer {
  /** The page. */
  readonly result?: {
    /** The entries. */
    readonly detail?: readonly {
      /** Id of the task. */
      readonly task_id?: string;
      /** Name of the API key that made it. */
      readonly api_key_name?: string;
      /** What kind of task it was, in words. */
      readonly product_function?: string;
      /** Which model made it. */
      readonly model_name?: string;
      /** Size of the result; the mode std is told as 720p, pro as 1080p. */
      readonly resolution?: "720p" | "1080p" | "4k";
      /** Length of a clip in seconds as decimal text, such as `5.04`. */
      readonly duration?: string;
      /** Whether a clip had a reference clip. */
      readonly refer_video_input?: boolean;
      /** Which sound a clip has. */
      readonly video_sound?: "native" | "original" | "off";
      /** Whether a clip had a chosen voice. */
      readonly voice_control?: boolean;
      /** Unix milliseconds of the deduction, as text. */
      readonly deduction_time?: string;
      /** Which money was taken. */
      readonly cash_type?: "balance" | "test_balance";
      /** Money before. */
      readonly balance_before_deduction?: number;
      /** Money taken. */
      readonly deduction_amount?: number;
      /** Money after. */
      readonly balance_after_deduction?: number;
      /** Price before discount. */
      readonly list_price?: number;
      /** Currency of the amounts. */
      readonly currency?: "CNY" | "USD";
    }[];
    /** How many there are in this answer. */
    readonly count?: number;
  };
  /** Where the next page begins. */
  readonly next_cursor?: string;
  /** Whether there is a next page. */
  readonly has_more?: boolean;
}

/** Body of Create a video from text with 3.0. */
export interface TextToVideo30CreateBody {
  /** What is seen, and what must not be. Shots are written as `shot 1, 2, words; shot 2, 3, words;`. */
  readonly prompt: string;
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Whether the clip may have several shots: those that the prompt lists, else as the model cuts. False makes one take. Default: true. */
    readonly multi_shot?: boolean;
    /** The sound of the result. Default: "off". */
    readonly audio?: "native" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p" | "4k";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from text with 3.0. */
export interface TextToVideo30CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from text with 3.0 Turbo, always with sound. */
export interface TextToVideo30TurboCreateBody {
  /** What is seen, and what must not be. Shots are written as `shot 1, 2, words; shot 2, 3, words;`. */
  readonly prompt: string;
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from text with 3.0 Turbo, always with sound. */
export interface TextToVideo30TurboCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from text with 2.6. */
export interface TextToVideo26CreateBody {
  /** What is seen, and what must not be. */
  readonly prompt: string;
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** The sound of the result. Default: "off". */
    readonly audio?: "native" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from text with 2.6. */
export interface TextToVideo26CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from text with 2.5 Turbo. */
export interface TextToVideo25TurboCreateBody {
  /** What is seen, and what must not be. */
  readonly prompt: string;
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from text with 2.5 Turbo. */
export interface TextToVideo25TurboCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from a picture with 3.0. */
export interface ImageToVideo30CreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Names contents by `@id`. Shots are written as `shot 1, 2, words; shot 2, 3, words;`. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
  } | {
    /** The picture that the clip ends with. */
    readonly type: "last_frame";
    /** The picture. */
    readonly url: string;
  } | {
    /** An element of the library that appears in the result. */
    readonly type: "element";
    /** Id of the element, as text. */
    readonly element_id: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Whether the clip may have several shots: those that the prompt lists, else as the model cuts. False makes one take. Default: true. */
    readonly multi_shot?: boolean;
    /** The sound of the result. Default: "off". */
    readonly audio?: "native" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p" | "4k";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from a picture with 3.0. */
export interface ImageToVideo30CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from a picture with 3.0 Turbo, always with sound. */
export interface ImageToVideo30TurboCreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Shots are written as `shot 1, 2, words; shot 2, 3, words;`. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from a picture with 3.0 Turbo, always with sound. */
export interface ImageToVideo30TurboCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from a picture with 2.6. */
export interface ImageToVideo26CreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Names contents by `@id`. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
  } | {
    /** The picture that the clip ends with. */
    readonly type: "last_frame";
    /** The picture. */
    readonly url: string;
  } | {
    /** A voice that speaks, one's own or of the service's library. */
    readonly type: "voice";
    /** Id of the voice. */
    readonly voice_id: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** The sound of the result. Default: "off". */
    readonly audio?: "native" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from a picture with 2.6. */
export interface ImageToVideo26CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create a video from a picture with 2.5 Turbo. */
export interface ImageToVideo25TurboCreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
  } | {
    /** The picture that the clip ends with. */
    readonly type: "last_frame";
    /** The picture. */
    readonly url: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create a video from a picture with 2.5 Turbo. */
export interface ImageToVideo25TurboCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create an omni video with 3.0 Omni. */
export interface OmniVideo30OmniCreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Names contents by `@id`. Shots are written as `shot 1, 2, words; shot 2, 3, words;`. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** The picture that the clip ends with. */
    readonly type: "last_frame";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A picture that is referred to. */
    readonly type: "refer_image";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A clip that is referred to: its style, camera, or what comes next. */
    readonly type: "feature_video";
    /** Address of the clip. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A clip that is edited. */
    readonly type: "base_video";
    /** Address of the clip. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** An element of the library that appears in the result. */
    readonly type: "element";
    /** Id of the element, as text. */
    readonly element_id: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** Whether the clip may have several shots: those that the prompt lists, else as the model cuts. False makes one take. Default: true. */
    readonly multi_shot?: boolean;
    /** The sound of the result. Default: "off". */
    readonly audio?: "native" | "original" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p" | "4k";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create an omni video with 3.0 Omni. */
export interface OmniVideo30OmniCreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Create an omni video with O1. */
export interface OmniVideoO1CreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Names contents by `@id`. */
    readonly text: string;
  } | {
    /** The picture that the clip begins with. */
    readonly type: "first_frame";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** The picture that the clip ends with. */
    readonly type: "last_frame";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A picture that is referred to. */
    readonly type: "refer_image";
    /** The picture. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A clip that is referred to: its style, camera, or what comes next. */
    readonly type: "feature_video";
    /** Address of the clip. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** A clip that is edited. */
    readonly type: "base_video";
    /** Address of the clip. */
    readonly url: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id?: string;
  } | {
    /** An element of the library that appears in the result. */
    readonly type: "element";
    /** Id of the element, as text. */
    readonly element_id: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id: string;
  })[];
  /** How the result is made: size, length, sound. Default: {}. */
  readonly settings?: {
    /** The sound of the result. Default: "off". */
    readonly audio?: "original" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
    /** Width to height of the picture, where no picture or clip fixes it. Default: "16:9". */
    readonly aspect_ratio?: "16:9" | "9:16" | "1:1";
    /** Length of the clip in seconds, a whole number. Default: 5. */
    readonly duration?: number;
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Create an omni video with O1. */
export interface OmniVideoO1CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Move a character as in a clip with 3.0. */
export interface MotionControl30CreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. Names contents by `@id`. */
    readonly text: string;
  } | {
    /** Who moves: the picture that the look is taken from. */
    readonly type: "image";
    /** The picture. */
    readonly url: string;
  } | {
    /** How they move: one unbroken take of one person. */
    readonly type: "video";
    /** Address of the clip; at most 10 s long beside the orientation `image`. */
    readonly url: string;
  } | {
    /** An element of the library that appears in the result. */
    readonly type: "element";
    /** Id of the element, as text. */
    readonly element_id: string;
    /** The caller's name of the entry, by which the prompt refers to it: `@id`. Unique in the request. */
    readonly id: string;
  })[];
  /** How the result is made: whom the character faces like, size, sound. */
  readonly settings: {
    /** Whom the character faces like. */
    readonly character_orientation: "image" | "video";
    /** The sound of the result. Default: "original". */
    readonly audio?: "original" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Move a character as in a clip with 3.0. */
export interface MotionControl30CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Body of Move a character as in a clip with 2.6. */
export interface MotionControl26CreateBody {
  /** Everything that the request brings along, each entry with its own form. */
  readonly contents: readonly ({
    /** The prompt. */
    readonly type: "prompt";
    /** What is seen, and what must not be. */
    readonly text: string;
  } | {
    /** Who moves: the picture that the look is taken from. */
    readonly type: "image";
    /** The picture. */
    readonly url: string;
  } | {
    /** How they move: one unbroken take of one person. */
    readonly type: "video";
    /** Address of the clip; at most 10 s long beside the orientation `image`. */
    readonly url: string;
  })[];
  /** How the result is made: whom the character faces like, size, sound. */
  readonly settings: {
    /** Whom the character faces like. */
    readonly character_orientation: "image" | "video";
    /** The sound of the result. Default: "original". */
    readonly audio?: "original" | "off";
    /** Size of the picture. Default: "720p". */
    readonly resolution?: "720p" | "1080p";
  };
  /** What goes with the task: the caller's id, the address for callbacks, the watermark. */
  readonly options?: {
    /** Address to which the task record is posted at every change of status. */
    readonly callback_url?: string;
    /** The caller's own id of the task, unique within the account; a repeat with it is refused. */
    readonly external_task_id?: string;
    /** Whether a watermarked copy is made beside the result; custom watermarks are not supported. */
    readonly watermark_info?: {
      /** True to make the watermarked copy. Default: false. */
      readonly enabled?: boolean;
    };
  };
}

/** Data in the answer of Move a character as in a clip with 2.6. */
export interface MotionControl26CreateAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
}

/** Query of Look tasks up by their ids. */
export interface TasksFindQuery {
  /** Ids of the service, parted by commas. */
  readonly task_ids?: readonly string[];
  /** The caller's own ids, parted by commas. */
  readonly external_task_ids?: readonly string[];
}

/** One item of the answer of Look tasks up by their ids. */
export interface TasksFindAnswer {
  /** Id of the task: 18 decimal digits. */
  readonly id: string;
  /** Where the task stands. */
  readonly status: "submitted" | "processing" | "succeeded" | "failed";
  /** Why the task failed; empty otherwise. */
  readonly message?: string;
  /** Unix milliseconds of the create. */
  readonly create_time: number;
  /** Unix milliseconds of the last change. */
  readonly update_time: number;
  /** The caller's own id, where one was given. */
  readonly external_id?: string;
  /** What was made, of any kind; empty until it is. */
  readonly outputs?: readonly ({
    /** A clip. */
    readonly type: "video";
    /** Id of the clip. */
    readonly id?: string;
    /** Where the clip is; it goes away after 30 days. */
    readonly url?: string;
    /** Where the copy with a watermark is. */
    readonly watermark_url?: string;
    /** True length in seconds as decimal text. */
    readonly duration?: string;
  } | {
    /** A picture. */
    readonly type: "image";
    /** Where the picture is; it goes away after 30 days. */
    readonly url?: string;
    /** Where the copy with a watermark is. */
    readonly watermark_url?: string;
    /** What pictures of a series have in common; there for such only. */
    readonly group_id?: string;
  } | {
    /** A sound, as MP3 and as WAV. */
    readonly type: "audio";
    /** Id of the sound. */
    readonly id?: string;
    /** Where the MP3 is; it goes away after 30 days. */
    readonly mp3_url?: string;
    /** Where the WAV is; it goes away after 30 days. */
    readonly wav_url?: string;
    /** Length of the MP3 in seconds as decimal text. */
    readonly mp3_duration?: string;
    /** Length of the WAV in seconds as decimal text. */
    readonly wav_duration?: string;
  } | {
    /** A voice. */
    readonly type: "voice";
    /** Id of the voice. */
    readonly id?: string;
    /** Its name. */
    readonly name?: string;
    /** Where a sample can be heard. */
    readonly url?: string;
    /** `kling` for the service's own library, else the number of its maker. */
    readonly owned_by?: string;
    /** Whether it still is there. */
    readonly status?: "succeeded" | "deleted";
  } | {
    /** An element of a library. */
    readonly type: "element";
    /** Id of the element, as text. */
    readonly id?: string;
    /** Its name. */
    readonly name?: string;
    /** What it is. */
    readonly description?: string;
    /** What it was made from. */
    readonly element_type?: "video_character_elements" | "multi_image_elements";
    /** What it was made from, as queries spell it. */
    readonly references?: readonly ({
      /** A picture of the element. */
      readonly type: "image";
      /** Which view it is. */
      readonly role?: "frontal" | "reference" | "refer";
      /** Where it is. */
      readonly url?: string;
    } | {
      /** The clip of the element. */
      readonly type: "video";
      /** Always the same. */
      readonly role?: "refer";
      /** Where it is. */
      readonly url?: string;
    } | {
      /** The voice of the element. */
      readonly type: "voice";
      /** Always the same. */
      readonly role?: "refer";
      /** Where a sample can be heard. */
      readonly url?: string;
      /** Id of the voice. */
      readonly id?: string;
      /** Its name. */
      readonly name?: string;
      /** `kling` for the service's own library, else the number of its maker. */
      readonly owned_by?: string;
    })[];
    /** The same, as callbacks spell it. */
    readonly materials?: readonly ({
      /** A picture of the element. */
      readonly type: "image";
      /** Which view it is. */
      readonly role?: "frontal" | "reference" | "refer";
      /** Where it is. */
      readonly url?: string;
    } | {
      /** The clip of the element. */
      readonly type: "video";
      /** Always the same. */
      readonly role?: "refer";
      /** Where it is. */
      readonly url?: string;
    } | {
      /** The voice of the element. */
      readonly type: "voice";
      /** Always the same. */
      readonly role?: "refer";
      /** Where a sample can be heard. */
      readonly url?: string;
      /** Id of the voice. */
      readonly id?: string;
      /** Its name. */
      readonly name?: string;
      /** `kling` for the service's own library, else the number of its maker. */
      readonly owned_by?: string;
    })[];
    /** `kling` for the service's own library, else the number of its maker. */
    readonly owned_by?: string;
    /** Whether it still is there. */
    readonly status?: "succeeded" | "deleted";
    /** What it is about. */
    readonly tags?: readonly {
      /** Id of the tag; a number on the pages, text where tags are given. */
      readonly id?: string;
      /** Its name. */
      readonly name?: string;
      /** What it says. */
      readonly description?: string;
    }[];
  })[];
  /** What the task took. */
  readonly billing?: readonly {
    /** Who paid. */
    readonly charge_type?: "cash" | "unit";
    /** Which balance; with `cash` only. */
    readonly cash_type?: "balance" | "test_balance";
    /** Decimal text: units of a pack, or money after discount. */
    readonly amount?: string;
    /** Of the money; with `cash` only. */
    readonly currency?: "CNY" | "USD";
    /** Which pack; with `unit` only. */
    readonly package_type?: "video" | "image" | "audio";
    /** Money before discount; with `cash` only. */
    readonly list_price?: string;
  }[];
}

/** Body of Search tasks by time, state and product. */
export interface TasksSearchBody {
  /** Unix milliseconds from which on tasks were created; 30 days before the end unless said. */
  readonly start_time?: number | bigint | string;
  /** Unix milliseconds up to which tasks were created; now unless said. */
  readonly end_time?: number | bigint | string;
  /** Where the page before ended: its `next_cursor`. */
  readonly cursor?: string;
  /** Tasks in a page. Default: 100. */
  readonly limit?: number;
  /** What the tasks have to be; values of one filter are alternatives. */
  readonly filters?: readonly {
    /** What is compared. */
    readonly key?: "status" | "product_type";
    /** Which values are wanted. */
    readonly values?: readonly ("submitted" | "processing" | "succeeded" | "failed" | "video" | "image" | "try_on")[];
  }[];
}

/** Data in the answer of Search tasks by time, state and product. */
export interface TasksSearchAnswer {
  /** The tasks. */
  readonly result?: readonly ({
    /** Id of the task: 18 decimal digits. */
    readonly id: string;
    /** Where the task stands. */
    readonly status: "submitted" | "processing" | "succeeded" | "failed";
    /** Why the task failed; empty otherwise. */
    readonly message?: string;
    /** Unix milliseconds of the create. */
    readonly create_time: number;
    /** Unix milliseconds of the last change. */
    readonly update_time: number;
    /** The caller's own id, where one was given. */
    readonly external_id?: string;
    /** What was made, of any kind; empty until it is. */
    readonly outputs?: readonly ({
      /** A clip. */
      readonly type: "video";
      /** Id of the clip. */
      readonly id?: string;
      /** Where the clip is; it goes away after 30 days. */
      readonly url?: string;
      /** Where the copy with a watermark is. */
      readonly watermark_url?: string;
      /** True length in seconds as decimal text. */
      readonly duration?: string;
    } | {
      /** A picture. */
      readonly type: "image";
      /** Where the picture is; it goes away after 30 days. */
      readonly url?: string;
      /** Where the copy with a watermark is. */
      readonly watermark_url?: string;
      /** What pictures of a series have in common; there for such only. */
      readonly group_id?: string;
    } | {
      /** A sound, as MP3 and as WAV. */
      readonly type: "audio";
      /** Id of the sound. */
      readonly id?: string;
      /** Where the MP3 is; it goes away after 30 days. */
      readonly mp3_url?: string;
      /** Where the WAV is; it goes away after 30 days. */
      readonly wav_url?: string;
      /** Length of the MP3 in seconds as decimal text. */
      readonly mp3_duration?: string;
      /** Length of the WAV in seconds as decimal text. */
      readonly wav_duration?: string;
    } | {
      /** A voice. */
      readonly type: "voice";
      /** Id of the voice. */
      readonly id?: string;
      /** Its name. */
      readonly name?: string;
      /** Where a sample can be heard. */
      readonly url?: string;
      /** `kling` for the service's own library, else the number of its maker. */
      readonly owned_by?: string;
      /** Whether it still is there. */
      readonly status?: "succeeded" | "deleted";
    } | {
      /** An element of a library. */
      readonly type: "element";
      /** Id of the element, as text. */
      readonly id?: string;
      /** Its name. */
      readonly name?: string;
      /** What it is. */
      readonly description?: string;
      /** What it was made from. */
      readonly element_type?: "video_character_elements" | "multi_image_elements";
      /** What it was made from, as queries spell it. */
      readonly references?: readonly ({
        /** A picture of the element. */
        readonly type: "image";
        /** Which view it is. */
        readonly role?: "frontal" | "reference" | "refer";
        /** Where it is. */
        readonly url?: string;
      } | {
        /** The clip of the element. */
        readonly type: "video";
        /** Always the same. */
        readonly role?: "refer";
        /** Where it is. */
        readonly url?: string;
      } | {
        /** The voice of the element. */
        readonly type: "voice";
        /** Always the same. */
        readonly role?: "refer";
        /** Where a sample can be heard. */
        readonly url?: string;
        /** Id of the voice. */
        readonly id?: string;
        /** Its name. */
        readonly name?: string;
        /** `kling` for the service's own library, else the number of its maker. */
        readonly owned_by?: string;
      })[];
      /** The same, as callbacks spell it. */
      readonly materials?: readonly ({
        /** A picture of the element. */
        readonly type: "image";
        /** Which view it is. */
        readonly role?: "frontal" | "reference" | "refer";
        /** Where it is. */
        readonly url?: string;
      } | {
        /** The clip of the element. */
        readonly type: "video";
        /** Always the same. */
        readonly role?: "refer";
        /** Where it is. */
        readonly url?: string;
      } | {
        /** The voice of the element. */
        readonly type: "voice";
        /** Always the same. */
        readonly role?: "refer";
        /** Where a sample can be heard. */
        readonly url?: string;
        /** Id of the voice. */
        readonly id?: string;
        /** Its name. */
        readonly name?: string;
        /** `kling` for the service's own library, else the number of its maker. */
        readonly owned_by?: string;
      })[];
      /** `kling` for the service's own library, else the number of its maker. */
      readonly owned_by?: string;
      /** Whether it still is there. */
      readonly status?: "succeeded" | "deleted";
      /** What it is about. */
      readonly tags?: readonly {
        /** Id of the tag; a number on the pages, text where tags are given. */
        readonly id?: string;
        /** Its name. */
        readonly name?: string;
        /** What it says. */
        readonly description?: string;
      }[];
    })[];
    /** What the task took. */
    readonly billing?: readonly {
      /** Who paid. */
      readonly charge_type?: "cash" | "unit";
      /** Which balance; with `cash` only. */
      readonly cash_type?: "balance" | "test_balance";
      /** Decimal text: units of a pack, or money after discount. */
      readonly amount?: string;
      /** Of the money; with `cash` only. */
      readonly currency?: "CNY" | "USD";
      /** Which pack; with `unit` only. */
      readonly package_type?: "video" | "image" | "audio";
      /** Money before discount; with `cash` only. */
      readonly list_price?: string;
    }[];
  })[];
  /** How many there are in this answer. */
  readonly count?: number;
  /** Where the next page begins. */
  readonly next_cursor?: string;
  /** Whether there is a next page. */
  readonly has_more?: boolean;
}

/** Body, query and data of the answer of each operation, by endpoint id, and whether that data is a task. */
export interface OperationTypes {
  readonly "omni-video.create": { readonly body: OmniVideoCreateBody; readonly query: undefined; readonly answer: OmniVideoCreateAnswer; readonly isTask: true };
  readonly "omni-video.one": { readonly body: undefined; readonly query: undefined; readonly answer: OmniVideoOneAnswer; readonly isTask: true };
  readonly "omni-video.list": { readonly body: undefined; readonly query: OmniVideoListQuery; readonly answer: readonly OmniVideoListAnswer[]; readonly isTask: true };
  readonly "text2video.create": { readonly body: Text2videoCreateBody; readonly query: undefined; readonly answer: Text2videoCreateAnswer; readonly isTask: true };
  readonly "text2video.one": { readonly body: undefined; readonly query: undefined; readonly answer: Text2videoOneAnswer; readonly isTask: true };
  readonly "text2video.list": { readonly body: undefined; readonly query: Text2videoListQuery; readonly answer: readonly Text2videoListAnswer[]; readonly isTask: true };
  readonly "image2video.create": { readonly body: Image2videoCreateBody; readonly query: undefined; readonly answer: Image2videoCreateAnswer; readonly isTask: true };
  readonly "image2video.one": { readonly body: undefined; readonly query: undefined; readonly answer: Image2videoOneAnswer; readonly isTask: true };
  readonly "image2video.list": { readonly body: undefined; readonly query: Image2videoListQuery; readonly answer: readonly Image2videoListAnswer[]; readonly isTask: true };
  readonly "multi-image2video.create": { readonly body: MultiImage2videoCreateBody; readonly query: undefined; readonly answer: MultiImage2videoCreateAnswer; readonly isTask: true };
  readonly "multi-image2video.one": { readonly body: undefined; readonly query: undefined; readonly answer: MultiImage2videoOneAnswer; readonly isTask: true };
  readonly "multi-image2video.list": { readonly body: undefined; readonly query: MultiImage2videoListQuery; readonly answer: readonly MultiImage2videoListAnswer[]; readonly isTask: true };
  readonly "motion-control.create": { readonly body: MotionControlCreateBody; readonly query: undefined; readonly answer: MotionControlCreateAnswer; readonly isTask: true };
  readonly "motion-control.one": { readonly body: undefined; readonly query: undefined; readonly answer: MotionControlOneAnswer; readonly isTask: true };
  readonly "motion-control.list": { readonly body: undefined; readonly query: MotionControlListQuery; readonly answer: readonly MotionControlListAnswer[]; readonly isTask: true };
  readonly "multi-elements.init-selection": { readonly body: MultiElementsInitSelectionBody; readonly query: undefined; readonly answer: MultiElementsInitSelectionAnswer; readonly isTask: false };
  readonly "multi-elements.add-selection": { readonly body: MultiElementsAddSelectionBody; readonly query: undefined; readonly answer: MultiElementsAddSelectionAnswer; readonly isTask: false };
  readonly "multi-elements.delete-selection": { readonly body: MultiElementsDeleteSelectionBody; readonly query: undefined; readonly answer: MultiElementsDeleteSelectionAnswer; readonly isTask: false };
  readonly "multi-elements.clear-selection": { readonly body: MultiElementsClearSelectionBody; readonly query: undefined; readonly answer: MultiElementsClearSelectionAnswer; readonly isTask: false };
  readonly "multi-elements.preview-selection": { readonly body: MultiElementsPreviewSelectionBody; readonly query: undefined; readonly answer: MultiElementsPreviewSelectionAnswer; readonly isTask: false };
  readonly "multi-elements.create": { readonly body: MultiElementsCreateBody; readonly query: undefined; readonly answer: MultiElementsCreateAnswer; readonly isTask: true };
  readonly "multi-elements.one": { readonly body: undefined; readonly query: undefined; readonly answer: MultiElementsOneAnswer; readonly isTask: true };
  readonly "multi-elements.list": { readonly body: undefined; readonly query: MultiElementsListQuery; readonly answer: readonly MultiElementsListAnswer[]; readonly isTask: true };
  readonly "video-extend.create": { readonly body: VideoExtendCreateBody; readonly query: undefined; readonly answer: VideoExtendCreateAnswer; readonly isTask: true };
  readonly "video-extend.one": { readonly body: undefined; readonly query: undefined; readonly answer: VideoExtendOneAnswer; readonly isTask: true };
  readonly "video-extend.list": { readonly body: undefined; readonly query: VideoExtendListQuery; readonly answer: readonly VideoExtendListAnswer[]; readonly isTask: true };
  readonly "identify-face.call": { readonly body: IdentifyFaceCallBody; readonly query: undefined; readonly answer: IdentifyFaceCallAnswer; readonly isTask: false };
  readonly "advanced-lip-sync.create": { readonly body: AdvancedLipSyncCreateBody; readonly query: undefined; readonly answer: AdvancedLipSyncCreateAnswer; readonly isTask: true };
  readonly "advanced-lip-sync.one": { readonly body: undefined; readonly query: undefined; readonly answer: AdvancedLipSyncOneAnswer; readonly isTask: true };
  readonly "advanced-lip-sync.list": { readonly body: undefined; readonly query: AdvancedLipSyncListQuery; readonly answer: readonly AdvancedLipSyncListAnswer[]; readonly isTask: true };
  readonly "lip-sync.create": { readonly body: LipSyncCreateBody; readonly query: undefined; readonly answer: LipSyncCreateAnswer; readonly isTask: true };
  readonly "lip-sync.one": { readonly body: undefined; readonly query: undefined; readonly answer: LipSyncOneAnswer; readonly isTask: true };
  readonly "lip-sync.list": { readonly body: undefined; readonly query: LipSyncListQuery; readonly answer: readonly LipSyncListAnswer[]; readonly isTask: true };
  readonly "avatar.create": { readonly body: AvatarCreateBody; readonly query: undefined; readonly answer: AvatarCreateAnswer; readonly isTask: true };
  readonly "avatar.one": { readonly body: undefined; readonly query: undefined; readonly answer: AvatarOneAnswer; readonly isTask: true };
  readonly "avatar.list": { readonly body: undefined; readonly query: AvatarListQuery; readonly answer: readonly AvatarListAnswer[]; readonly isTask: true };
  readonly "effects.create": { readonly body: EffectsCreateBody; readonly query: undefined; readonly answer: EffectsCreateAnswer; readonly isTask: true };
  readonly "effects.one": { readonly body: undefined; readonly query: undefined; readonly answer: EffectsOneAnswer; readonly isTask: true };
  readonly "effects.list": { readonly body: undefined; readonly query: EffectsListQuery; readonly answer: readonly EffectsListAnswer[]; readonly isTask: true };
  readonly "image-recognize.call": { readonly body: ImageRecognizeCallBody; readonly query: undefined; readonly answer: ImageRecognizeCallAnswer; readonly isTask: false };
  readonly "generations.create": { readonly body: GenerationsCreateBody; readonly query: undefined; readonly answer: GenerationsCreateAnswer; readonly isTask: true };
  readonly "generations.one": { readonly body: undefined; readonly query: undefined; readonly answer: GenerationsOneAnswer; readonly isTask: true };
  readonly "generations.list": { readonly body: undefined; readonly query: GenerationsListQuery; readonly answer: readonly GenerationsListAnswer[]; readonly isTask: true };
  readonly "omni-image.create": { readonly body: OmniImageCreateBody; readonly query: undefined; readonly answer: OmniImageCreateAnswer; readonly isTask: true };
  readonly "omni-image.one": { readonly body: undefined; readonly query: undefined; readonly answer: OmniImageOneAnswer; readonly isTask: true };
  readonly "omni-image.list": { readonly body: undefined; readonly query: OmniImageListQuery; readonly answer: readonly OmniImageListAnswer[]; readonly isTask: true };
  readonly "multi-image2image.create": { readonly body: MultiImage2imageCreateBody; readonly query: undefined; readonly answer: MultiImage2imageCreateAnswer; readonly isTask: true };
  readonly "multi-image2image.one": { readonly body: undefined; readonly query: undefined; readonly answer: MultiImage2imageOneAnswer; readonly isTask: true };
  readonly "multi-image2image.list": { readonly body: undefined; readonly query: MultiImage2imageListQuery; readonly answer: readonly MultiImage2imageListAnswer[]; readonly isTask: true };
  readonly "expand.create": { readonly body: ExpandCreateBody; readonly query: undefined; readonly answer: ExpandCreateAnswer; readonly isTask: true };
  readonly "expand.one": { readonly body: undefined; readonly query: undefined; readonly answer: ExpandOneAnswer; readonly isTask: true };
  readonly "expand.list": { readonly body: undefined; readonly query: ExpandListQuery; readonly answer: readonly ExpandListAnswer[]; readonly isTask: true };
  readonly "ai-multi-shot.create": { readonly body: AiMultiShotCreateBody; readonly query: undefined; readonly answer: AiMultiShotCreateAnswer; readonly isTask: true };
  readonly "ai-multi-shot.one": { readonly body: undefined; readonly query: undefined; readonly answer: AiMultiShotOneAnswer; readonly isTask: true };
  readonly "ai-multi-shot.list": { readonly body: undefined; readonly query: AiMultiShotListQuery; readonly answer: readonly AiMultiShotListAnswer[]; readonly isTask: true };
  readonly "kolors-virtual-try-on.create": { readonly body: KolorsVirtualTryOnCreateBody; readonly query: undefined; readonly answer: KolorsVirtualTryOnCreateAnswer; readonly isTask: true };
  readonly "kolors-virtual-try-on.one": { readonly body: undefined; readonly query: undefined; readonly answer: KolorsVirtualTryOnOneAnswer; readonly isTask: true };
  readonly "kolors-virtual-try-on.list": { readonly body: undefined; readonly query: KolorsVirtualTryOnListQuery; readonly answer: readonly KolorsVirtualTryOnListAnswer[]; readonly isTask: true };
  readonly "elements.create": { readonly body: ElementsCreateBody; readonly query: undefined; readonly answer: ElementsCreateAnswer; readonly isTask: true };
  readonly "elements.one": { readonly body: undefined; readonly query: undefined; readonly answer: ElementsOneAnswer; readonly isTask: true };
  readonly "elements.list": { readonly body: undefined; readonly query: ElementsListQuery; readonly answer: readonly ElementsListAnswer[]; readonly isTask: true };
  readonly "elements.delete": { readonly body: ElementsDeleteBody; readonly query: undefined; readonly answer: ElementsDeleteAnswer; readonly isTask: true };
  readonly "preset-elements.list": { readonly body: undefined; readonly query: PresetElementsListQuery; readonly answer: readonly PresetElementsListAnswer[]; readonly isTask: true };
  readonly "custom-elements.call": { readonly body: CustomElementsCallBody; readonly query: undefined; readonly answer: CustomElementsCallAnswer; readonly isTask: false };
  readonly "custom-elements.list": { readonly body: undefined; readonly query: CustomElementsListQuery; readonly answer: readonly CustomElementsListAnswer[]; readonly isTask: false };
  readonly "old-preset-elements.list": { readonly body: undefined; readonly query: OldPresetElementsListQuery; readonly answer: readonly OldPresetElementsListAnswer[]; readonly isTask: false };
  readonly "tts.call": { readonly body: TtsCallBody; readonly query: undefined; readonly answer: TtsCallAnswer; readonly isTask: false };
  readonly "text-to-audio.create": { readonly body: TextToAudioCreateBody; readonly query: undefined; readonly answer: TextToAudioCreateAnswer; readonly isTask: true };
  readonly "text-to-audio.one": { readonly body: undefined; readonly query: undefined; readonly answer: TextToAudioOneAnswer; readonly isTask: true };
  readonly "text-to-audio.list": { readonly body: undefined; readonly query: TextToAudioListQuery; readonly answer: readonly TextToAudioListAnswer[]; readonly isTask: true };
  readonly "video-to-audio.create": { readonly body: VideoToAudioCreateBody; readonly query: undefined; readonly answer: VideoToAudioCreateAnswer; readonly isTask: true };
  readonly "video-to-audio.one": { readonly body: undefined; readonly query: undefined; readonly answer: VideoToAudioOneAnswer; readonly isTask: true };
  readonly "video-to-audio.list": { readonly body: undefined; readonly query: VideoToAudioListQuery; readonly answer: readonly VideoToAudioListAnswer[]; readonly isTask: true };
  readonly "preset-voices.list": { readonly body: undefined; readonly query: PresetVoicesListQuery; readonly answer: readonly PresetVoicesListAnswer[]; readonly isTask: true };
  readonly "voices.create": { readonly body: VoicesCreateBody; readonly query: undefined; readonly answer: VoicesCreateAnswer; readonly isTask: true };
  readonly "voices.one": { readonly body: undefined; readonly query: undefined; readonly answer: VoicesOneAnswer; readonly isTask: true };
  readonly "voices.list": { readonly body: undefined; readonly query: VoicesListQuery; readonly answer: readonly VoicesListAnswer[]; readonly isTask: true };
  readonly "voices.delete": { readonly body: VoicesDeleteBody; readonly query: undefined; readonly answer: VoicesDeleteAnswer; readonly isTask: true };
  readonly "account-costs.call": { readonly body: undefined; readonly query: AccountCostsCallQuery; readonly answer: AccountCostsCallAnswer; readonly isTask: false };
  readonly "account-package.call": { readonly body: AccountPackageCallBody; readonly query: undefined; readonly answer: AccountPackageCallAnswer; readonly isTask: false };
  readonly "account-balance.call": { readonly body: AccountBalanceCallBody; readonly query: undefined; readonly answer: AccountBalanceCallAnswer; readonly isTask: false };
  readonly "text-to-video-3.0.create": { readonly body: TextToVideo30CreateBody; readonly query: undefined; readonly answer: TextToVideo30CreateAnswer; readonly isTask: true };
  readonly "text-to-video-3.0-turbo.create": { readonly body: TextToVideo30TurboCreateBody; readonly query: undefined; readonly answer: TextToVideo30TurboCreateAnswer; readonly isTask: true };
  readonly "text-to-video-2.6.create": { readonly body: TextToVideo26CreateBody; readonly query: undefined; readonly answer: TextToVideo26CreateAnswer; readonly isTask: true };
  readonly "text-to-video-2.5-turbo.create": { readonly body: TextToVideo25TurboCreateBody; readonly query: undefined; readonly answer: TextToVideo25TurboCreateAnswer; readonly isTask: true };
  readonly "image-to-video-3.0.create": { readonly body: ImageToVideo30CreateBody; readonly query: undefined; readonly answer: ImageToVideo30CreateAnswer; readonly isTask: true };
  readonly "image-to-video-3.0-turbo.create": { readonly body: ImageToVideo30TurboCreateBody; readonly query: undefined; readonly answer: ImageToVideo30TurboCreateAnswer; readonly isTask: true };
  readonly "image-to-video-2.6.create": { readonly body: ImageToVideo26CreateBody; readonly query: undefined; readonly answer: ImageToVideo26CreateAnswer; readonly isTask: true };
  readonly "image-to-video-2.5-turbo.create": { readonly body: ImageToVideo25TurboCreateBody; readonly query: undefined; readonly answer: ImageToVideo25TurboCreateAnswer; readonly isTask: true };
  readonly "omni-video-3.0-omni.create": { readonly body: OmniVideo30OmniCreateBody; readonly query: undefined; readonly answer: OmniVideo30OmniCreateAnswer; readonly isTask: true };
  readonly "omni-video-o1.create": { readonly body: OmniVideoO1CreateBody; readonly query: undefined; readonly answer: OmniVideoO1CreateAnswer; readonly isTask: true };
  readonly "motion-control-3.0.create": { readonly body: MotionControl30CreateBody; readonly query: undefined; readonly answer: MotionControl30CreateAnswer; readonly isTask: true };
  readonly "motion-control-2.6.create": { readonly body: MotionControl26CreateBody; readonly query: undefined; readonly answer: MotionControl26CreateAnswer; readonly isTask: true };
  readonly "tasks.find": { readonly body: undefined; readonly query: TasksFindQuery; readonly answer: readonly TasksFindAnswer[]; readonly isTask: true };
  readonly "tasks.search": { readonly body: TasksSearchBody; readonly query: undefined; readonly answer: TasksSearchAnswer; readonly isTask: false };
}

/** The endpoint id behind each resource and method of the SDK. */
export interface ResourceOperations {
  readonly omniVideo: { readonly create: "omni-video.create"; readonly get: "omni-video.one"; readonly list: "omni-video.list" };
  readonly textToVideo: { readonly create: "text2video.create"; readonly get: "text2video.one"; readonly list: "text2video.list" };
  readonly imageToVideo: { readonly create: "image2video.create"; readonly get: "image2video.one"; readonly list: "image2video.list" };
  readonly multiImageToVideo: { readonly create: "multi-image2video.create"; readonly get: "multi-image2video.one"; readonly list: "multi-image2video.list" };
  readonly motionControl: { readonly create: "motion-control.create"; readonly get: "motion-control.one"; readonly list: "motion-control.list" };
  readonly multiElements: { readonly startSelection: "multi-elements.init-selection"; readonly addSelection: "multi-elements.add-selection"; readonly deleteSelection: "multi-elements.delete-selection"; readonly clearSelection: "multi-elements.clear-selection"; readonly previewSelection: "multi-elements.preview-selection"; readonly create: "multi-elements.create"; readonly get: "multi-elements.one"; readonly list: "multi-elements.list" };
  readonly videoExtend: { readonly create: "video-extend.create"; readonly get: "video-extend.one"; readonly list: "video-extend.list" };
  readonly faces: { readonly identify: "identify-face.call" };
  readonly lipSync: { readonly create: "advanced-lip-sync.create"; readonly get: "advanced-lip-sync.one"; readonly list: "advanced-lip-sync.list" };
  readonly oldLipSync: { readonly create: "lip-sync.create"; readonly get: "lip-sync.one"; readonly list: "lip-sync.list" };
  readonly avatar: { readonly create: "avatar.create"; readonly get: "avatar.one"; readonly list: "avatar.list" };
  readonly effects: { readonly create: "effects.create"; readonly get: "effects.one"; readonly list: "effects.list" };
  readonly images: { readonly recognize: "image-recognize.call"; readonly create: "generations.create"; readonly get: "generations.one"; readonly list: "generations.list" };
  readonly omniImage: { readonly create: "omni-image.create"; readonly get: "omni-image.one"; readonly list: "omni-image.list" };
  readonly multiImageToImage: { readonly create: "multi-image2image.create"; readonly get: "multi-image2image.one"; readonly list: "multi-image2image.list" };
  readonly expand: { readonly create: "expand.create"; readonly get: "expand.one"; readonly list: "expand.list" };
  readonly subjectViews: { readonly create: "ai-multi-shot.create"; readonly get: "ai-multi-shot.one"; readonly list: "ai-multi-shot.list" };
  readonly tryOn: { readonly create: "kolors-virtual-try-on.create"; readonly get: "kolors-virtual-try-on.one"; readonly list: "kolors-virtual-try-on.list" };
  readonly elements: { readonly create: "elements.create"; readonly get: "elements.one"; readonly list: "elements.list"; readonly delete: "elements.delete"; readonly presets: "preset-elements.list" };
  readonly oldElements: { readonly create: "custom-elements.call"; readonly list: "custom-elements.list"; readonly presets: "old-preset-elements.list" };
  readonly speech: { readonly create: "tts.call" };
  readonly textToAudio: { readonly create: "text-to-audio.create"; readonly get: "text-to-audio.one"; readonly list: "text-to-audio.list" };
  readonly videoToAudio: { readonly create: "video-to-audio.create"; readonly get: "video-to-audio.one"; readonly list: "video-to-audio.list" };
  readonly voices: { readonly presets: "preset-voices.list"; readonly create: "voices.create"; readonly get: "voices.one"; readonly list: "voices.list"; readonly delete: "voices.delete" };
  readonly account: { readonly costs: "account-costs.call"; readonly packageLedger: "account-package.call"; readonly balanceLedger: "account-balance.call" };
  readonly kling30: { readonly textToVideo: "text-to-video-3.0.create"; readonly imageToVideo: "image-to-video-3.0.create"; readonly motionControl: "motion-control-3.0.create" };
  readonly kling30Turbo: { readonly textToVideo: "text-to-video-3.0-turbo.create"; readonly imageToVideo: "image-to-video-3.0-turbo.create" };
  readonly kling26: { readonly textToVideo: "text-to-video-2.6.create"; readonly imageToVideo: "image-to-video-2.6.create"; readonly motionControl: "motion-control-2.6.create" };
  readonly kling25Turbo: { readonly textToVideo: "text-to-video-2.5-turbo.create"; readonly imageToVideo: "image-to-video-2.5-turbo.create" };
  readonly kling30Omni: { readonly omniVideo: "omni-video-3.0-omni.create" };
  readonly klingO1: { readonly omniVideo: "omni-video-o1.create" };
  readonly tasks: { readonly find: "tasks.find"; readonly search: "tasks.search" };
}

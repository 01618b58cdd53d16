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
  /** A custom or preset voice that is bound to the element. */
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

/** Query of List the account's own voices. */
export interface VoicesListQuery {
  /** Number of the page, counted from 1. Default: 1. */
  readonly pageNum?: number;
  /** Items in a page. Default: 30. */
  readonly pageSize?: number;
}

/** One item of the answer of List the account's own voices. */
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

/** Body, query and data of the answer of each operation, by endpoint id. */
export interface OperationTypes {
  readonly "omni-video.create": { readonly body: OmniVideoCreateBody; readonly query: undefined; readonly answer: OmniVideoCreateAnswer };
  readonly "omni-video.one": { readonly body: undefined; readonly query: undefined; readonly answer: OmniVideoOneAnswer };
  readonly "omni-video.list": { readonly body: undefined; readonly query: OmniVideoListQuery; readonly answer: readonly OmniVideoListAnswer[] };
  readonly "text2video.create": { readonly body: Text2videoCreateBody; readonly query: undefined; readonly answer: Text2videoCreateAnswer };
  readonly "text2video.one": { readonly body: undefined; readonly query: undefined; readonly answer: Text2videoOneAnswer };
  readonly "text2video.list": { readonly body: undefined; readonly query: Text2videoListQuery; readonly answer: readonly Text2videoListAnswer[] };
  readonly "image2video.create": { readonly body: Image2videoCreateBody; readonly query: undefined; readonly answer: Image2videoCreateAnswer };
  readonly "image2video.one": { readonly body: undefined; readonly query: undefined; readonly answer: Image2videoOneAnswer };
  readonly "image2video.list": { readonly body: undefined; readonly query: Image2videoListQuery; readonly answer: readonly Image2videoListAnswer[] };
  readonly "elements.create": { readonly body: ElementsCreateBody; readonly query: undefined; readonly answer: ElementsCreateAnswer };
  readonly "elements.one": { readonly body: undefined; readonly query: undefined; readonly answer: ElementsOneAnswer };
  readonly "elements.list": { readonly body: undefined; readonly query: ElementsListQuery; readonly answer: readonly ElementsListAnswer[] };
  readonly "elements.delete": { readonly body: ElementsDeleteBody; readonly query: undefined; readonly answer: ElementsDeleteAnswer };
  readonly "preset-elements.list": { readonly body: undefined; readonly query: PresetElementsListQuery; readonly answer: readonly PresetElementsListAnswer[] };
  readonly "preset-voices.list": { readonly body: undefined; readonly query: PresetVoicesListQuery; readonly answer: readonly PresetVoicesListAnswer[] };
  readonly "voices.list": { readonly body: undefined; readonly query: VoicesListQuery; readonly answer: readonly VoicesListAnswer[] };
}

/** The endpoint id behind each resource and method of the SDK. */
export interface ResourceOperations {
  readonly omniVideo: { readonly create: "omni-video.create"; readonly get: "omni-video.one"; readonly list: "omni-video.list" };
  readonly textToVideo: { readonly create: "text2video.create"; readonly get: "text2video.one"; readonly list: "text2video.list" };
  readonly imageToVideo: { readonly create: "image2video.create"; readonly get: "image2video.one"; readonly list: "image2video.list" };
  readonly elements: { readonly create: "elements.create"; readonly get: "elements.one"; readonly list: "elements.list"; readonly delete: "elements.delete"; readonly presets: "preset-elements.list" };
  readonly voices: { readonly presets: "preset-voices.list"; readonly list: "voices.list" };
}

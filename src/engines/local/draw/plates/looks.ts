import { toPalette, type Brush, type Palette } from "./brush.ts";
import { paintCafe } from "./cafe.ts";
import { paintClassroom } from "./classroom.ts";
import { paintSnow } from "./cold.ts";
import { paintEmbers, paintRoom, paintStars } from "./dark.ts";
import { paintSpace, paintUnderwater } from "./deep.ts";
import { paintDunes } from "./dunes.ts";
import { paintHighRoom } from "./high-room.ts";
import { paintKitchen } from "./kitchen.ts";
import { paintAura, paintStage, paintStudio } from "./lit.ts";
import { paintCastle, paintTemple } from "./lore.ts";
import { paintMeadow } from "./meadow.ts";
import { paintPark } from "./park.ts";
import { paintStreet } from "./street.ts";
import { paintRoad, paintRooftop, paintStation } from "./town.ts";
import { paintForest, paintMountains, paintSea } from "./wild.ts";

export type Hour = "day" | "dusk" | "night";

/** A kind of place: the words that name it, who paints it, and its colours at each hour. */
export interface Look {
  readonly words: RegExp;
  readonly paint: (brush: Brush) => void;
  readonly palettes: Readonly<Record<Hour, Palette>>;
}

/** The places that are known. A text that names several counts for the one of which it has most words, and between equals for the first here. */
export const LOOKS: readonly Look[] = [
  {
    words:
      /kitchen|\bcook|\bchef\b|\bstove|\boven\b|\bbak(?:e|ing|er|ery)\b|noodle|\bsoup\b|\bmeal\b|breakfast|厨房|做饭|烹|灶|面馆|早餐|餐/giu,
    paint: paintKitchen,
    palettes: {
      day: toPalette(["#a9b8ac", "#cdbf9c", "#a08a68"], "#b8a684", "#33291f", "#fff1cc", ["#e0a060", "#8fb59a", "#d98a66"]),
      dusk: toPalette(["#4a3430", "#8a5638", "#a5683e"], "#96603e", "#20140f", "#ffc98a", ["#ffb066", "#c97a4a", "#a8b080"]),
      night: toPalette(["#1a2130", "#2d3242", "#3e3a44"], "#444a5c", "#0d1018", "#b4c8f4", ["#ffb870", "#7f9cc8", "#c98a6a"]),
    },
  },
  {
    words: /caf[eé]|coffee|restaurant|\bbar\b|\bpub\b|diner|bistro|barista|咖啡|餐厅|酒吧|酒馆|饭店/giu,
    paint: paintCafe,
    palettes: {
      day: toPalette(["#7f8f98", "#a8a79a", "#c9b598"], "#a7a294", "#2b211b", "#fff0d0", ["#e8b070", "#9fc0c8", "#e0946a"]),
      dusk: toPalette(["#2c2236", "#6a3c4a", "#a8623f"], "#84504e", "#1a1012", "#ffc489", ["#ff9a6a", "#ffd08a", "#7ab8c8"]),
      night: toPalette(["#0b1020", "#1b1f3a", "#33304e"], "#2f3656", "#0a0a14", "#ffc07a", [
        "#ff6f8a",
        "#ffc45f",
        "#5fc8e0",
        "#9a8aff",
      ]),
    },
  },
  {
    words: /school|class(?:room|es)?\b|teacher|student|lecture|\bexam\b|campus|chalk|教室|学校|老师|学生|课堂|黑板|校园/giu,
    paint: paintClassroom,
    palettes: {
      day: toPalette(["#b9c6bd", "#d3cbb0", "#c0ab88"], "#bdb092", "#3a3024", "#fff2cf", ["#e0b070", "#9fc0a8", "#d99a78"]),
      dusk: toPalette(["#5a4442", "#a06a4a", "#c98a56"], "#a8744e", "#281a16", "#ffcb88", ["#ffd9a0", "#e08a5a", "#c0a070"]),
      night: toPalette(["#141a2c", "#222a42", "#2f3850"], "#3a445e", "#0b0e18", "#b8ccff", ["#9fb8ff", "#ffd08a", "#8fa8d8"]),
    },
  },
  {
    words:
      /office|meeting|desk\b|computer|laptop|skyscraper|penthouse|hotel|apartment|startup|boardroom|办公|会议|电脑|公寓|酒店|写字楼|高楼/giu,
    paint: paintHighRoom,
    palettes: {
      day: toPalette(["#5f93c0", "#9fc0d6", "#dfe6e2"], "#a9c2d2", "#1f2a38", "#fff6e0", ["#7fc0e0", "#ffd08a", "#8fd0b8"]),
      dusk: toPalette(["#2a2552", "#8a4668", "#f09a64"], "#a8607a", "#15111f", "#ffc48a", ["#ff9f7a", "#ffd08a", "#8fb0ff"]),
      night: toPalette(["#050818", "#101a3a", "#2a3468"], "#27335e", "#06080f", "#ffd9a8", ["#5fb0ff", "#ffc870", "#b08aff"]),
    },
  },
  {
    words: /roof\b|rooftops?|skyline|balcony|terrace|chimney|天台|屋顶|楼顶|阳台|露台|天际线/giu,
    paint: paintRooftop,
    palettes: {
      day: toPalette(["#4f8fca", "#9cc6e0", "#f0ead8"], "#aec6d4", "#2a3442", "#fff4d6", ["#ffd08a", "#8fc8e0", "#ff9f8a"]),
      dusk: toPalette(["#2a2358", "#9a4470", "#ffab66"], "#c0708a", "#17122a", "#ffcf8f", ["#ffd590", "#ff9f9a", "#9fc0ff"]),
      night: toPalette(["#04081c", "#111b44", "#34407a"], "#2c3a70", "#060917", "#e8edff", ["#ffc870", "#ff7fa0", "#6fc8f0"]),
    },
  },
  {
    words:
      /\broads?\b|highway|\bdriv(?:e|es|ing)\b|\bcars?\b|motorcycle|\bbikes?\b|bicycle|\btruck\b|journey|公路|马路|开车|汽车|骑车|自行车|摩托|旅途/giu,
    paint: paintRoad,
    palettes: {
      day: toPalette(["#3f8fd0", "#9ccbe6", "#f4ecd4"], "#bccdc4", "#4a4a34", "#fff6d6", ["#ffe08a", "#ffffff", "#ffb08a"]),
      dusk: toPalette(["#33265e", "#b04a70", "#ffb266"], "#d0807a", "#241a2c", "#ffd492", ["#ffe0a8", "#ff9f8a", "#c0a0ff"]),
      night: toPalette(["#040818", "#12204a", "#3a4f86"], "#2f4474", "#070a16", "#dfe8ff", ["#ffd08a", "#a8c4ff", "#ff8f8a"]),
    },
  },
  {
    words: /station|\btrains?\b|railway|platform|subway|metro\b|airport|车站|火车|地铁|站台|月台|机场|列车/giu,
    paint: paintStation,
    palettes: {
      day: toPalette(["#7fa6c4", "#b4c8d0", "#ece4d0"], "#b4c0c4", "#2c343c", "#fff4dc", ["#4f9ac0", "#d06a5a", "#e0b060"]),
      dusk: toPalette(["#2c2450", "#84456a", "#f0985e"], "#a8607a", "#1a1422", "#ffc887", ["#e8705f", "#4fa8b8", "#f0b860"]),
      night: toPalette(["#070c1c", "#142244", "#2f4470"], "#30456e", "#080b14", "#cfe0ff", ["#4fa0d8", "#e86a6a", "#f0c060"]),
    },
  },
  {
    words:
      /temple|pagoda|shrine|monastery|\bmonks?\b|\bzen\b|samurai|dynasty|ancient china|kung ?fu|寺|庙|塔|古代|宫殿|道观|僧|武侠|江湖|剑客|将军/giu,
    paint: paintTemple,
    palettes: {
      day: toPalette(["#7fa8bc", "#c0d2cc", "#f2e8d0"], "#bccac0", "#2a332e", "#fff4d4", ["#ffd9a0", "#ff9f8a", "#ffffff"]),
      dusk: toPalette(["#3a2a56", "#b0566a", "#ffb878"], "#d08878", "#221625", "#ffd398", ["#ffd28a", "#ff8f7a", "#ffe8c8"]),
      night: toPalette(["#060b1e", "#14264a", "#3d5684"], "#35507c", "#060a16", "#e2ebff", ["#ffcf87", "#ffa56a", "#cfe0ff"]),
    },
  },
  {
    words:
      /castle|kingdom|\bknights?\b|dragon|\bprince(?:ss)?\b|\bking\b|\bqueen\b|medieval|fairy ?tale|wizard|城堡|王国|骑士|公主|王子|国王|龙|童话|魔法/giu,
    paint: paintCastle,
    palettes: {
      day: toPalette(["#4f8fc8", "#a4c8de", "#f2ead6"], "#b0c6cc", "#26382f", "#fff5d8", ["#e0605a", "#f0c050", "#6a9ae0"]),
      dusk: toPalette(["#33245a", "#a44a74", "#ffb072"], "#c87c86", "#1c1530", "#ffd094", ["#ff8a6a", "#ffd070", "#b08aff"]),
      night: toPalette(["#050a1e", "#15264e", "#435c90"], "#34497c", "#060a18", "#e6eeff", ["#ff9a7a", "#ffd98a", "#9fb8ff"]),
    },
  },
  {
    words:
      /snow|\bice\b|\bicy\b|winter|\bcabin\b|frozen|blizzard|\bski(?:s|ing|er)?\b|christmas|arctic|polar|penguin|雪|冬|冰|圣诞|极地|滑雪/giu,
    paint: paintSnow,
    palettes: {
      day: toPalette(["#4f8ccc", "#a6cfea", "#eef6fa"], "#c0d8e8", "#2a4a66", "#fffaf0", ["#ffffff", "#dceaff"]),
      dusk: toPalette(["#3a3570", "#b0628c", "#ffc492"], "#c890a4", "#2a2a50", "#ffdcb4", ["#ffffff", "#ffd8d0"]),
      night: toPalette(["#060d24", "#15294f", "#3d5f90"], "#456498", "#0b1730", "#dfeaff", ["#ffffff", "#cfdfff"]),
    },
  },
  {
    words:
      /\bspace\b|galax|planet|universe|astronaut|spaceship|rocket|\bcosm|nebula|\borbit(?:al)? station|\bmoon base|宇宙|太空|星球|行星|宇航|飞船|火箭|星系/giu,
    paint: paintSpace,
    palettes: {
      day: toPalette(["#10183c", "#2c2c64", "#3c2a5c"], "#5a4a90", "#070818", "#fff0dc", [
        "#e8a070",
        "#70b8e0",
        "#d88ab0",
        "#b0a0ff",
      ]),
      dusk: toPalette(["#140c30", "#3c1c50", "#5c2848"], "#8a4474", "#080514", "#ffe0c0", [
        "#ff9a70",
        "#d070a8",
        "#ffc880",
        "#8a8aff",
      ]),
      night: toPalette(["#02040f", "#081030", "#10184a"], "#2a4488", "#02030a", "#eef3ff", [
        "#5fa0ff",
        "#9a6cff",
        "#5fd8d8",
        "#ffb890",
      ]),
    },
  },
  {
    words:
      /underwater|deep sea|\bfish(?:es)?\b|\bwhales?\b|\bdolphins?\b|\bsharks?\b|coral|mermaid|\bdiv(?:e|er|ing)\b|jellyfish|水下|海底|深海|鱼|鲸|海豚|珊瑚|美人鱼|潜水/giu,
    paint: paintUnderwater,
    palettes: {
      day: toPalette(["#9fe0e4", "#2f9cb8", "#0f4a72"], "#3f9cb4", "#062a44", "#f0fff4", [
        "#ffb060",
        "#ff7a70",
        "#ffe080",
        "#b0f0e0",
      ]),
      dusk: toPalette(["#c08ab0", "#5a5a9c", "#1c2a5c"], "#6a6aa4", "#0d1438", "#ffe0c8", ["#ff9a7a", "#ffd08a", "#c0a0ff"]),
      night: toPalette(["#2a6a90", "#0f3a66", "#041430"], "#1f5684", "#020a1c", "#c8f4ff", ["#5ff0e0", "#8ab0ff", "#c88aff"]),
    },
  },
  {
    words:
      /\bstage\b|concert|\bbands?\b|singer|\bsings?\b|\bdanc(?:e|es|er|ers|ing)\b|theat(?:re|er)|\bdj\b|nightclub|festival|spotlight|舞台|演唱|歌手|唱歌|跳舞|舞者|剧院|音乐会/giu,
    paint: paintStage,
    palettes: {
      day: toPalette(["#1c1638", "#3a2660", "#5c3a78"], "#6a4a8c", "#0c0a18", "#fff0d8", [
        "#ff9ac0",
        "#ffd070",
        "#70d0ff",
        "#b090ff",
      ]),
      dusk: toPalette(["#160c26", "#42184a", "#7a2c50"], "#8a3c62", "#0a0612", "#ffe0b0", [
        "#ff6a8a",
        "#ffae5a",
        "#ffd890",
        "#c070ff",
      ]),
      night: toPalette(["#04050f", "#0f1236", "#26205c"], "#34307c", "#05050c", "#e8f0ff", [
        "#4fc0ff",
        "#ff5fa0",
        "#8a6aff",
        "#5ff0c8",
      ]),
    },
  },
  {
    words:
      /studio|product|\bbottle|perfume|\bwatch\b|sneaker|\bshoes?\b|cosmetic|advert|commercial|fashion|runway|\bmodel poses|摄影棚|产品|香水|手表|鞋|化妆品|广告|时装|展示/giu,
    paint: paintStudio,
    palettes: {
      day: toPalette(["#d8cfc4", "#e8dfd2", "#c0b4a6"], "#cabfb2", "#4a4038", "#fffaf0", [
        "#e8a58a",
        "#8ab8c8",
        "#e0c080",
        "#a8c0a0",
      ]),
      dusk: toPalette(["#6a4440", "#c07a5a", "#8a5348"], "#a8685a", "#2c1a1a", "#ffdcb4", ["#e07a5a", "#d0a060", "#b06a80"]),
      night: toPalette(["#141624", "#2a2c48", "#1c1e30"], "#343858", "#0a0b14", "#e4e8ff", ["#5a6ac8", "#9a5ab0", "#4a9ab0"]),
    },
  },
  {
    words:
      /\bpark\b|garden|blossom|cherry|\bflowers?\b|\bpetals?\b|spring(?:time)?\b|picnic|\bbench\b|playground|\bdogs?\b|puppy|花园|公园|樱花|花瓣|鲜花|春天|野餐|长椅|小狗/giu,
    paint: paintPark,
    palettes: {
      day: toPalette(["#6aaee0", "#b4d8ec", "#f4f0e4"], "#c8dcd0", "#3a6a40", "#fff8dc", [
        "#ffb0c4",
        "#ffd0dc",
        "#a8d080",
        "#ffe090",
      ]),
      dusk: toPalette(["#5a4a8c", "#d8809a", "#ffcf9a"], "#dca498", "#3a3040", "#ffe0ac", ["#ff9ab0", "#ffc0a0", "#e8a060"]),
      night: toPalette(["#081230", "#1c3462", "#46628c"], "#3e5a86", "#0a1626", "#dfe9ff", ["#ffb8d8", "#c0b0ff", "#a0e0d0"]),
    },
  },
  {
    words: /\bfires?\b|battle|\bwar\b|explosion|explod|ruins?\b|ember|volcan|burning|火焰|大火|战火|烈火|战争|战场|爆炸|废墟/giu,
    paint: paintEmbers,
    palettes: {
      day: toPalette(["#2a2430", "#6b4a45", "#c9794a"], "#a8664a", "#1c1418", "#ffb066", ["#ffd08a", "#ff8a4a"]),
      dusk: toPalette(["#120d18", "#431d27", "#b3431f"], "#8a3a2a", "#0d080c", "#ff8a3c", ["#ffc27a", "#ff6a3a"]),
      night: toPalette(["#05060d", "#1c1020", "#6b2417"], "#51202a", "#060508", "#ff6a2c", ["#ffb056", "#ff4d2e"]),
    },
  },
  {
    words:
      /room\b|\btea\b|tea[- ]?house|window|indoor|interior|library|workshop|\btable|doorway|corridor|\bsofa\b|bookshel|fireplace|(?<![小木雪])屋(?!顶)|茶|窗|推门|房间|客厅|卧室|书房|图书馆|厅堂|室内|桌/giu,
    paint: paintRoom,
    palettes: {
      day: toPalette(["#8fa39a", "#b9b39a", "#8d7d67"], "#a59a80", "#2a2420", "#fff0c9", ["#e9c892", "#a9c5b0", "#d99a78"]),
      dusk: toPalette(["#3a2a33", "#6e4636", "#8a5535"], "#7d4c36", "#1a1115", "#ffc680", ["#ffd9a0", "#e08a5a", "#9fbf9a"]),
      night: toPalette(["#141a2c", "#232c46", "#2f3048"], "#39425f", "#0b0d17", "#a9c4ff", ["#ffca8a", "#7fa6e8", "#e6b6a0"]),
    },
  },
  {
    words:
      /neon|market|street|\bcity|\balley|cyber|urban|downtown|traffic|stalls?\b|asphalt|霓虹|街|城市|都市|夜市|集市|巷|路灯/giu,
    paint: paintStreet,
    palettes: {
      day: toPalette(["#7d93ad", "#a9b8c4", "#e2d6c4"], "#aab6c2", "#26303d", "#fff1d6", ["#e8866a", "#5fa8b8", "#f0c46a"]),
      dusk: toPalette(["#221b3f", "#6b3558", "#e88a5a"], "#8a5068", "#150f22", "#ffb773", ["#ff7a90", "#ffcf7a", "#7ad1e0"]),
      night: toPalette(["#070a1c", "#18184a", "#53286f"], "#3b2a6b", "#080816", "#ff9e6a", [
        "#ff4f8b",
        "#3fd7e8",
        "#ffc857",
        "#8a7bff",
      ]),
    },
  },
  {
    words: /forest|jungle|\bwoods\b|woodland|\btrees?\b|bamboo|\bmoss|\bferns?\b|森林|树林|竹林|丛林|树/giu,
    paint: paintForest,
    palettes: {
      day: toPalette(["#dbe8c0", "#b6d29a", "#7fa873"], "#b2cf9c", "#12261b", "#fff6c8", ["#fffbd0", "#d8f0a0"]),
      dusk: toPalette(["#f2c490", "#d98f5c", "#8a5a48"], "#d09a6a", "#21161a", "#ffd9a0", ["#ffe6b0", "#ffb070"]),
      night: toPalette(["#123048", "#153a4a", "#0f2b38"], "#3a7282", "#040c14", "#a8e0e8", ["#c8fff0", "#fff2a8"]),
    },
  },
  {
    words:
      /ocean|\bsea\b|beach|\briver|\blakes?\b|harbou?r|\bpier\b|boat|\bships?\b|lighthouse|\bshore|\bsurf\b|海|河|湖|江边|港|码头|船/giu,
    paint: paintSea,
    palettes: {
      day: toPalette(["#3f7fb8", "#8fbfdd", "#e8f0ec"], "#a6cbdc", "#0f3a52", "#fff6da", ["#ffffff", "#bfe8f0"]),
      dusk: toPalette(["#2b2a5c", "#a2486b", "#ffb067"], "#c77a70", "#141430", "#ffcf8a", ["#ffd9a0", "#ff8f8a"]),
      night: toPalette(["#050b1e", "#0f2347", "#2c4f7a"], "#2f557f", "#040a17", "#d6e6ff", ["#d6e6ff", "#8fb8ff"]),
    },
  },
  {
    words: /mountain|\bpeaks?\b|cliff|valley|\bsummit|\bhik(?:e|ing)|山谷|雪山|山峰|山顶|山|谷|峰|悬崖/giu,
    paint: paintMountains,
    palettes: {
      day: toPalette(["#5f93c4", "#a9cbe3", "#eef2f0"], "#c6d8e4", "#22364a", "#fff9e6", ["#ffffff", "#e6f2ff"]),
      dusk: toPalette(["#39336b", "#b0587c", "#ffc08a"], "#d08f92", "#201a38", "#ffd7a3", ["#ffe8cc", "#ffc0b0"]),
      night: toPalette(["#070d22", "#132449", "#33507c"], "#4a6796", "#060b18", "#dbe8ff", ["#ffffff", "#b8d0ff"]),
    },
  },
  {
    words: /desert|dunes?\b|\bsand\b|canyon|\bmars\b|caravan|\bcamels?\b|\bcactus|沙漠|沙丘|戈壁/giu,
    paint: paintDunes,
    palettes: {
      day: toPalette(["#5aa0c8", "#b9d6d8", "#f6e4bf"], "#edc994", "#8a5228", "#fff3cf", ["#fff0cc", "#ffd999"]),
      dusk: toPalette(["#3b2458", "#b2496a", "#ffab5e"], "#e0835a", "#341627", "#ffd08a", ["#ffe0b0", "#ff9f70"]),
      night: toPalette(["#0a0f2a", "#222a5a", "#5a4a80"], "#584d86", "#0c0b1f", "#dfe3ff", ["#ffffff", "#c0c8ff"]),
    },
  },
  {
    words: /\bstars\b|starry|stargaz|milky way|dream|constellation|星空|星星|银河|梦/giu,
    paint: paintStars,
    palettes: {
      day: toPalette(["#1c2c66", "#54519c", "#d09ab4"], "#a07fb0", "#141430", "#fff0d8", ["#ffd0e0", "#b8c8ff", "#ffe8b0"]),
      dusk: toPalette(["#140f3a", "#4a2a6e", "#d9708a"], "#9a5580", "#100a22", "#ffe2b8", ["#ff9fc0", "#9fb0ff", "#ffd28a"]),
      night: toPalette(["#03040f", "#0b1338", "#2a3f74"], "#33508a", "#03050d", "#eef3ff", ["#8fb0ff", "#c58fff", "#7fe0e0"]),
    },
  },
  {
    words: /\bfields?\b|meadow|\bhills?\b|grass|clouds?\b|village|\bfarm|\bkite|田野|草原|草地|山坡|村|稻|麦田/giu,
    paint: paintMeadow,
    palettes: {
      day: toPalette(["#4a94d6", "#9ccbe8", "#f2f4e4"], "#bcd7c8", "#2f5f35", "#fff8d2", ["#ffffff", "#ffe08a", "#ff9fb0"]),
      dusk: toPalette(["#4a3f80", "#d0708a", "#ffc987"], "#d69a86", "#413a24", "#ffdb9e", ["#ffe8b8", "#ffb090"]),
      night: toPalette(["#081028", "#16305a", "#3f6390"], "#3c5f86", "#0c241c", "#dbe9ff", ["#fff6b0", "#b0ffd8"]),
    },
  },
];

const AURA: Look["palettes"] = {
  day: toPalette(["#4a86c4", "#8ab4d8", "#e8d8c4"], "#9ab4c8", "#1f2c44", "#fff2d8", [
    "#ffb890",
    "#8ad0e0",
    "#c8a8f0",
    "#ffe0a0",
  ]),
  dusk: toPalette(["#241a4c", "#6c3670", "#d8706a"], "#8a4a7a", "#120e26", "#ffd0a0", [
    "#ff8a9a",
    "#ffc47a",
    "#9a8aff",
    "#7ac8e0",
  ]),
  night: toPalette(["#060a20", "#16205a", "#3a2a6c"], "#2c3478", "#05071a", "#cfdcff", [
    "#6a8aff",
    "#c06aff",
    "#4fd0e0",
    "#ff7ab0",
  ]),
};

/** What words that name no place are painted as: calm pictures that fit any of them. */
export const NOWHERE: readonly Look[] = [
  { words: /(?!)/gu, paint: paintAura, palettes: AURA },
  ...LOOKS.filter(({ paint }) => paint === paintMeadow || paint === paintSea || paint === paintStars),
];

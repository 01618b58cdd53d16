import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";
const views = (...names: readonly string[]) => names.map((name) => ({ image_url: `${MEDIA}/keeper-${name}.png` }));
const keeper = {
  element_name: "Lantern keeper",
  element_description: "An old keeper in a yellow oilskin coat.",
  element_frontal_image: `${MEDIA}/keeper-front.png`,
};

/** Requests of the old element service, in values of our own. */
export const oldElementExamples: readonly Example[] = [
  {
    title: "two more views",
    accepted: true,
    body: { ...keeper, element_refer_list: views("side", "close") },
  },
  { title: "four more views", accepted: false, body: { ...keeper, element_refer_list: views("side", "close", "back", "low") } },
];

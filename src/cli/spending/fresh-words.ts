/** Words to type: short, plain, and none of them like another. */
export const freshWords: readonly string[] = (
  "amber anchor apple arrow badger bamboo basket beacon birch bison bottle bramble breeze bucket button camel candle canyon " +
  "carrot castle cedar cherry chimney clover cobalt comet copper coral cotton cricket crystal dagger dahlia desert dolphin " +
  "dragon ember falcon feather fennel ferry fiddle forest fossil garnet ginger glacier granite harbor hazel heron honey " +
  "island ivory jacket jasmine kestrel kettle ladder lantern lemon lizard magnet maple marble meadow mirror mitten nectar " +
  "needle nutmeg oasis olive orchid otter oyster paddle papaya parrot pebble pepper pigeon pillow planet plum pocket puffin " +
  "quartz quiver rabbit raven ribbon river rocket saddle saffron salmon sandal sapling shadow silver sparrow spider tangle " +
  "teapot thistle ticket timber tulip turnip velvet violet walnut willow window winter yarrow zephyr"
).split(" ");

/** Gives Node 20 the `Promise.withResolvers` (ES2024) that node-av's packet iterator calls. Call it before reading packets. */
export function provideWithResolvers(): void {
  const target = Promise as { withResolvers?: unknown }; // absent on Node 20 whatever the library types say
  target.withResolvers ??= withResolvers;
}

function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (reason: unknown) => void;
} {
  let resolve: (value: T | PromiseLike<T>) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

let offset = 0;

/** Sets how far, in milliseconds, this thread's `Date` is ahead of real time. */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
}

/**
 * Makes `Date.now()`, `new Date()` and `Date()` of this thread follow the product's clock. `performance.now()`, timers and
 * timeouts keep to real time. A proxy, so that dates made by Node itself are still instances of `Date`.
 */
export function followProductClock(): void {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  RealDate.now = () => realNow() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [realNow() + offset] : args, newTarget),
    apply: () => new RealDate(realNow() + offset).toString(),
  });
  RealDate.prototype.constructor = globalThis.Date;
}

/**
 * In the place of the SDK's event streams (slimming.ts), which it loads at the first operation that streams events. None of ours does, and
 * because the SDK imports them dynamically, esbuild would keep all of what they import in every bundle.
 */
function refuse(): never {
  throw new Error('Event streams are left out of the bundles: take noEventStreams out of lib/bundle/slimming.ts for this function.');
}

export const EventStreamSerde = refuse;
export const eventStreamSerdeProvider = refuse;

/** The clients of S3 and Lambda ask for it when they are made; what it would set is only asked for by operations that stream. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

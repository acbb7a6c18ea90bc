/** How much of an item a stream's record shows ("StreamSpecification", Amazon DynamoDB API reference). */
export type StreamViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

/** An attribute's value as the API's JSON writes it, e.g. `{ S: 'abc' }`. */
export type AttributeValue = Readonly<Record<string, unknown>>;

export type Item = Readonly<Record<string, AttributeValue>>;

/** A DynamoDB stream record exactly as a function receives it ("Using Lambda with DynamoDB", example event). */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: string;
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly dynamodb: {
    /** Seconds since 1970, real time. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    /** 21 digits; a later record of the stream has a greater one, as a number and as text. */
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: StreamViewType;
  };
  readonly eventSourceARN: string;
  /** On an item that TTL deleted ("DynamoDB Streams and Time to Live"). */
  readonly userIdentity?: { readonly type: 'Service'; readonly principalId: 'dynamodb.amazonaws.com' };
}

export interface StreamBatch {
  readonly records: StreamRecord[];
  /** The position behind the last record; the one asked with where there is none yet. */
  readonly next: string;
}

/** The tables' streams as an event source mapping reads them: in process, without the API and without IAM. */
export interface StreamSource {
  /**
   * Up to `limit` records behind `after`, oldest first over all shards; empty only where the stream has no further one. `after` is a record's
   * `SequenceNumber` or a `next`; `undefined` and '' are the stream's beginning. `view` is the table's own unless given. Throws where there is no such stream.
   */
  read(streamArn: string, after: string | undefined, limit: number, view?: StreamViewType): Promise<StreamBatch>;
  /** The position behind the newest record, where a reader with StartingPosition LATEST begins. */
  latest(streamArn: string): Promise<string>;
  /** Calls `listener` after a write to the stream's table has been answered. Returns how to stop listening. Poll now and then as well. */
  changed(streamArn: string, listener: () => void): () => void;
}

import type { Inbox } from '../../inbox.ts';
import type { Runtime } from '../../part.ts';
import type { Outbox } from '../events/outbox.ts';
import type { Setup } from './setup.ts';

/** What every operation of SES works on. */
export interface PostOffice {
  readonly runtime: Runtime;
  readonly inbox: Inbox;
  readonly setup: Setup;
  /** Events on their way to EventBridge; what is in it survives a kill. */
  readonly events: Outbox;
}

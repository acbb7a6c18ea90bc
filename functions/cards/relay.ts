import { relay } from '../../shared/events/relay.ts';

export const handler = relay('cards');

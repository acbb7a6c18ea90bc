import { relay } from '../../shared/events/relay.ts';
import { expandMark } from './told-by-mark.ts';

export const handler = relay('transactions', { expandMark });

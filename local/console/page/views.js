import { denied } from './view-denied.js';
import { events } from './view-events.js';
import { executions } from './view-executions.js';
import { functions } from './view-functions.js';
import { inbox } from './view-inbox.js';
import { queues } from './view-queues.js';
import { requests } from './view-requests.js';
import { resources } from './view-resources.js';
import { schedules } from './view-schedules.js';
import { tables } from './view-tables.js';

/** In the order they stand on the page; the keys 1 to 9 and 0 follow it. */
export const views = [inbox, requests, events, tables, queues, executions, schedules, functions, denied, resources];

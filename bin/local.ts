import { start } from '../local/start.ts';
import { fillInHousehold } from './household.ts';

/** `npm start`: the app on this machine, with an example household in it the first time. */
await start(process.argv.slice(2), { firstStart: fillInHousehold });

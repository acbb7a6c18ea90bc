import * as z from 'zod/mini';
import { defineEvent } from './event.ts';

export const userRegistered = defineEvent({
  publisher: 'auth',
  name: 'user.registered',
  version: 1,
  description:
    'A person confirmed their e-mail and has an account. Told once a user, at the confirmation, or at the first login where the confirmation was cut off.',
  data: z.object({ timeZone: z.string() }),
  example: { timeZone: 'America/Sao_Paulo' },
});

export const userTimeZoneChanged = defineEvent({
  publisher: 'auth',
  name: 'user.time_zone_changed',
  version: 1,
  description:
    'The user chose another time zone, which decides what "today" is. Where several come out of order, the one that happened last holds.',
  data: z.object({ timeZone: z.string() }),
  example: { timeZone: 'America/Manaus' },
});

export const userLoggedIn = defineEvent({
  publisher: 'auth',
  name: 'user.logged_in',
  version: 1,
  description: 'A login with e-mail and password gave a new session. A refresh of a session tells nothing.',
  data: z.object({ sessionId: z.string() }),
  example: { sessionId: '69246a30-0b0e7a52-8a1f-4f0e-9f6b-0d6f0a6c1d11' },
});

export const userPasswordReset = defineEvent({
  publisher: 'auth',
  name: 'user.password_reset',
  version: 1,
  description: 'The password was replaced with a code sent by e-mail. Every session of the user ended with it.',
  data: z.object({}),
  example: {},
});

export const userDeleted = defineEvent({
  publisher: 'auth',
  name: 'user.deleted',
  version: 1,
  description:
    'The user asked for their account to be erased. Each domain erases all it has of the user and answers with user.erased, naming the receipt.',
  data: z.object({ receiptId: z.uuid() }),
  example: { receiptId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01' },
});

export const userErased = defineEvent({
  publisher: 'every',
  name: 'user.erased',
  version: 1,
  description:
    'A domain holds nothing of the user any more. Told by each domain once an erasure; the receipt in auth shows who has answered.',
  data: z.object({ receiptId: z.uuid(), domain: z.string() }),
  example: { receiptId: '0195f7a0-5c9e-7c11-9d3e-2f6f5b9d1a01', domain: 'transactions' },
});

import { S3Client } from '@aws-sdk/client-s3';
import { environment } from '../../shared/environment.ts';
import { consume } from '../../shared/events/subscriber.ts';
import { openObjects } from './attachments/objects.ts';
import { openContext } from './context.ts';
import { eraseTransactions } from './erase-transactions.ts';
import { keepTimeZone } from './keep-time-zone.ts';
import { bookPayment } from './payments/book-payment.ts';
import { catchUp } from './recurring/catch-up.ts';
import { subscriptions } from './subscriptions.ts';

export const handler = consume(
  subscriptions,
  {
    'user.registered': keepTimeZone,
    'user.time_zone_changed': keepTimeZone,
    'user.deleted': eraseTransactions,
    'recurrence.changed': catchUp,
    'invoice.paid': bookPayment,
    'invoice.payment_undone': bookPayment,
  },
  () => ({ ...openContext(), objects: openObjects(new S3Client(), environment('ATTACHMENTS')) }),
);

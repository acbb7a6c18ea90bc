import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from './texts.pt-br.ts';

/** Sends the few mails that Cognito does not send itself. */
export interface Mailer {
  send(to: string, mail: Mail): Promise<void>;
}

export const openMailer = (client: SESv2Client, from: string): Mailer => ({
  async send(to, { subject, text, html }) {
    const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: part(subject), Body: { Text: part(text), Html: part(html) } } },
      }),
    );
  },
});

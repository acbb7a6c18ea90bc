import {
  DeleteSuppressedDestinationCommand,
  GetSuppressedDestinationCommand,
  PutSuppressedDestinationCommand,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { BUS, type MailUnderTest, openMail } from './mail-under-test.ts';

function send({ sdk }: MailUnderTest, to: string, set = 'mail') {
  return sdk.send(
    new SendEmailCommand({
      FromEmailAddress: 'contas@example.com',
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: 'Oi' }, Body: { Text: { Data: 'Oi' } } } },
      ConfigurationSetName: set,
      EmailTags: [{ Name: 'kind', Value: 'welcome' }],
    }),
  );
}

const told = ({ delivered }: MailUnderTest) => delivered.map(({ payload }) => JSON.parse(payload));

describe('bounces and complaints', () => {
  it('tells a bounce of the simulator on the bus, and delivers nothing', async () => {
    await using office = await openMail();
    const { MessageId } = await send(office, 'bounce+ana@simulator.amazonses.com');
    await expect.poll(() => office.delivered.length).toBe(1);

    expect(office.delivered[0]).toMatchObject({
      to: BUS,
      from: { service: 'ses.amazonaws.com', sourceArn: 'arn:aws:ses:sa-east-1:000000000000:configuration-set/mail' },
    });
    expect(told(office)[0]).toMatchObject({
      source: 'aws.ses',
      'detail-type': 'Email Bounced',
      detail: {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: 'bounce+ana@simulator.amazonses.com' }],
        },
        mail: { messageId: MessageId, tags: { kind: ['welcome'], 'ses:configuration-set': ['mail'] } },
      },
    });
    expect(office.inbox.list()).toEqual([]);
  });

  it('delivers and tells a complaint of the simulator; success is delivered and, not being asked for, not told', async () => {
    await using office = await openMail();
    await send(office, 'success@simulator.amazonses.com');
    await send(office, 'complaint@simulator.amazonses.com');
    await expect.poll(() => office.delivered.length).toBe(1);
    expect(told(office)[0]).toMatchObject({ 'detail-type': 'Email Complaint Received', detail: { eventType: 'Complaint' } });
    expect(office.inbox.list().map(({ to }) => to)).toEqual(['complaint@simulator.amazonses.com', 'success@simulator.amazonses.com']);
  });

  it('keeps mail from suppressed addresses, until they are taken off the list, unless the configuration set says otherwise', async () => {
    await using office = await openMail();
    const EmailAddress = 'ana@example.org';
    await office.sdk.send(new PutSuppressedDestinationCommand({ EmailAddress, Reason: 'BOUNCE' }));
    const { SuppressedDestination } = await office.sdk.send(new GetSuppressedDestinationCommand({ EmailAddress: 'Ana@example.org' }));
    expect(SuppressedDestination).toMatchObject({ EmailAddress, Reason: 'BOUNCE', LastUpdateTime: expect.any(Date) });

    await send(office, EmailAddress);
    expect(office.inbox.list()).toEqual([]);
    await expect.poll(() => told(office)[0]?.detail.bounce?.bounceSubType).toBe('OnAccountSuppressionList');
    await send(office, EmailAddress, 'unsuppressed');
    expect(office.inbox.list()).toHaveLength(1);

    await office.sdk.send(new DeleteSuppressedDestinationCommand({ EmailAddress }));
    await expect(office.sdk.send(new GetSuppressedDestinationCommand({ EmailAddress }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
    await send(office, EmailAddress);
    expect(office.inbox.list()).toHaveLength(2);
  });

  it('tells an event at the next start that the bus had not taken when the process was killed', async () => {
    const hanging = Promise.withResolvers<void>();
    await using killed = await openMail({ deliver: () => hanging.promise });
    await send(killed, 'bounce@simulator.amazonses.com');
    await using again = await openMail({ folder: killed.folder });
    await expect.poll(() => told(again)[0]?.['detail-type']).toBe('Email Bounced');
    expect(killed.delivered).toEqual([]);
    hanging.resolve();
  });
});

describe('the template', () => {
  it.each([
    [
      'a property it does not know',
      { type: 'AWS::SES::ConfigurationSet', properties: { Name: 'a', ArchivingOptions: {} } },
      /ArchivingOptions/,
    ],
    [
      'a destination that is not EventBridge',
      {
        type: 'AWS::SES::ConfigurationSetEventDestination',
        properties: { ConfigurationSetName: 'a', EventDestination: { SnsDestination: {} } },
      },
      /SnsDestination/,
    ],
    [
      'Handlebars it can not fill',
      { type: 'AWS::SES::Template', properties: { Template: { TemplateName: 't', SubjectPart: '{{#each items}}' } } },
      /\{\{#each items\}\}/,
    ],
  ])('is refused for %s', async (_, { type, properties }, message) => {
    await expect(openMail({ resources: [{ stack: 'S', logicalId: 'L', type, properties, metadata: {} }] })).rejects.toThrow(message);
  });
});

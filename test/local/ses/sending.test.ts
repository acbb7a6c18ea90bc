import { GetEmailIdentityCommand, SendBulkEmailCommand, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { openMail } from './mail-under-test.ts';

const FROM = 'Contas <contas@example.com>';

function mail(change: Partial<SendEmailCommandInput> = {}): SendEmailCommand {
  return new SendEmailCommand({
    FromEmailAddress: FROM,
    Destination: { ToAddresses: ['ana@example.org'] },
    Content: {
      Simple: { Subject: { Data: 'Fatura fechada' }, Body: { Text: { Data: 'R$ 1.234,56' }, Html: { Data: '<b>R$ 1.234,56</b>' } } },
    },
    ...change,
  });
}

describe('sending mail', () => {
  it('puts a simple mail into the inbox of each recipient, newest first', async () => {
    await using office = await openMail();
    await office.sdk.send(mail({ Destination: { ToAddresses: ['Ana <ana@example.org>'], CcAddresses: ['bia@example.org'] } }));
    const { MessageId } = await office.sdk.send(
      mail({ Content: { Simple: { Subject: { Data: 'Outra' }, Body: { Text: { Data: 'segunda' } } } } }),
    );

    expect(MessageId).toMatch(/^[0-9a-f]{16}-/);
    expect(office.inbox.list({ to: 'ANA@example.org' }).map(({ subject }) => subject)).toEqual(['Outra', 'Fatura fechada']);
    const [copy] = office.inbox.list({ to: 'bia@example.org' });
    expect(copy).toEqual({
      id: expect.any(String),
      channel: 'email',
      to: 'bia@example.org',
      subject: 'Fatura fechada',
      text: 'R$ 1.234,56',
      html: '<b>R$ 1.234,56</b>',
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(office.inbox.list({ limit: 1 })).toHaveLength(1);
  });

  it('asks IAM for the identity and the configuration set it sends under', async () => {
    await using office = await openMail();
    await office.sdk.send(mail());
    const context = { 'ses:FromAddress': 'contas@example.com', 'ses:FromDisplayName': 'Contas', 'ses:Recipients': ['ana@example.org'] };
    expect(office.asked).toEqual([
      { action: 'ses:SendEmail', resource: 'arn:aws:ses:sa-east-1:000000000000:identity/example.com', context },
      { action: 'ses:SendEmail', resource: 'arn:aws:ses:sa-east-1:000000000000:configuration-set/mail', context },
    ]);
  });

  it('decodes a raw message: encoded subject, both alternatives, recipients from its headers', async () => {
    await using office = await openMail();
    const raw = [
      'From: =?utf-8?Q?Jo=C3=A3o?= <joao@sub.example.com>',
      'To: Ana <ana@example.org>',
      'Subject: =?utf-8?B?UmVsYXTDs3Jpbw==?= =?utf-8?Q?_de_mar=C3=A7o?=',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gasto de mar=C3=A7o: =',
      'R$ 10',
      '--inner',
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>março</p>', 'latin1').toString('base64'),
      '--inner--',
      '--outer',
      'Content-Type: text/plain; name=a.txt',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'attached',
      '--outer--',
      '',
    ].join('\r\n');
    await office.sdk.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
    expect(office.inbox.list({ to: 'ana@example.org' })[0]).toMatchObject({
      subject: 'Relatório de março',
      text: 'Gasto de março: R$ 10',
      html: '<p>março</p>',
    });
  });

  it('fills a template, and tells what it could not fill instead of sending it', async () => {
    await using office = await openMail();
    const templated = (data: unknown) =>
      office.sdk.send(mail({ Content: { Template: { TemplateName: 'welcome', TemplateData: JSON.stringify(data) } } }));
    await templated({ name: 'Ana', plan: { name: 'grátis' } });
    expect(office.inbox.list()[0]).toMatchObject({ subject: 'Olá, Ana', text: 'Bem-vinda, Ana (grátis).', html: null });

    await templated({ name: 'Bia' });
    expect(office.inbox.list()).toHaveLength(1);
    await expect.poll(() => office.delivered.length).toBe(1);
    expect(JSON.parse(office.delivered[0]?.payload ?? '')).toMatchObject({
      'detail-type': 'Email Rendering Failed',
      detail: { failure: { errorMessage: expect.stringContaining('plan.name') } },
    });
  });

  it('sends one template to many, each with their own data, and says which entry was refused', async () => {
    await using office = await openMail();
    const entry = (address: string, data: unknown) => ({
      Destination: { ToAddresses: [address] },
      ReplacementEmailContent: { ReplacementTemplate: { ReplacementTemplateData: JSON.stringify(data) } },
    });
    const { BulkEmailEntryResults } = await office.sdk.send(
      new SendBulkEmailCommand({
        FromEmailAddress: FROM,
        DefaultContent: { Template: { TemplateName: 'welcome', TemplateData: JSON.stringify({ plan: { name: 'premium' } }) } },
        BulkEmailEntries: [
          entry('ana@example.org', { name: 'Ana' }),
          entry('not an address', { name: 'X' }),
          entry('bia@example.org', { name: 'Bia' }),
        ],
      }),
    );
    expect(BulkEmailEntryResults?.map(({ Status }) => Status)).toEqual(['SUCCESS', 'INVALID_PARAMETER', 'SUCCESS']);
    expect(office.inbox.list().map(({ subject }) => subject)).toEqual(['Olá, Bia', 'Olá, Ana']);
  });

  it.each([
    [
      'a sender that is no identity',
      { FromEmailAddress: 'eu@other.example' },
      'MessageRejected',
      /not verified.*SA-EAST-1: eu@other\.example/,
    ],
    ['a domain that only ends alike', { FromEmailAddress: 'eu@notexample.com' }, 'MessageRejected', /not verified/],
    [
      'more than 50 recipients',
      { Destination: { ToAddresses: Array.from({ length: 51 }, (_, n) => `p${n}@example.org`) } },
      'BadRequestException',
      /Recipient count exceeds 50/,
    ],
    ['nobody', { Destination: { ToAddresses: [] } }, 'BadRequestException', /Missing required header/],
    ['an address without a domain', { Destination: { ToAddresses: ['ana'] } }, 'BadRequestException', /Missing final '@domain'/],
    ['an unknown configuration set', { ConfigurationSetName: 'none' }, 'NotFoundException', /<none> does not exist/],
    ['an unknown template', { Content: { Template: { TemplateName: 'none' } } }, 'NotFoundException', /none does not exist/],
    [
      'template data that is no object',
      { Content: { Template: { TemplateName: 'welcome', TemplateData: '[' } } },
      'BadRequestException',
      /rendering data is invalid/,
    ],
    [
      '40 MB and a byte',
      { Content: { Raw: { Data: Buffer.alloc(40 * 1024 * 1024 + 1, 'a') } } },
      'MessageRejected',
      /more than 41943040 bytes/,
    ],
  ])('refuses %s', async (_, change, name, message) => {
    await using office = await openMail();
    await expect(office.sdk.send(mail(change))).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    expect(office.inbox.list()).toEqual([]);
  });

  it('knows its identities and no others', async () => {
    await using office = await openMail();
    const found = await office.sdk.send(new GetEmailIdentityCommand({ EmailIdentity: 'example.com' }));
    expect(found).toMatchObject({ IdentityType: 'DOMAIN', VerifiedForSendingStatus: true, ConfigurationSetName: 'mail' });
    await expect(office.sdk.send(new GetEmailIdentityCommand({ EmailIdentity: 'other.example' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('keeps what was received when it is opened again', async () => {
    const first = await openMail({ keeps: true });
    await first.sdk.send(mail());
    await first[Symbol.asyncDispose]();
    await using again = await openMail({ folder: first.folder });
    expect(again.inbox.list({ to: 'ana@example.org' })).toHaveLength(1);
  });
});

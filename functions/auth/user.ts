import * as z from 'zod/mini';
import { texts } from './texts.pt-br.ts';

/** Trimmed and in lower case: an address is one, however it is typed. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(255),
    z.email(),
    z.meta({ description: 'E-mail, upper and lower case alike.', examples: ['ana@exemplo.com.br'] }),
  );

const name = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, texts.emptyName),
    z.maxLength(100),
    z.meta({ description: 'How the person is called.', examples: ['Ana Souza'] }),
  );

/** The rules are the user pool's; here only what no pool would take. */
export const password = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(256),
    z.meta({ description: 'At least 8 characters with upper case, lower case and a digit.', examples: ['Uma-Senha-Boa-1'] }),
  );

export const code = z
  .string()
  .check(z.regex(/^\d{6}$/, texts.invalidCode), z.meta({ description: 'The 6 digits of the e-mail.', examples: ['123456'] }));

const whatsappNumber = z
  .string()
  .check(z.regex(/^\+[1-9]\d{7,14}$/, texts.invalidWhatsapp), z.meta({ description: 'E.164.', examples: ['+5511987654321'] }));

const avatarUrl = z
  .string()
  .check(
    z.maxLength(500, texts.invalidAvatarUrl),
    z.refine(isHttpsUrl, texts.invalidAvatarUrl),
    z.meta({ description: 'An https address. It is kept and given back, never fetched.', format: 'uri' }),
  );

const timeZone = z
  .string()
  .check(
    z.maxLength(64),
    z.refine(isTimeZone, texts.invalidTimeZone),
    z.meta({ description: 'IANA time zone: decides what "today" is.', examples: ['America/Sao_Paulo'] }),
  );

export const defaultTimeZone = 'America/Sao_Paulo';

export const registration = z.strictObject({ name, email, password, whatsappNumber: z.optional(whatsappNumber) });

export const profileChange = z.strictObject({
  name: z.exactOptional(name),
  avatarUrl: z.exactOptional(z.nullable(avatarUrl)),
  whatsappNumber: z.exactOptional(z.nullable(whatsappNumber)),
  timeZone: z.exactOptional(timeZone),
});

export const user = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  avatarUrl: z.nullable(z.string()),
  whatsappNumber: z.nullable(z.string()),
  timeZone: z.string(),
  plan: z.enum(['free', 'premium']),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export type User = z.output<typeof user>;

function isHttpsUrl(text: string): boolean {
  return URL.parse(text)?.protocol === 'https:';
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '' && !/^[+-]/.test(text);
  } catch {
    return false;
  }
}

import { randomInt } from 'node:crypto';

/** `GenerateSecretString` of a secret in the template. CloudFormation takes booleans and numbers also as strings. */
export type Wish = Readonly<Record<string, unknown>>;

const kindsOfCharacter = [
  { excludedBy: 'ExcludeLowercase', characters: 'abcdefghijklmnopqrstuvwxyz' },
  { excludedBy: 'ExcludeUppercase', characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
  { excludedBy: 'ExcludeNumbers', characters: '0123456789' },
  { excludedBy: 'ExcludePunctuation', characters: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' },
] as const;

/**
 * A secret as `GenerateSecretString` wishes it (CloudFormation template reference): a random password of 32 characters unless it says otherwise, one of
 * each kind of character at least unless it says otherwise; with a template, the password is a member of its JSON.
 * Throws where the wish leaves no characters, asks for more kinds than the length has room for, or gives only one of template and key.
 */
export function generated(wish: Wish): string {
  const { SecretStringTemplate: template, GenerateStringKey: key } = wish;
  const password = passwordOf(wish);
  if (template === undefined && key === undefined) return password;
  if (typeof template !== 'string' || typeof key !== 'string') {
    throw new Error('SecretStringTemplate and GenerateStringKey are given together or not at all');
  }
  return JSON.stringify({ ...(JSON.parse(template) as object), [key]: password });
}

function passwordOf(wish: Wish): string {
  const length = Number(wish.PasswordLength ?? 32);
  if (!Number.isInteger(length) || length < 1 || length > 4096)
    throw new Error(`PasswordLength is ${String(wish.PasswordLength)}: it has to be 1 to 4096`);
  const excluded = String(wish.ExcludeCharacters ?? '');
  const wished = kindsOfCharacter.filter(({ excludedBy }) => !isTrue(wish[excludedBy])).map(({ characters }) => String(characters));
  const kinds = [...wished, ...(isTrue(wish.IncludeSpace) ? [' '] : [])].map((characters) =>
    [...characters].filter((character) => !excluded.includes(character)),
  );
  const every = kinds.flat();
  if (every.length === 0) throw new Error('its exclusions leave no characters to make a password of');

  const needed =
    wish.RequireEachIncludedType === undefined || isTrue(wish.RequireEachIncludedType) ? kinds.filter((kind) => kind.length > 0) : [];
  if (needed.length > length)
    throw new Error(`a password of ${length} has no room for one of each of ${needed.length} kinds of characters`);
  const rest = Array.from({ length: length - needed.length }, () => every);
  return shuffled([...needed, ...rest].map(oneOf)).join('');
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function oneOf(characters: readonly string[]): string {
  return characters[randomInt(characters.length)] ?? '';
}

function shuffled(characters: readonly string[]): string[] {
  const left = [...characters];
  return characters.map(() => left.splice(randomInt(left.length), 1)[0] ?? '');
}

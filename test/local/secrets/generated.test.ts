import { describe, expect, test } from 'vitest';
import { generated } from '../../../local/parts/secrets/generated.ts';

const often = Array.from({ length: 200 });

describe('a generated password', () => {
  test('has 32 characters, one of each kind at least, and is another each time', () => {
    const passwords = often.map(() => generated({}));
    for (const password of passwords) {
      expect(password).toHaveLength(32);
      expect(password).toMatch(/[a-z]/);
      expect(password).toMatch(/[A-Z]/);
      expect(password).toMatch(/[0-9]/);
      expect(password).toMatch(/[^A-Za-z0-9]/);
    }
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['lower case and numbers', { ExcludeUppercase: true, ExcludePunctuation: 'true', PasswordLength: '12' }, /^[a-z0-9]{12}$/],
    ['without characters', { ExcludeCharacters: 'abc"\\', ExcludePunctuation: true, ExcludeNumbers: true }, /^[d-zA-Z]{32}$/],
    [
      'with spaces',
      { IncludeSpace: true, ExcludePunctuation: true, ExcludeNumbers: true, PasswordLength: 3 },
      /^(?=.* )(?=.*[a-z])(?=.*[A-Z])[a-zA-Z ]{3}$/,
    ],
    ['of one kind', { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true, PasswordLength: 6 }, /^\d{6}$/],
  ])('is made of %s where that is wished', (_name, wish, pattern) => {
    for (const _ of often) expect(generated(wish)).toMatch(pattern);
  });

  test('may be a member of a JSON template', () => {
    const made = JSON.parse(generated({ SecretStringTemplate: '{"user":"app"}', GenerateStringKey: 'password', PasswordLength: 8 }));
    expect(made).toEqual({ user: 'app', password: expect.stringMatching(/^.{8}$/) });
  });

  test('that cannot be made is an error', () => {
    expect(() => generated({ PasswordLength: 3 })).toThrow(/no room/);
    expect(() => generated({ PasswordLength: 0 })).toThrow(/1 to 4096/);
    expect(() => generated({ GenerateStringKey: 'a' })).toThrow(/together/);
    const nothing = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludePunctuation: true, ExcludeCharacters: '0123456789' };
    expect(() => generated(nothing)).toThrow(/no characters/);
  });
});

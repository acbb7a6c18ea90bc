import * as z from 'zod/mini';
import { texts } from './texts.pt-br.ts';

/** Told apart as a person counts: a letter with its accents and a family of emoji are one character each. */
const segmenter = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' });

/** The largest family of emoji has 11 code units; more than these a character is no writing. */
const codeUnitsACharacter = 12;

/** Text that a person writes, trimmed and composed (NFC): at least one character and at most so many, as a person counts them. */
export const writtenText = (most: number, description: string, example: string) =>
  z.string().check(
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1, texts.emptyText),
    z.refine((text) => isWithin(text, most), texts.tooLong(most)),
    z.meta({ description: `${description}; at most ${most} characters as a person counts them.`, examples: [example] }),
  );

function isWithin(text: string, most: number): boolean {
  if (text.length <= most) return true;
  if (text.length > most * codeUnitsACharacter) return false;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count <= most;
}

export const color = z
  .string()
  .check(z.regex(/^#[0-9A-Fa-f]{6}$/, texts.invalidColor), z.meta({ description: '`#RRGGBB`.', examples: ['#2E7D32'] }));

export const icon = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]{0,49}$/, texts.invalidIcon),
    z.meta({ description: 'The name of an icon of the front end.', examples: ['shopping-cart'] }),
  );

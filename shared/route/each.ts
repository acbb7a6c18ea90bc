import * as z from 'zod/mini';
// By another name, since `catch` of anything is taken for a promise's; and from the module itself: taken out of `z`, all of zod would come along.
import { catch as otherwise } from 'zod/mini';
import { Problem } from '../problem.ts';
import { texts } from './texts.pt-br.ts';
import { fieldErrors } from './validation.ts';

type Issues = readonly z.core.$ZodIssue[];

/** One of a list that is checked by itself: what it says, or what is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly issues: Issues };

/**
 * The schema for one of many that are each answered by itself: the API's document shows it as it is, and one that does not fit it leaves the others alone.
 * @example z.strictObject({ items: z.array(each(newTransaction)) })
 */
export const each = <T extends z.ZodMiniType>(schema: T): z.ZodMiniType<Checked<z.output<T>>, z.input<T>> =>
  otherwise(
    z.pipe(
      schema,
      z.transform((value): Checked<z.output<T>> => ({ value })),
    ),
    ({ value }) => ({ issues: schema.safeParse(value, { reportInput: true }).error?.issues ?? [] }),
  );

/** What is wrong with one of a list, as the problem that it alone would be answered with; each field is named from this path on. */
export const problemAt = (path: string, issues: Issues): Problem =>
  new Problem('validation_failed', texts.validationFailed, { errors: fieldErrors(issues, path) });

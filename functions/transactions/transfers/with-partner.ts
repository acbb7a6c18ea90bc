import { ruleBroken } from '../../../shared/rule-broken.ts';
import type { RowChange } from '../change-row.ts';
import type { Context } from '../context.ts';
import { type Settings, standsFor } from '../settings.ts';
import { texts } from '../texts.pt-br.ts';
import type { Row } from '../transaction.ts';
import { isLeg } from './bond.ts';
import { transferOf } from './find-transfer.ts';

interface Edit {
  readonly userId: string;
  readonly settings: Settings;
  /** As the request names it. */
  readonly categoryId: string | null | undefined;
}

/**
 * The edit of a row, with that of its partner where it is a leg: the amount is always that of both, and a date or text that both shared stays shared. Where
 * they differ, as in linked ones, each keeps its own. The partner's version moves too, so that an ETag of either names both.
 * @throws Problem `rule_broken` for another type, a category and the partner's account; Refused where the partner changes at this moment
 */
export async function withPartner(
  context: Context,
  { userId, settings, categoryId }: Edit,
  edit: Required<RowChange>,
): Promise<[RowChange, ...RowChange[]]> {
  const { before, after } = edit;
  if (!isLeg(before)) return [edit];
  if (after.type !== before.type) throw ruleBroken('body.type', texts.legKeepsType);
  if (categoryId) throw ruleBroken('body.categoryId', texts.legHasNoCategory);

  const { out, in: into } = await transferOf(context, userId, before);
  const partner = before.id === out.id ? into : out;
  const isMoved = after.accountNumber !== before.accountNumber;
  if (isMoved && after.accountNumber === standsFor(settings, 'account', partner.accountNumber))
    throw ruleBroken('body.accountId', texts.sameAccount);
  const alike = <Name extends 'date' | 'description' | 'notes'>(name: Name): Row[Name] =>
    partner[name] === before[name] ? after[name] : partner[name];
  return [
    edit,
    {
      before: partner,
      after: {
        ...partner,
        amountCents: after.amountCents,
        date: alike('date'),
        description: alike('description'),
        notes: alike('notes'),
        version: partner.version + 1,
        updatedAt: after.updatedAt,
      },
    },
  ];
}

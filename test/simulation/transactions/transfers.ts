import type { ProblemCode } from '../../../shared/problem.ts';
import type { Heard } from '../action.ts';
import { isLeg, type Model, type RowModel, rowAt } from './model.ts';
import { isShownAs, type ShownRow } from './rows.ts';

/** A transfer as it is in a state. */
export interface TransferModel {
  readonly out: RowModel;
  readonly in: RowModel;
  /** One that is deleted by itself, or purged, is none any more. */
  readonly fee: RowModel | undefined;
}

/** The transfer of this id, deleted or not. */
export function transferAt(model: Model, id: string, at: number): TransferModel | undefined {
  const out = rowAt(model, id, at);
  const into = out?.bond?.role === 'out' ? model.rows.get(out.bond.partner) : undefined;
  if (!out || !into) return undefined;
  const fee = out.bond?.fee ? rowAt(model, out.bond.fee, at) : undefined;
  return { out, in: into, fee: fee && [undefined, out.deletedAt].includes(fee.deletedAt) ? fee : undefined };
}

/** The row, and what is deleted and restored with it. */
export function oneWith(model: Model, row: RowModel, at: number): readonly RowModel[] {
  if (!isLeg(row) || !row.bond) return [row];
  const transfer = transferAt(model, row.bond.role === 'out' ? row.id : row.bond.partner, at);
  return transfer ? rowsOf(transfer) : [row];
}

export const rowsOf = ({ out, in: into, fee }: TransferModel): readonly RowModel[] => [
  out,
  into,
  ...(fee && fee.deletedAt === out.deletedAt ? [fee] : []),
];

export const versionOf = ({ out, in: into, fee }: TransferModel): string => [out, into, fee].flatMap((row) => row?.version ?? []).join('-');

/** Why a transfer cannot be had. */
export function transferRefusal(model: Model, id: string, at: number, mustLive: boolean): ProblemCode | undefined {
  const transfer = transferAt(model, id, at);
  return !transfer || (mustLive && transfer.out.deletedAt !== undefined) ? 'not_found' : undefined;
}

interface ShownTransfer {
  readonly id: string;
  readonly from: ShownRow;
  readonly to: ShownRow;
  readonly fee?: ShownRow;
}

/**
 * An answer with a transfer in it. Its rows are read one after the other: each is shown as it was in one of the states, and the version names these, so that a change
 * that builds on it is refused where they never were there together. The legs are of one amount, always.
 */
export function answersTransfer(model: Model, answer: unknown, heard: Heard<Model>): boolean {
  const { value, version } = answer as { value: ShownTransfer; version: string };
  const { from, to, fee } = value;
  if (!transferAt(model, value.id, heard.to) || from.amount !== to.amount || (from.deletedAt === null) !== (to.deletedAt === null))
    return false;
  const shown = [from, to, ...(fee ? [fee] : [])];
  const versions = version.split('-');
  return (
    versions.length === shown.length &&
    shown.every((row, at) =>
      heard.states.some(({ rows }) => String(rows.get(row.id)?.version) === versions[at] && isShownAs(row, rows.get(row.id), heard)),
    )
  );
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changePlan, type Plan, planned } from '../../../functions/transactions/recurring/change-plan.ts';
import type { Row } from '../../../functions/transactions/transaction.ts';
import { dateAt } from '../../../shared/calendar.ts';
import { CutOff } from '../../support/memory-ledger.ts';
import { aRecurringPerson, type RecurringPerson } from '../../support/recurring-person.ts';

/*
 * Any order of edits and deletions of this, following and all, of schedules and of events that are late or cut off, against a model that changes everything at once.
 */

type Field = 'amountCents' | 'description' | 'notes';
type Said = Partial<Record<Field, number | string | undefined>>;

/** One occurrence that was made. */
interface Made extends Record<Field, number | string | undefined> {
  readonly nominalOn: string;
  readonly date: string;
  readonly own: ReadonlySet<Field>;
  readonly isDeleted: boolean;
}

interface Model {
  /** Nothing where the series was taken away. */
  readonly plan: Plan | undefined;
  readonly template: Record<Field, number | string | undefined>;
  readonly made: readonly Made[];
}

const fieldsOf = (said: Said) => Object.keys(said) as Field[];
const only = (said: Said, fields: readonly Field[]): Said => Object.fromEntries(fields.map((field) => [field, said[field]]));

function makeDue(model: Model, today: string, upTo = '9999-12-31'): Model {
  if (!model.plan) return model;
  const due = planned(model.plan, 100).filter(({ nominalOn, date }) => date <= today && nominalOn <= upTo);
  const made = due.map((each): Made => ({ ...model.template, ...each, own: new Set(), isDeleted: false }));
  return { ...model, plan: { ...model.plan, doneUpTo: due.at(-1)?.nominalOn ?? model.plan.doneUpTo }, made: [...model.made, ...made] };
}

const each = (model: Model, change: (made: Made) => Made): Model => ({ ...model, made: model.made.map(change) });

const editOne = (model: Model, on: string, said: Said): Model =>
  each(model, (made) => (made.nominalOn === on ? { ...made, ...said, own: new Set([...made.own, ...fieldsOf(said)]) } : made));

function editSeries(model: Model, on: string, { said, plan, isAll }: { said: Said; plan: Plan; isAll: boolean }): Model {
  const edited = each(model, (made) => {
    if (made.nominalOn === on) return { ...made, ...said, own: new Set([...made.own].filter((field) => !(field in said))) };
    const follows = isAll || made.nominalOn > on;
    return follows
      ? {
          ...made,
          ...only(
            said,
            fieldsOf(said).filter((field) => !made.own.has(field)),
          ),
        }
      : made;
  });
  return { ...edited, plan, template: { ...model.template, ...said } };
}

const frequency = fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const);
const which = fc.nat({ max: 60 });
const scope = fc.constantFrom('this' as const, 'following' as const, 'all' as const);
const words = fc.record(
  { amount: fc.constant(true), description: fc.constantFrom('set', 'clear'), notes: fc.constantFrom('set', 'clear') },
  { requiredKeys: [] },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), days: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('edit' as const), which, scope, words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      which,
      scope: fc.constantFrom('this' as const, 'this' as const, 'following' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take away' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('dates' as const), which, scope, days: fc.integer({ min: -3, max: 20 }), to: frequency }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), cut: fc.option(fc.nat({ max: 12 }), { nil: undefined }) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test('any order of edits, deletions and schedules gives the transactions that a simple model gives, each once, with right sums', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(frequency, fc.array(step, { minLength: 1, maxLength: 14 }), async (begins, steps) => {
      const ana = await aRecurringPerson({ recurrenceFrequency: begins });
      const run = runner(ana, begins);
      for (const [at, one] of steps.entries()) await run.step(one, at);
      await ana.hear();

      run.agrees();
      expect(ana.pending()).toBe(0);
      expect(ana.differences()).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

function runner(ana: RecurringPerson, begins: 'daily' | 'weekly' | 'monthly') {
  const now = () => ana.memory.context.clock.now().getTime();
  const today = () => dateAt(new Date(now()), 'America/Sao_Paulo');
  let model = makeDue(
    {
      plan: { rule: { anchorOn: '2026-11-03', frequency: begins, weekendShift: 'none' }, doneUpTo: undefined },
      template: { amountCents: 10_00, description: undefined, notes: undefined },
      made: [],
    },
    today(),
  );
  const live = (which: number): Made | undefined => {
    const found = model.made.filter(({ isDeleted }) => !isDeleted);
    return model.plan && found[which % found.length];
  };
  const idOf = ({ nominalOn }: Made): string => ana.occurrence(nominalOn).id;
  /** After 30 days nobody sees what was deleted, and nothing changes it any more. */
  const isGone = ({ deletedAt }: Row): boolean => deletedAt !== undefined && Math.ceil(deletedAt / 1000) * 1000 + 30 * 86_400_000 <= now();
  const isSeen = ({ nominalOn }: Made): boolean => !isGone(ana.occurrence(nominalOn));

  const steps: { readonly [Name in Step['do']]: (one: Extract<Step, { do: Name }>, at: number) => Promise<void> } = {
    async pass({ days }) {
      await ana.pass(days);
      model = makeDue(model, today());
    },
    async edit({ which, scope: of, words: named }, at) {
      const made = live(which);
      if (!made) return;
      // Each value but once, so that none is there already.
      const text = (name: string, word: string | undefined) => (word === 'set' ? `${name} ${at}` : undefined);
      const said: Said = {
        ...(named.amount && { amountCents: 20_00 + at }),
        ...(named.description && { description: text('description', named.description) }),
        ...(named.notes && { notes: text('notes', named.notes) }),
      };
      const body = {
        ...('amountCents' in said && { amount: said.amountCents }),
        ...('description' in said && { description: said.description ?? null }),
        ...('notes' in said && { notes: said.notes ?? null }),
      };
      // One alone has of its own what it says otherwise than it is seen to say.
      const seen = ana.occurrence(made.nominalOn);
      await ana.edit(idOf(made), body, of);
      if (of === 'this')
        model = editOne(
          model,
          made.nominalOn,
          only(
            said,
            fieldsOf(said).filter((field) => seen[field] !== said[field]),
          ),
        );
      else if (model.plan) model = editSeries(model, made.nominalOn, { said, plan: model.plan, isAll: of === 'all' });
    },
    async delete({ which, scope: of }) {
      const made = live(which);
      if (!made || !model.plan) return;
      const isFirst = !model.made.some(({ nominalOn }) => nominalOn < made.nominalOn);
      if (of === 'following' && isFirst) return;
      await ana.remove(idOf(made), of);
      const goes = ({ nominalOn }: Made) => (of === 'this' ? nominalOn === made.nominalOn : nominalOn >= made.nominalOn);
      model = each(model, (one) => (goes(one) ? { ...one, isDeleted: true } : one));
      if (of === 'following') model = { ...model, plan: model.plan && endedBefore(model.plan, made.nominalOn) };
    },
    async 'take away'({ which }) {
      const made = live(which);
      if (!made) return;
      await ana.remove(idOf(made), 'all');
      model = { ...each(model, (one) => ({ ...one, isDeleted: true })), plan: undefined };
    },
    async restore({ which }) {
      // What is deleted with others is so at once here, there within moments.
      await ana.hear();
      model = makeDue(model, today());
      if (!model.plan) return;
      const found = model.made.filter((one) => one.isDeleted && isSeen(one));
      const made = found[which % found.length];
      if (!made) return;
      await ana.restore(idOf(made));
      model = each(model, (one) => (one === made ? { ...one, isDeleted: false } : one));
    },
    async dates({ which, scope: of, days, to }) {
      const made = live(which);
      if (!made || !model.plan || of === 'this') return;
      const date = days === 0 ? undefined : dayAfter(made.nominalOn, days);
      const isMoved = date !== undefined && date !== made.date;
      const isOften = to !== model.plan.rule.frequency;
      const change = {
        ...((of === 'following' || isMoved || isOften) && { nominalOn: made.nominalOn }),
        ...(isMoved && { date }),
        ...(isOften && { frequency: to }),
      };
      const plan = changePlan(model.plan, change, today());
      const edit = ana.edit(idOf(made), { ...(date && { date }), recurrenceFrequency: to }, of);
      if ('refused' in plan) {
        await expect(edit).rejects.toMatchObject({ code: 'rule_broken' });
        return;
      }
      await edit;
      model = { ...each(model, (one) => (one === made && date ? { ...one, date } : one)), plan };
    },
    async hear({ cut }) {
      if (cut !== undefined) ana.memory.cutOff(cut, cut % 2 ? 'before' : 'after');
      await ana.hear().catch((error) => {
        if (!(error instanceof CutOff)) throw error;
      });
      ana.memory.heal();
      // Where it was cut off, only how far it came is taken from the ledger: a deletion meanwhile takes what was made, and nothing else.
      model = makeDue(model, today(), cut === undefined ? undefined : (ana.series()?.doneUpTo ?? ''));
    },
  };

  return {
    async step(one: Step, at: number): Promise<void> {
      await (steps[one.do] as (one: Step, at: number) => Promise<void>)(one, at);
    },
    agrees(): void {
      model = makeDue(model, today());
      const told = (made: Omit<Made, 'own'>) => [made.nominalOn, made.date, made.amountCents, made.description, made.notes, made.isDeleted];
      const rows = model.plan ? ana.occurrences().filter((row) => !isGone(row)) : ana.all();
      const there = rows.map((row) => told({ ...row, nominalOn: row.series?.nominalOn ?? '', isDeleted: row.deletedAt !== undefined }));
      if (model.plan) expect(there).toEqual(model.made.filter(isSeen).map(told));
      else expect(there.every((each) => each.at(-1) === true) && there.length).toBe(model.made.length);
    },
  };
}

const dayAfter = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

function endedBefore(plan: Plan, nominalOn: string): Plan {
  const last = dayAfter(nominalOn, -1);
  const endsOn = plan.rule.endsOn !== undefined && plan.rule.endsOn < last ? plan.rule.endsOn : last;
  return { ...plan, rule: { ...plan.rule, endsOn } };
}

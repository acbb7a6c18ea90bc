import { openStepContext, type StepContext } from './context.ts';
import { compare } from './steps/compare.ts';
import { finish, giveUp } from './steps/end.ts';
import { plan } from './steps/plan.ts';
import { takeBackPart } from './steps/take-back-part.ts';
import { withoutWords } from './steps/without-words.ts';
import { writePart } from './steps/write-part.ts';

const steps = { compare, plan, writePart, takeBackPart, finish, giveUp };

interface Asked {
  readonly step: keyof typeof steps;
  readonly userId: string;
  readonly importId: string;
  readonly part: number;
}

let context: StepContext | undefined;

/** The steps of the two state machines behind a reading and behind a confirmation (lib/import-machines.ts). */
export async function handler({ step, ...asked }: Asked): Promise<unknown> {
  return await withoutWords(step, async () => {
    context ??= openStepContext();
    return (await steps[step](asked, context)) ?? {};
  });
}

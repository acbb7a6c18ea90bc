import { systemClock } from '../../shared/clock.ts';
import { environment } from '../../shared/environment.ts';
import { Problem } from '../../shared/problem.ts';
import { serve } from '../../shared/route/serve.ts';
import { openReference } from './reference.ts';
import { routes } from './routes.ts';
import { texts } from './texts.pt-br.ts';

const open = () => ({
  clock: systemClock,
  checkAnswers: true,
  // Everything lies beside the function's code: lib/reference.ts puts it there.
  reference: openReference(() => environment('LAMBDA_TASK_ROOT')),
});

export const handler = serve(
  routes,
  {
    health: async () => ({ status: 'ok' }) as const,
    openApi: async (_, { reference }) => reference.document(),
    docs: async (_, { reference }) => reference.page(),
    docsAsset: async ({ params, query }, { reference }) => {
      const asset = reference.asset(params.asset, query.v);
      if (!asset) throw new Problem('not_found', texts.noAsset);
      return asset;
    },
  },
  open,
);

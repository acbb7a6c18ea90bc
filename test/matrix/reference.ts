import { type Declarations, value } from './declaration.ts';

const nothingOfAnothers = 'The same for everybody: it is made at synthesis and reads no data.';

export const reference = {
  health: { call: async () => ({}), nothingOfAnothers },
  openApi: { call: async () => ({}), nothingOfAnothers },
  docs: { call: async () => ({}), nothingOfAnothers },
  docsAsset: {
    call: async () => ({ params: { asset: 'style.css' } }),
    fields: { 'params.asset': value, 'query.v': value },
    nothingOfAnothers,
  },
} satisfies Declarations<'reference'>;

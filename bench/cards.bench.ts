import { addDays } from '../shared/calendar.ts';
import { aHousehold } from '../test/support/household.ts';
import { aPerson, expectStatus } from '../test/support/person.ts';
import { aWallet, type Wallet } from '../test/support/wallet.ts';
import type { Answer, World } from '../test/support/world.ts';
import { runTheProduct } from './running-product.ts';
import { spentOn, toDynamodb } from './spent.ts';
import type { Table } from './table.ts';

const [few, many] = [10, 1_000];

/** What a card costs with little and with much on it, as the local runtime counted it. */
export default async function cards(): Promise<Table[]> {
  await using product = await runTheProduct();
  const { world } = product;
  const wallets = [await aWalletWith(world, few), await aWalletWith(world, many)];
  const rows: Table['rows'][number][] = [];
  for (const [title, ask] of cases) {
    const figures: number[][] = [];
    for (const wallet of wallets) figures.push(await stable(world, async () => await ask(wallet)));
    const [little = [], much = []] = figures;
    rows.push([title, ...little.map((figure, at) => (figure === much[at] ? `${figure}` : `${figure} → ${much[at]}`))]);
  }
  return [
    {
      title: 'What a card costs',
      note: `With ${few} purchases on it and with ${many}, a tenth of them in 48, the others in up to 12, over ten months; one figure where both cost the same. Calls and units of the authorizer are included. Goal: no request needs more calls for what was bought before; an invoice reads what is on it.`,
      columns: ['request', 'calls to DynamoDB', 'read units', 'write units'],
      rows,
    },
  ];
}

/** In this order, because the last ones write. */
const cases: readonly (readonly [string, (wallet: Wallet) => Promise<Answer>])[] = [
  ['GET /cards/{id}/limit', async ({ ask, cardId }) => await ask('GET', `/cards/${cardId}/limit`)],
  ['GET /invoices/{id}, the open one', async (wallet) => await wallet.ask('GET', `/invoices/${await openInvoice(wallet)}`)],
  ['GET /installments, to the last of 48', async ({ ask }) => await ask('GET', '/installments')],
  ['GET /cards/{id}/invoices', async ({ ask, cardId }) => await ask('GET', `/cards/${cardId}/invoices`)],
  ['GET /cards/{id}/purchases', async ({ ask, cardId }) => await ask('GET', `/cards/${cardId}/purchases`)],
  ['POST /cards/{id}/purchases, in one', async (wallet) => await wallet.buy(89.9)],
  ['POST /cards/{id}/purchases, in 12', async (wallet) => await wallet.buy(1000, { installments: 12 })],
  ['POST /cards/{id}/purchases, in 48', async (wallet) => await wallet.buy(4800, { installments: 48 })],
  [
    'POST /invoices/{id}/pay',
    async (wallet) => {
      const body = { accountId: await wallet.household.account(), amount: 1, early: true };
      return await wallet.ask('POST', `/invoices/${await openInvoice(wallet)}/pay`, body);
    },
  ],
];

async function openInvoice({ ask, cardId }: Wallet): Promise<string> {
  const { items } = expectStatus(await ask('GET', `/cards/${cardId}/invoices?limit=100`), 200).body;
  return items.find(({ status }: { status: string }) => status === 'open').id;
}

async function aWalletWith(world: World, purchases: number): Promise<Wallet> {
  const wallet = await aWallet({}, await aPerson({ world }));
  const category = await (await aHousehold(wallet.person)).category('Compras');
  for (let bought = 0; bought < purchases; bought += 1) {
    const installments = bought % 10 === 9 ? 48 : 1 + (bought % 12);
    const purchaseDate = addDays(wallet.today, -((bought * 300) / purchases) | 0);
    await wallet.buy(100 + bought, { installments, purchaseDate, categoryId: category, description: 'Mercado' });
  }
  return wallet;
}

/** What it costs once two in a row have cost the same: secrets are read and connections made by then. */
async function stable(world: World, ask: () => Promise<Answer>): Promise<number[]> {
  let last: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer = await ask();
    if (answer.status >= 400) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    const { all } = await spentOn(world, answer);
    const now = [toDynamodb(all), all.readUnits, all.writeUnits];
    if (String(last) === String(now)) return now;
    last = now;
  }
  throw new Error(`It never cost the same twice: ${last}`);
}

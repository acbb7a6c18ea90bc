import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { Api } from '../lib/api.ts';
import { Auth } from '../lib/auth.ts';
import { Cards } from '../lib/cards.ts';
import { CardsTable } from '../lib/cards-table.ts';
import { Imports } from '../lib/imports.ts';
import { Platform } from '../lib/platform.ts';
import { Reference } from '../lib/reference.ts';
import { stageNamed } from '../lib/stages.ts';
import { Transactions } from '../lib/transactions.ts';

const app = new App();
const stage = stageNamed(...['stage', 'set'].map((key): unknown => app.node.tryGetContext(key)));
const name = (stack: string): string => `controle-financeiro-${stage.name}-${stack}`;
const props = { stage, env: { region: stage.region } };

const platform = new Platform(app, name('platform'), props);

const { bus, mailIdentity, cursorSecret } = platform;
const auth = new Auth(app, name('auth'), {
  ...props,
  bus,
  mailIdentity,
  cursorSecret,
  erasureDomains: ['auth', 'cards', 'imports', 'transactions'],
});

const reference = new Reference(app, name('reference'), props);

const { table: cardsTable } = new CardsTable(app, name('cards-table'), props);

const transactions = new Transactions(app, name('transactions'), { ...props, bus, cursorSecret, cards: cardsTable });

const { table: ledger, importer } = transactions;
const cards = new Cards(app, name('cards'), { ...props, bus, cursorSecret, table: cardsTable, ledger });
const imports = new Imports(app, name('imports'), {
  ...props,
  bus,
  cursorSecret,
  ledger,
  importer,
  cards: cardsTable,
  cardImporter: cards.importer,
});

new Api(app, name('api'), {
  ...props,
  authorizer: auth.authorizer,
  rooms: { auth: auth.api, cards: cards.api, imports: imports.api, reference: reference.api, transactions: transactions.api },
});

Tags.of(app).add('app', 'controle-financeiro');
Tags.of(app).add('stage', stage.name);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));

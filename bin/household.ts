import { controleFinanceiro } from '../client/index.ts';
import { addDays, type CalendarDate, dateAt, dateIn, firstDay, monthAfter, monthOf } from '../shared/calendar.ts';

/** What the first start needs to know of the running app. */
interface Running {
  /** Origin of the API and the console. */
  readonly url: string;
}

const ana = { name: 'Ana Souza', email: 'ana@exemplo.com.br', password: 'Familia-Souza-1' };

/** What comes and goes in Ana's months: day, category, reais, and a part of them that changes from month to month. */
const months: readonly (readonly [day: number, category: string, amount: number, description: string, swing: number])[] = [
  [5, 'Salário', 6480, 'Salário', 0],
  [6, 'Moradia', 1850, 'Aluguel', 0],
  [7, 'Mercado', 412.37, 'Mercado do mês', 60],
  [10, 'Contas da casa', 187.42, 'Conta de luz', 45],
  [12, 'Internet e celular', 129.9, 'Internet', 0],
  [14, 'Transporte', 180, 'Bilhete único', 20],
  [15, 'Mercado', 163.8, 'Feira e hortifruti', 40],
  [18, 'Assinaturas', 44.9, 'Streaming', 0],
  [20, 'Restaurantes e lanches', 96.5, 'Pizza de sábado', 30],
  [22, 'Saúde', 89.99, 'Farmácia', 50],
  [26, 'Mercado', 238.15, 'Mercado da semana', 70],
  [28, 'Renda extra', 350, 'Aulas particulares', 150],
];

/**
 * Fills in a believable household at the first start, the way people do it: over the API, with the code from the inbox. Three months and what
 * there is of this one, and the rent that lies ahead. Gives the sentence that tells how to log in.
 */
export async function fillInHousehold({ url }: Running): Promise<string> {
  let token: string | undefined;
  const api = controleFinanceiro({ baseUrl: `${url}/v1`, accessToken: () => token });
  const { name, ...credentials } = ana;

  const early = await api.POST('/auth/login', { body: credentials });
  if (!early.data) {
    done(await api.POST('/auth/register', { body: { name, ...credentials } }));
    done(await api.POST('/auth/confirm-email', { body: { email: ana.email, code: await newestCode(url, ana.email) } }));
  }
  token = (early.data ?? done(await api.POST('/auth/login', { body: credentials }))).accessToken;

  const category = await categoriesOnceThere(api);
  const account = done(await api.GET('/accounts')).items.find(({ isDefault }) => isDefault);
  if (!account) throw new Error('The example household has no account.');
  for (const { date, category: named, ...rest } of ledger(await today(url))) {
    const { id, type } = category(named);
    // Under a key, so that a first start that was cut off and comes again writes nothing twice.
    const params = { header: { 'Idempotency-Key': `casa-${date}-${rest.description}`.normalize('NFD').replace(/[^\x21-\x7e]/g, '') } };
    done(await api.POST('/transactions', { params, body: { accountId: account.id, categoryId: id, type, date, ...rest } }));
  }
  return `Log in as ${ana.email} with ${ana.password}`;
}

interface Entry {
  readonly date: CalendarDate;
  readonly category: string;
  readonly amount: number;
  readonly description: string;
}

function ledger(on: CalendarDate): Entry[] {
  const dated = [-3, -2, -1, 0].flatMap((back) =>
    months.map(([day, category, amount, description, swing]) => {
      const date = dateIn(monthAfter(monthOf(on), back), day);
      // No chance here: the same household every time, a little different each month.
      const cents = Math.round(amount * 100) + Math.round(swing * 100 * Math.sin(back * 7 + day));
      return { date, category, amount: cents / 100, description };
    }),
  );
  const nextRent = { date: addDays(firstDay(monthAfter(monthOf(on), 1)), 5), category: 'Moradia', amount: 1850, description: 'Aluguel' };
  return [...dated.filter(({ date }) => date <= on), nextRent];
}

type Api = ReturnType<typeof controleFinanceiro>;

/** The default categories come with an event, a moment after the confirmation. */
async function categoriesOnceThere(api: Api) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { items } = done(await api.GET('/categories', { params: { query: { limit: 100 } } }));
    const found = (named: string) => items.find(({ name }) => name === named);
    if (months.every(([, named]) => found(named))) return (named: string) => found(named) ?? failed(`there is no category ${named}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return failed('the default categories did not come');
}

async function today(url: string): Promise<CalendarDate> {
  const { now } = (await (await fetch(`${url}/local/clock`)).json()) as { now: string };
  return dateAt(new Date(now), 'America/Sao_Paulo');
}

async function newestCode(url: string, to: string): Promise<string> {
  const [mail] = (await (await fetch(`${url}/local/inbox?to=${encodeURIComponent(to)}`)).json()) as { text: string }[];
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? failed(`no code came to ${to}`);
}

function done<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (!response.ok) return failed(`${response.url} answered ${response.status} ${JSON.stringify(error)}`);
  return data as T;
}

function failed(why: string): never {
  throw new Error(`The example household could not be filled in: ${why}.`);
}

/** What the first start needs to know of the running app. */
interface Running {
  /** Origin of the API and the console. */
  readonly url: string;
}

const ana = { name: 'Ana Souza', email: 'ana@exemplo.com.br', password: 'Familia-Souza-1' };

/**
 * Fills in a believable household at the first start, the way people do it: over the API, with the code from the inbox.
 * Gives the sentence that tells how to log in.
 */
export async function fillInHousehold({ url }: Running): Promise<string> {
  const isThere = await asked(`${url}/v1/auth/login`, { email: ana.email, password: ana.password });
  if (!isThere.ok) {
    await send(`${url}/v1/auth/register`, ana);
    await send(`${url}/v1/auth/confirm-email`, { email: ana.email, code: await newestCode(url, ana.email) });
  }
  return `Log in as ${ana.email} with ${ana.password}`;
}

const asked = async (address: string, body: object): Promise<Response> =>
  await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function send(address: string, body: object): Promise<void> {
  const answer = await asked(address, body);
  if (!answer.ok)
    throw new Error(`The example household could not be filled in: ${address} answered ${answer.status} ${await answer.text()}`);
}

async function newestCode(url: string, to: string): Promise<string> {
  const answer = await fetch(`${url}/local/inbox?to=${encodeURIComponent(to)}`);
  const [mail] = (await answer.json()) as { text: string }[];
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error(`The example household could not be filled in: no code came to ${to}.`);
  return code;
}

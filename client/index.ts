import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.d.ts';

export interface ClientOptions {
  /** The API's address with its stage, e.g. `http://localhost:3000/v1`. */
  readonly baseUrl: string;
  /** The access token of the person, asked for at every request, so that a refreshed one is used. */
  readonly accessToken?: () => string | undefined;
}

/**
 * The typed client of the API: every path, parameter, body and answer as the OpenAPI document says.
 *
 * @example
 * const api = controleFinanceiro({ baseUrl: 'http://localhost:3000/v1', accessToken: () => token });
 * const { data, error } = await api.GET('/auth/me');
 */
export function controleFinanceiro({ baseUrl, accessToken }: ClientOptions): Client<paths> {
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest({ request }) {
      const token = accessToken?.();
      if (token) request.headers.set('Authorization', `Bearer ${token}`);
      return request;
    },
  });
  return client;
}

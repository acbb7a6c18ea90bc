/** What a reader of the reference sees around Swagger UI, whose own words stay English. */
export const texts = {
  title: 'Controle Financeiro · Referência da API',
  name: 'Controle Financeiro',
  heading: 'Referência da API',
  lead: 'Tudo o que está aqui pode ser experimentado nesta página, por HTTPS e JSON.',
  steps: [
    ['Crie uma conta', 'POST /auth/register; o código de confirmação chega por e-mail e vai em POST /auth/confirm-email.'],
    ['Entre', 'POST /auth/login devolve um accessToken.'],
    ['Autorize', 'Cole o accessToken em “Authorize”: ele vale para todas as chamadas e fica guardado neste navegador.'],
  ],
  noAsset: 'Este arquivo não existe.',
  document: 'Documento OpenAPI 3.1',
  noScript: 'Esta página precisa de JavaScript. O mesmo conteúdo está no documento OpenAPI:',
} as const;

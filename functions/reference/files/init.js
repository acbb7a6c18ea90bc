/* Starts Swagger UI on the document beside this page. A file of its own, so that the page's policy allows no inline script. */
window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    dom_id: '#reader',
    // Relative to /v1/docs: the stage's prefix belongs to where the API is deployed, not to this page.
    url: new URL('openapi.json', document.baseURI).href,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    defaultModelRendering: 'model',
    displayRequestDuration: true,
    filter: true,
    persistAuthorization: true,
    showCommonExtensions: true,
    tryItOutEnabled: true,
    validatorUrl: null,
  });
});

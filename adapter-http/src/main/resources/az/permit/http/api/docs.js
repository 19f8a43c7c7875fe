"use strict";

// Requests that change something carry the token of the session, as those of our own pages do.
let token = null;

async function session() {
  if (token === null) {
    const answer = await fetch("/api/v1/session", { headers: { Accept: "application/json" } });
    token = answer.ok ? await answer.json() : {};
  }
  return token;
}

SwaggerUIBundle({
  url: "/api/openapi.yaml",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: async (request) => {
    if (!["GET", "HEAD"].includes((request.method || "GET").toUpperCase())) {
      const known = await session();
      if (known.csrfToken) {
        request.headers[known.csrfHeader] = known.csrfToken;
      }
    }
    return request;
  },
});

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";

/** The running stack's own folder (see docs/operations.md). */
const data = resolve("..", process.env.ENISHI_DATA ?? "data");
const read = (file: string) => readFileSync(resolve(data, file), "utf8").trim();
const firstNumber = (text: string) => Number(text.split(/\s/)[0]);

/** The process number of a part, as it stands now. */
export const processOf = {
  keycloak: () => firstNumber(read("run/keycloak.pid")),
  postgresql: () => firstNumber(read("postgresql/data/postmaster.pid")),
};

/** Remembers the token the page works with, to ask the API beside it. */
export function listenForToken(page: Page): () => string {
  let token = "";
  page.on("request", (request) => {
    token = request.headers().authorization ?? token;
  });
  return () => token;
}

/** Keycloak's administrator, as the terminal names them. */
export async function administrator(request: APIRequestContext) {
  const { issuer } = await (await request.get("/config.json")).json();
  const keycloak = new URL(issuer).origin;
  const answer = await request.post(`${keycloak}/realms/master/protocol/openid-connect/token`, {
    form: {
      grant_type: "password",
      client_id: "admin-cli",
      username: "admin",
      password: read("secrets/keycloak-admin"),
    },
  });
  const { access_token } = await answer.json();
  const headers = { Authorization: `Bearer ${access_token}` };
  const users = `${keycloak}/admin/realms/enishi/users`;
  return {
    /** Somebody new in the sales team; answers what takes them out again. */
    async hire(username: string, password: string) {
      const group = "/部署/営業本部/営業一課";
      const credentials = [{ type: "password", value: password, temporary: false }];
      const made = await request.post(users, {
        headers,
        data: {
          username,
          firstName: "太郎",
          lastName: "退職",
          email: `${username}@example.com`,
          enabled: true,
          emailVerified: true,
          groups: [group],
          credentials,
        },
      });
      const user = made.headers().location ?? "";
      const role = await request.get(`${keycloak}/admin/realms/enishi/roles/sales`, { headers });
      await request.post(`${user}/role-mappings/realm`, { headers, data: [await role.json()] });
      return {
        disable: () => request.put(user, { headers, data: { enabled: false } }),
        remove: () => request.delete(user, { headers }),
      };
    },
  };
}

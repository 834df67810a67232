import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";

/** The running stack's own folder (see docs/operations.md). */
const data = resolve("..", process.env.ENISHI_DATA ?? "data");
const read = (file: string) => readFileSync(resolve(data, file), "utf8").trim();
const firstNumber = (text: string) => Number(text.split(/\s/)[0]);

/** The processes that one started itself. */
function childrenOf(process: number): number[] {
  const file = `/proc/${process}/task/${process}/children`;
  const children = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return children === "" ? [] : children.split(" ").map(Number);
}

/** The process number of a part, as it stands now. */
export const processOf = {
  /** The server, not the script that it was started by. */
  keycloak: () => {
    const script = firstNumber(read("run/keycloak.pid"));
    return childrenOf(script)[0] ?? script;
  },
  postgresql: () => firstNumber(read("postgresql/data/postmaster.pid")),
};

/** Halts the whole database server as a dead disk would, or lets it go on. */
export function signalDatabase(signal: "SIGSTOP" | "SIGCONT"): void {
  const server = processOf.postgresql();
  process.kill(server, signal);
  for (const child of childrenOf(server)) {
    try {
      process.kill(child, signal);
    } catch {
      // Its connection has ended in the meantime.
    }
  }
}

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

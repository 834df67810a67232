import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "@/auth/session";
import { at, problem, server } from "@/test/handlers";
import { api, unwrap } from "./client";
import { ApiError } from "./problem";

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a call of the API", () => {
  beforeEach(() => {
    vi.restoreAllMocks();
  });

  it("carries the token, the language and, when it creates, a key of its own", async () => {
    vi.spyOn(session, "token").mockResolvedValue("token-1");
    const keys: (string | null)[] = [];
    server.use(
      http.post(at("/api/companies"), ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        expect(request.headers.get("Authorization")).toBe("Bearer token-1");
        expect(request.headers.get("Accept-Language")).toBe("ja");
        return HttpResponse.json({}, { status: 201 });
      }),
    );
    await api.POST("/api/companies", { body: { name: "甲" } });
    await api.POST("/api/companies", { body: { name: "甲" } });
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it("is sent again with a new token, and the same key, when the old one is refused", async () => {
    vi.spyOn(session, "token").mockResolvedValue("old");
    vi.spyOn(session, "renew").mockResolvedValue("new");
    const seen: (string | null)[][] = [];
    server.use(
      http.post(at("/api/companies"), ({ request }) => {
        const token = request.headers.get("Authorization");
        seen.push([token, request.headers.get("Idempotency-Key")]);
        return token === "Bearer new" ? HttpResponse.json({ id: "1" }, { status: 201 }) : problem(401);
      }),
    );
    await unwrap(api.POST("/api/companies", { body: { name: "甲" } }));
    expect(seen.map(([token]) => token)).toEqual(["Bearer old", "Bearer new"]);
    expect(seen[0]?.[1]).toBe(seen[1]?.[1]);
  });

  it("is not sent once the session has ended", async () => {
    vi.spyOn(session, "state", "get").mockReturnValue({ phase: "ended" });
    const asked = vi.fn();
    server.use(
      http.get(at("/api/me"), () => {
        asked();
        return HttpResponse.json({});
      }),
    );
    expect(await failure(api.GET("/api/me"))).toMatchObject({ status: 401, away: false });
    expect(asked).not.toHaveBeenCalled();
  });

  it("fails with the server's problem", async () => {
    server.use(
      http.get(at("/api/me"), () =>
        problem(400, {
          errors: [{ pointer: "/phone", message: "桁数が違います", code: "x" }],
          traceId: "abc",
        }),
      ),
    );
    const error = await failure(api.GET("/api/me"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 400, traceId: "abc", away: false });
    expect((error as ApiError).violation("phone")?.message).toBe("桁数が違います");
  });

  it("fails with status 0 when no answer comes", async () => {
    server.use(http.get(at("/api/me"), () => HttpResponse.error()));
    expect(await failure(api.GET("/api/me"))).toMatchObject({ status: 0, away: true });
  });

  it("fails with the status alone when the answer is no problem", async () => {
    server.use(http.get(at("/api/me"), () => new HttpResponse("<html>", { status: 502 })));
    expect(await failure(api.GET("/api/me"))).toMatchObject({ status: 502, away: true });
  });
});

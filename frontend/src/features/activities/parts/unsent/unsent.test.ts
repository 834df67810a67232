import { notifications } from "@mantine/notifications";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { at, problem, server } from "@/test/handlers";
import { sendUnsent } from "./send-unsent";
import { UnsentActivities, unsent } from "./unsent";

const call = (key: string) => ({ key, body: { kind: "call", companyId: "c1" } as const, names: {} });

describe("what waits to be sent", () => {
  beforeEach(() => localStorage.clear());

  it("is kept for whoever is signed in, and found again after a reload", () => {
    const here = new UnsentActivities(() => localStorage);
    here.open("sato");
    here.keep(call("1"));
    here.keep(call("2"));
    const later = new UnsentActivities(() => localStorage);
    later.open("suzuki");
    expect(later.list).toEqual([]);
    later.open("sato");
    expect(later.list.map(({ key }) => key)).toEqual(["1", "2"]);
    later.clear();
    expect(localStorage.length).toBe(0);
  });

  it("says when it cannot be kept", () => {
    const full: Storage = {
      ...localStorage,
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const here = new UnsentActivities(() => full);
    here.open("sato");
    expect(here.keep(call("1"))).toBe(false);
    expect(here.list).toEqual([]);
  });

  it("survives nonsense in the storage", () => {
    localStorage.setItem("enishi.unsent.sato", '{"not": "a list"');
    const here = new UnsentActivities(() => localStorage);
    here.open("sato");
    expect(here.list).toEqual([]);
  });
});

describe("sending", () => {
  beforeEach(() => {
    localStorage.clear();
    unsent.open("sato");
    unsent.keep(call("first"));
    unsent.keep(call("second"));
  });

  it("sends each once under its own key, and forgets it", async () => {
    const keys = vi.fn();
    server.use(
      http.post(at("/api/activities"), ({ request }) => {
        keys(request.headers.get("Idempotency-Key"));
        return HttpResponse.json({ id: "a1", version: 1, attributes: { kind: "call" } }, { status: 201 });
      }),
    );
    await expect(sendUnsent()).resolves.toBe(2);
    expect(keys.mock.calls).toEqual([["first"], ["second"]]);
    expect(unsent.list).toEqual([]);
  });

  it("says which files are not on this device any more", async () => {
    const told = vi.spyOn(notifications, "show");
    unsent.keep({ ...call("first"), files: [{ id: "f1", name: "見積書.pdf" }] });
    server.use(
      http.post(at("/api/activities"), () =>
        HttpResponse.json({ id: "a1", version: 1, attributes: { kind: "call" } }, { status: 201 }),
      ),
    );
    await expect(sendUnsent()).resolves.toBe(2);
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        message: expect.stringContaining("見積書.pdf はこの端末に残っていませんでした"),
      }),
    );
  });

  it("keeps all while the server is away", async () => {
    server.use(http.post(at("/api/activities"), () => HttpResponse.error()));
    await expect(sendUnsent()).resolves.toBe(0);
    expect(unsent.list).toHaveLength(2);
  });

  it("keeps what was refused with the reason, and sends the others", async () => {
    let first = true;
    server.use(
      http.post(at("/api/activities"), () => {
        if (first) {
          first = false;
          return problem(400, { errors: [{ pointer: "/companyId", message: "見つかりません。" }] });
        }
        return HttpResponse.json({ id: "a1", version: 1, attributes: { kind: "call" } }, { status: 201 });
      }),
    );
    await expect(sendUnsent()).resolves.toBe(1);
    expect(unsent.list).toEqual([{ ...call("first"), refused: "見つかりません。" }]);
  });

  it("leaves alone what somebody is putting right", async () => {
    server.use(
      http.post(at("/api/activities"), () =>
        HttpResponse.json({ id: "a1", version: 1, attributes: { kind: "call" } }, { status: 201 }),
      ),
    );
    const release = unsent.hold("first");
    await expect(sendUnsent()).resolves.toBe(1);
    expect(unsent.list.map(({ key }) => key)).toEqual(["first"]);
    release();
    await expect(sendUnsent()).resolves.toBe(1);
    expect(unsent.list).toEqual([]);
  });

  it("changes what has arrived without an answer, instead of sending it again", async () => {
    const { key, body: arrived, names } = call("first");
    unsent.remove("second");
    unsent.keep({ key, names, earlier: [arrived], body: { ...arrived, subject: "確認の電話" } });
    const changes = vi.fn();
    server.use(
      http.post(at("/api/activities"), async ({ request }) =>
        JSON.stringify(await request.json()) === JSON.stringify(arrived)
          ? HttpResponse.json({ id: "a1", version: 1, attributes: arrived }, { status: 201 })
          : problem(422, { type: "/problems/key-reused" }),
      ),
      http.get(at("/api/activities/a1"), () =>
        HttpResponse.json({ id: "a1", version: 2, attributes: arrived }),
      ),
      http.patch(at("/api/activities/a1"), async ({ request }) => {
        changes(request.headers.get("If-Match"), await request.json());
        return HttpResponse.json({ id: "a1", version: 3, attributes: arrived });
      }),
    );
    await expect(sendUnsent()).resolves.toBe(1);
    expect(changes).toHaveBeenCalledExactlyOnceWith('"2"', { subject: "確認の電話" });
    expect(unsent.list).toEqual([]);
  });
});

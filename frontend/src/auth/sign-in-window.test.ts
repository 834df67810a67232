import { beforeEach, expect, it, vi } from "vitest";
import { isForAnother, SignInWindow } from "./sign-in-window";

const CALLBACK = "https://enishi.example/auth/callback";
const opened = { location: { replace: vi.fn() }, close: vi.fn() };

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(window, "open").mockReturnValue(opened as unknown as Window);
});

it("goes on with what its window has been given back, and with nothing else", async () => {
  const { navigate } = await new SignInWindow().prepare();
  const answer = navigate({ url: "https://id.example/auth?x=1", state: "s1" });
  expect(opened.location.replace).toHaveBeenCalledExactlyOnceWith("https://id.example/auth?x=1");
  const itself = new BroadcastChannel("enishi.sign-in");
  itself.postMessage(`${CALLBACK}?state=another;for-another-window&code=1`);
  itself.postMessage(`${CALLBACK}?state=s1;for-another-window&code=2`);
  await expect(answer).resolves.toEqual({ url: `${CALLBACK}?state=s1;for-another-window&code=2` });
  itself.close();
});

it("fails when the browser opens no window", async () => {
  vi.spyOn(window, "open").mockReturnValue(null);
  await expect(new SignInWindow().prepare()).rejects.toThrow();
});

it("is told from a sign-in of the window itself", () => {
  expect(isForAnother(`${CALLBACK}?state=s1;for-another-window&code=2`)).toBe(true);
  expect(isForAnother(`${CALLBACK}?state=s1&code=2`)).toBe(false);
  expect(isForAnother(`${CALLBACK}?error=access_denied`)).toBe(false);
});

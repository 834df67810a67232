import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { installEndGuard } from "@/auth/end-guard";
import { type SessionState, session } from "@/auth/session";
import { AuthGate } from "./auth-gate";
import { Providers } from "./providers";

const shown = vi.hoisted(() => ({
  state: { phase: "signedIn" } as unknown,
  hear: (): void => {},
}));

vi.mock("@/auth/use-session", async () => {
  const { useSyncExternalStore } = await import("react");
  const subscribe = (listener: () => void) => {
    shown.hear = listener;
    return () => {};
  };
  return { useSession: () => useSyncExternalStore(subscribe, () => shown.state) };
});
vi.mock("./live-updates", () => ({ LiveUpdates: () => null }));
vi.mock("./pages", () => ({ Pages: () => <input aria-label="件名" /> }));

function turn(phase: SessionState["phase"]) {
  act(() => {
    shown.state = { phase };
    shown.hear();
  });
}

async function open() {
  render(
    <Providers env="test">
      <AuthGate />
    </Providers>,
  );
  const subject = await screen.findByLabelText<HTMLInputElement>("件名");
  await userEvent.type(subject, "見積提出");
  document.title = "山田商事";
  return subject;
}

const outOfReach = (element: Element) => element.closest("[inert]") !== null;

beforeEach(() => {
  vi.restoreAllMocks();
  shown.state = { phase: "signedIn" };
});

it("covers the pages when the session ends, and gives them back as they were", async () => {
  const again = vi.spyOn(session, "signInAgain").mockImplementation(async () => turn("signedIn"));
  const subject = await open();
  turn("ended");
  expect(await screen.findByRole("heading", { name: "サインインが終了しました" })).toBeVisible();
  const signIn = screen.getByRole("button", { name: "サインイン" });
  expect(signIn).toHaveFocus();
  expect(outOfReach(signIn)).toBe(false);
  expect(outOfReach(subject)).toBe(true);
  expect(document.title).not.toContain("山田商事");

  const notice = document.body.appendChild(document.createElement("div"));
  await waitFor(() => expect(outOfReach(notice)).toBe(true));

  await userEvent.click(signIn);
  expect(again).toHaveBeenCalledOnce();
  expect(screen.queryByRole("heading", { name: "サインインが終了しました" })).toBeNull();
  expect(screen.getByLabelText("件名")).toBe(subject);
  expect(subject).toHaveValue("見積提出");
  expect(subject).toHaveFocus();
  expect(outOfReach(subject)).toBe(false);
  expect(document.title).toBe("山田商事");
  notice.remove();
});

it("says so when no window opens, and lets the sign-in be tried again", async () => {
  vi.spyOn(session, "signInAgain").mockRejectedValue(new Error("blocked"));
  await open();
  turn("ended");
  await userEvent.click(await screen.findByRole("button", { name: "サインイン" }));
  expect(await screen.findByText(/ポップアップを許可/)).toBeVisible();
  expect(screen.getByRole("button", { name: "入力を破棄して最初から" })).toBeVisible();
});

it("leaves nothing of the pages after a sign-out", async () => {
  await open();
  turn("signedOut");
  expect(await screen.findByRole("heading", { name: "サインアウトしました" })).toBeVisible();
  expect(screen.queryByLabelText("件名")).toBeNull();
});

it("lets no key through to the pages while the session is over", () => {
  const state = vi.spyOn(session, "state", "get").mockReturnValue({ phase: "ended" });
  installEndGuard(window);
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(heard).not.toHaveBeenCalled();
  state.mockReturnValue({ phase: "signedIn" });
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(heard).toHaveBeenCalledOnce();
  document.removeEventListener("keydown", heard);
});

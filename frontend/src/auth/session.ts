import {
  ErrorResponse,
  InMemoryWebStorage,
  type User,
  UserManager,
  WebStorageStateStore,
} from "oidc-client-ts";
import { currentLanguage } from "@/i18n/language";
import { type AppConfig, fetchConfig } from "./config";
import { FOR_ANOTHER, isForAnother, SignInWindow } from "./sign-in-window";

export type SessionState =
  | { phase: "starting" }
  | { phase: "away"; what: "server" | "identity" }
  | { phase: "refused"; reason: string }
  | { phase: "signedIn" }
  /** By time, or because the account was shut out. */
  | { phase: "ended" }
  /** By a sign-out. */
  | { phase: "signedOut" }
  /** For another window, which goes on. */
  | { phase: "handedOver" };

const CALLBACK = "/auth/callback";
const RETRY_MS = 5000;
/** A token this near to its end is renewed before it is used. */
const MARGIN_S = 20;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The identity provider's own words for being in trouble itself. All else it says is meant for the user. */
const TROUBLE = ["unknown_error", "server_error", "temporarily_unavailable"];
const isRefusal = (error: unknown): error is ErrorResponse =>
  error instanceof ErrorResponse && !TROUBLE.includes(error.error ?? "");
const here = () => location.pathname + location.search + location.hash;

/**
 * Who is signed in, by OIDC code flow with PKCE. Tokens live in memory only: a reload goes once through the
 * identity provider's own session, and a closed tab leaves nothing behind. Renewal happens when a call needs it,
 * so an open but unused page does not keep a session alive.
 */
class Session {
  #state: SessionState = { phase: "starting" };
  #manager: UserManager | undefined;
  #config: AppConfig | undefined;
  #renewal: Promise<string | undefined> | undefined;
  /** Whose the pages are. */
  #who: string | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #otherTabs = new BroadcastChannel("enishi.session");

  constructor() {
    this.#otherTabs.onmessage = () => void this.#end("signedOut");
  }

  get state(): SessionState {
    return this.#state;
  }

  get config(): AppConfig | undefined {
    return this.#config;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Signs in, or finishes a sign-in under way and restores the address it began at. Tries until it can. */
  async start(): Promise<void> {
    const manager = await this.#untilReachable("server", () => this.#open());
    if (location.pathname !== CALLBACK) {
      return this.#untilReachable("identity", () => this.#leaveForSignIn(manager, here()));
    }
    if (isForAnother(location.href)) {
      await manager.signinPopupCallback();
      this.#set({ phase: "handedOver" });
      window.close();
      return;
    }
    try {
      const user = await manager.signinRedirectCallback();
      this.#who = user.profile.sub;
      history.replaceState(null, "", typeof user.state === "string" ? user.state : "/");
      this.#set({ phase: "signedIn" });
    } catch (error) {
      if (isRefusal(error)) {
        this.#set({ phase: "refused", reason: error.error_description ?? error.error ?? "" });
      } else {
        await this.#untilReachable("identity", () => this.#leaveForSignIn(manager, "/"));
      }
    }
  }

  /** The token to send now, renewed first when it is about to end. */
  async token(): Promise<string | undefined> {
    const user = await this.#manager?.getUser();
    if (!user) return undefined;
    return (user.expires_in ?? 0) > MARGIN_S ? user.access_token : this.renew();
  }

  /** Asks for a new token, once for all who wait. No token means that the session has ended. */
  renew(): Promise<string | undefined> {
    this.#renewal ??= this.#signInSilently().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async signIn(): Promise<void> {
    const manager = this.#manager;
    if (manager) await this.#untilReachable("identity", () => this.#leaveForSignIn(manager, here()));
    else location.assign("/");
  }

  /**
   * Signs in again after the session has ended, in a window of its own, and goes on where it ended. What waits is of whoever
   * was signed in: for anybody else everything begins anew. Fails when it cannot be done so.
   */
  async signInAgain(): Promise<void> {
    const user = await this.#manager?.signinPopup({
      url_state: FOR_ANOTHER,
      ui_locales: currentLanguage(),
    });
    if (this.#state.phase === "ended" && user?.profile.sub === this.#who) {
      this.#set({ phase: "signedIn" });
    } else {
      await this.#manager?.removeUser();
      location.replace("/");
    }
  }

  /** Ends the session here, in the other tabs and at the identity provider. */
  async signOut(): Promise<void> {
    this.#otherTabs.postMessage("signed-out");
    const user = await this.#manager?.getUser();
    this.#set({ phase: "starting" });
    await this.#untilReachable("identity", async () => {
      await this.#requireIdentity();
      await this.#manager?.signoutRedirect(user?.id_token ? { id_token_hint: user.id_token } : {});
    });
  }

  async #open(): Promise<UserManager> {
    const config = await fetchConfig();
    this.#config = config;
    const settings = {
      authority: config.issuer,
      client_id: config.clientId,
      redirect_uri: location.origin + CALLBACK,
      post_logout_redirect_uri: `${location.origin}/`,
      response_type: "code",
      scope: "openid profile email",
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false,
    };
    this.#manager = new UserManager(settings, undefined, new SignInWindow());
    return this.#manager;
  }

  async #leaveForSignIn(manager: UserManager, returnTo: string): Promise<void> {
    await this.#requireIdentity();
    await manager.signinRedirect({ state: returnTo, ui_locales: currentLanguage() });
  }

  /** Before leaving for it: who goes to a server that is away sees the browser's words and does not come back. */
  async #requireIdentity(): Promise<void> {
    const address = `${this.#config?.issuer}/.well-known/openid-configuration`;
    const response = await fetch(address, { cache: "no-store" });
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  }

  async #signInSilently(): Promise<string | undefined> {
    const known: User | null | undefined = await this.#manager?.getUser();
    if (!known?.refresh_token) return undefined;
    try {
      return (await this.#manager?.signinSilent())?.access_token;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await this.#end("ended");
      return undefined;
    }
  }

  async #end(phase: "ended" | "signedOut"): Promise<void> {
    await this.#manager?.removeUser();
    this.#set({ phase });
  }

  async #untilReachable<T>(what: "server" | "identity", attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch {
        this.#set({ phase: "away", what });
        await pause(RETRY_MS);
      }
    }
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const session = new Session();

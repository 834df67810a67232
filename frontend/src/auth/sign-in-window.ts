import type { INavigator, IWindow } from "oidc-client-ts";

const WIDTH = 520;
const HEIGHT = 720;
/** Stands in the state of a sign-in that another window waits for. */
export const FOR_ANOTHER = "for-another-window";
const channel = new BroadcastChannel("enishi.sign-in");

const stateOf = (url: string) => new URL(url).searchParams.get("state")?.split(";") ?? [];

/** Whether the sign-in that ends at this address was begun by another window. */
export const isForAnother = (url: string): boolean => stateOf(url)[1] === FOR_ANOTHER;

/** The address that the sign-in of this state comes back to; never, when its window is closed before. */
function answerTo(state: string | undefined): Promise<{ url: string }> {
  return new Promise((resolve) => {
    const hear = ({ data: url }: MessageEvent<string>) => {
      if (stateOf(url)[0] !== state) return;
      channel.removeEventListener("message", hear);
      resolve({ url });
    };
    channel.addEventListener("message", hear);
  });
}

/**
 * Signs in beside the page, which stays as it is. The answer comes by a channel: on its way through the identity provider
 * the window loses sight of who has opened it (Cross-Origin-Opener-Policy).
 */
export class SignInWindow implements INavigator {
  async prepare(): Promise<IWindow> {
    const opened = window.open("", "_blank", `popup,width=${WIDTH},height=${HEIGHT}`);
    if (!opened) throw new Error("the browser opens no window");
    return {
      navigate: ({ url, state }) => {
        opened.location.replace(url);
        return answerTo(state);
      },
      close: () => opened.close(),
    };
  }

  /** In the window itself: hands the answer over. */
  async callback(url: string): Promise<void> {
    channel.postMessage(url);
  }
}

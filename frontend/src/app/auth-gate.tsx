import { Button, Loader } from "@mantine/core";
import { IconLogin2, IconPlugConnectedX, IconUserX } from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { session } from "@/auth/session";
import { useSession } from "@/auth/use-session";
import { FullPageMessage } from "@/ui/full-page-message";
import { EndedSession } from "./ended-session";
import { LiveUpdates } from "./live-updates";

// The pages load after the sign-in, so that the address is right when the router first looks at it.
const Pages = lazy(() => import("./pages").then((module) => ({ default: module.Pages })));

/** Shows the pages to who is signed in, and to all others what is going on. */
export function AuthGate(): ReactNode {
  const { t } = useTranslation("session");
  const state = useSession();
  const signIn = <Button onClick={() => void session.signIn()}>{t("signIn")}</Button>;
  const starting = <FullPageMessage icon={<Loader size="sm" />} title={t("starting")} />;

  switch (state.phase) {
    case "starting":
      return starting;
    case "away":
      return (
        <FullPageMessage
          icon={<IconPlugConnectedX />}
          title={t(state.what === "server" ? "serverAway" : "identityAway")}
          detail={t("awayDetail")}
          action={<Loader type="dots" size="sm" />}
        />
      );
    case "refused":
      return (
        <FullPageMessage
          icon={<IconUserX />}
          title={t("refused")}
          detail={t("refusedDetail")}
          action={signIn}
        />
      );
    case "signedOut":
      return (
        <FullPageMessage
          icon={<IconLogin2 />}
          title={t("signedOut")}
          detail={t("signedOutDetail")}
          action={signIn}
        />
      );
    case "handedOver":
      return <FullPageMessage icon={<IconLogin2 />} title={t("handedOver")} detail={t("handedOverDetail")} />;
    case "signedIn":
    case "ended":
      return (
        <>
          {state.phase === "signedIn" && <LiveUpdates />}
          <Suspense fallback={starting}>
            <Pages />
          </Suspense>
          {state.phase === "ended" && <EndedSession />}
        </>
      );
  }
}

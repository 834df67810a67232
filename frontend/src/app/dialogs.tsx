import { ModalsProvider } from "@mantine/modals";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { installMenuFocus } from "@/ui/menu-focus";
import { UnsavedGuard } from "@/ui/use-unsaved";

/** Where dialogs live: inside the router, since some of them lead to a page. */
export function Dialogs({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => installMenuFocus(document), []);
  return (
    <ModalsProvider modalProps={{ closeButtonProps: { "aria-label": t("action.close") } }}>
      <UnsavedGuard />
      {children}
    </ModalsProvider>
  );
}

import { ModalsProvider } from "@mantine/modals";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { UnsavedGuard } from "@/ui/use-unsaved";

/** Where dialogs live: inside the router, since some of them lead to a page. */
export function Dialogs({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ModalsProvider modalProps={{ closeButtonProps: { "aria-label": t("action.close") } }}>
      <UnsavedGuard />
      {children}
    </ModalsProvider>
  );
}

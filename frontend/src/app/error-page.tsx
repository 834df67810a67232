import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";

/** For what no page foresaw, and for a page whose script could not be fetched after an update. */
export function ErrorPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      wholePage
      title={t("error.pageTitle")}
      detail={t("error.pageDetail")}
      action={<Button onClick={() => location.reload()}>{t("error.reload")}</Button>}
    />
  );
}

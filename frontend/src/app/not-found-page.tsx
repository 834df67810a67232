import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      wholePage
      title={t("error.notFoundTitle")}
      detail={t("error.notFoundDetail")}
      action={<LinkButton to="/">{t("error.toHome")}</LinkButton>}
    />
  );
}

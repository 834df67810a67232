import { useTranslation } from "react-i18next";
import { PageTitle } from "@/ui/page-title";

export function Component() {
  const { t } = useTranslation();
  return <PageTitle title={t("nav.home")} />;
}

import { Button } from "@mantine/core";
import { IconFileImport, IconHeartHandshake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { openCompanyForm } from "@/features/companies/parts/company-form";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** The first thing seen in an empty register: the way in is the list that the firm already has. */
export function Welcome() {
  const { t } = useTranslation("customers");
  return (
    <EmptyState
      wholePage
      icon={<IconHeartHandshake />}
      title={t("home.welcome")}
      detail={t("home.welcomeDetail")}
      action={
        <>
          <LinkButton to="/imports" leftSection={<IconFileImport size={16} />}>
            {t("home.import")}
          </LinkButton>
          <Button variant="default" onClick={() => openCompanyForm()}>
            {t("home.addByHand")}
          </Button>
        </>
      }
    />
  );
}

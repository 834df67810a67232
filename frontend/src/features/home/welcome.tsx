import { Button } from "@mantine/core";
import { IconFileImport, IconHeartHandshake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { openCompanyForm } from "@/features/companies/parts/company-form";
import { useMay } from "@/features/session/queries";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** Where no customer is in sight yet: the way in is the list that the firm already has. */
export function Welcome() {
  const { t } = useTranslation("customers");
  const mayImport = useMay("customers:import");
  const mayWrite = useMay("customers:write");
  return (
    <EmptyState
      icon={<IconHeartHandshake />}
      title={t(mayImport ? "home.welcome" : "home.nobody")}
      detail={t(mayImport ? "home.welcomeDetail" : "home.nobodyDetail")}
      action={
        <>
          {mayImport && (
            <LinkButton to="/imports" leftSection={<IconFileImport size={16} />}>
              {t("home.import")}
            </LinkButton>
          )}
          {mayWrite && (
            <Button variant="default" onClick={() => openCompanyForm()}>
              {t("home.addByHand")}
            </Button>
          )}
        </>
      }
    />
  );
}

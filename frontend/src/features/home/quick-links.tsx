import { Group } from "@mantine/core";
import { IconBuilding, IconCopyCheck, IconFileImport, IconUserCheck, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";

/** Where one goes from the home page, as far as one may. */
export function QuickLinks() {
  const { t } = useTranslation(["customers", "common"]);
  const mayTidy = useMay("customers:duplicates");
  const mayImport = useMay("customers:import");
  return (
    <Group gap="xs" component="nav" aria-label={t("home.quick")}>
      <LinkButton to="/companies?owner=me" variant="default" leftSection={<IconUserCheck size={16} />}>
        {t("home.myCompanies")}
      </LinkButton>
      <LinkButton to="/companies" variant="default" leftSection={<IconBuilding size={16} />}>
        {t("home.allCompanies")}
      </LinkButton>
      <LinkButton to="/people" variant="default" leftSection={<IconUsers size={16} />}>
        {t("home.allPeople")}
      </LinkButton>
      {mayTidy && (
        <LinkButton to="/duplicates" variant="default" leftSection={<IconCopyCheck size={16} />}>
          {t("common:nav.duplicates")}
        </LinkButton>
      )}
      {mayImport && (
        <LinkButton to="/imports" variant="default" leftSection={<IconFileImport size={16} />}>
          {t("home.import")}
        </LinkButton>
      )}
    </Group>
  );
}

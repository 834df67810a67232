import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { TextLink } from "@/ui/text-link";
import { type Company, companiesOptions, companyOptions } from "../queries";
import { openCompanyForm } from "./company-form";
import classes from "./site-section.module.css";

/** The sites of a legal entity; for a site, the entity it belongs to. */
export function SiteSection({ company, readOnly }: { company: Company; readOnly: boolean }) {
  const { t } = useTranslation("customers");
  const { headOfficeId } = company.attributes;
  const head = useQuery({ ...companyOptions(headOfficeId ?? ""), enabled: headOfficeId !== undefined }).data;
  const sites = useInfiniteQuery({
    ...companiesOptions({ headOffice: company.id, sort: "nameKana", fields: "name,prefecture,city" }),
    enabled: headOfficeId === undefined,
  }).data?.pages.flatMap((page) => page.items);
  if (headOfficeId !== undefined) {
    return (
      <SideSection title={t("company.field.headOfficeId")}>
        <TextLink to={`/companies/${headOfficeId}`} size="sm">
          {head?.attributes.name ?? ""}
        </TextLink>
      </SideSection>
    );
  }
  return (
    <SideSection
      title={t("record.sites")}
      count={sites?.length}
      emptyText={sites?.length === 0 ? t("record.noSites") : undefined}
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openCompanyForm({ headOffice: company })}
          >
            {t("record.addSite")}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {sites?.map((site) => (
          <li key={site.id}>
            <TextLink to={`/companies/${site.id}`} size="sm" fw={600}>
              {site.attributes.name}
            </TextLink>
            <Text size="xs" c="dimmed">
              {[site.attributes.prefecture, site.attributes.city].filter(Boolean).join("")}
            </Text>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

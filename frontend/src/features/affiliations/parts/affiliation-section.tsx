import { Button, Skeleton, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { ErrorAlert } from "@/ui/error-alert";
import { type Affiliation, companyAffiliationsOptions, personAffiliationsOptions } from "../queries";
import { openAffiliationForm } from "./affiliation-form";
import { AffiliationItem } from "./affiliation-item";
import classes from "./affiliation-item.module.css";

interface Props {
  /** Whose affiliations these are. */
  of: "company" | "person";
  id: string;
  readOnly: boolean;
}

/** The people of a company, or the companies of a person: those of today first, those of the past below. */
export function AffiliationSection({ of, id, readOnly }: Props) {
  const { t } = useTranslation("customers");
  const ofCompany = of === "company";
  const { data, error } = useQuery(
    ofCompany ? companyAffiliationsOptions(id) : personAffiliationsOptions(id),
  );
  const current = data?.filter((each) => !each.attributes.endedOn) ?? [];
  const former = data?.filter((each) => each.attributes.endedOn) ?? [];
  const list = (affiliations: Affiliation[]) => (
    <ul className={classes.list}>
      {affiliations.map((each) => (
        <AffiliationItem
          key={each.id}
          affiliation={each}
          shows={ofCompany ? "person" : "company"}
          readOnly={readOnly}
        />
      ))}
    </ul>
  );
  return (
    <SideSection
      title={t(ofCompany ? "affiliation.people" : "affiliation.companies")}
      count={current.length}
      emptyText={
        data?.length === 0
          ? t(ofCompany ? "affiliation.emptyPeople" : "affiliation.emptyCompanies")
          : undefined
      }
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openAffiliationForm(ofCompany ? { companyId: id } : { personId: id })}
          >
            {t(ofCompany ? "affiliation.addPerson" : "affiliation.addCompany")}
          </Button>
        )
      }
    >
      {error && !data && <ErrorAlert error={error} />}
      {!data && !error && <Skeleton height={80} />}
      {list(current)}
      {former.length > 0 && (
        <>
          <Text size="xs" c="dimmed" mt="xs">
            {t("affiliation.former")}
          </Text>
          {list(former)}
        </>
      )}
    </SideSection>
  );
}

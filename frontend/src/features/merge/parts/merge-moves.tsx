import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatNumber } from "@/i18n/format";
import type { MergePreview } from "../queries";
import classes from "./merge-page.module.css";

const KNOWN = [
  "affiliation.companyId",
  "affiliation.personId",
  "company.headOfficeId",
  "company.referredByCompany",
  "company.referredByPerson",
  "person.referredByCompany",
  "person.referredByPerson",
] as const;

/** What goes over to the record that stays. */
export function MergeMoves({ preview, waiting }: { preview: MergePreview; waiting: boolean }) {
  const { t } = useTranslation("merge");
  return (
    <section className={classes.moves} data-waiting={waiting || undefined}>
      <Title order={2} size="h6">
        {t("moves.title")}
      </Title>
      {preview.moves.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("moves.none")}
        </Text>
      ) : (
        <ul>
          {preview.moves.map(({ kind, field, count, joined }) => (
            <li key={kind + field}>
              {t(`moves.${KNOWN.find((each) => each === `${kind}.${field}`) ?? "other"}`, {
                value: formatNumber(count),
              })}
              {joined > 0 && t("moves.joined", { value: formatNumber(joined) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

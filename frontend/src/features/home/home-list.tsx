import { Text } from "@mantine/core";
import { IconBuilding, IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { formatAgo, formatDate } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import classes from "./home-page.module.css";
import type { HomeRow } from "./recent";

interface Props {
  title: string;
  note?: ReactNode;
  rows: readonly HomeRow[];
  /** The list that this is the beginning of. */
  all?: string;
  emptyText?: string;
}

export function HomeList({ title, note, rows, all, emptyText }: Props) {
  const { t } = useTranslation(["customers", "common"]);
  return (
    <SideSection
      title={title}
      emptyText={rows.length === 0 ? emptyText : undefined}
      action={
        all &&
        rows.length > 0 && (
          <TextLink to={all} size="sm">
            {t("common:action.showAll")}
          </TextLink>
        )
      }
    >
      {note && (
        <Text size="xs" c="dimmed" component="div" mb={4}>
          {note}
        </Text>
      )}
      <ul className={classes.list}>
        {rows.map((row) => {
          const Icon = row.kind === "company" ? IconBuilding : IconUser;
          return (
            <li key={row.to} className={classes.row}>
              <Icon size={16} stroke={1.5} aria-label={t(`${row.kind}.one`)} />
              <TextLink to={row.to} size="sm" c="var(--mantine-color-text)" className={classes.name ?? ""}>
                {row.name}
              </TextLink>
              <span className={classes.when}>{when(row)}</span>
            </li>
          );
        })}
      </ul>
    </SideSection>
  );

  function when(row: HomeRow): string {
    if (row.updatedAt) return formatAgo(row.updatedAt);
    return row.verifiedOn ? formatDate(row.verifiedOn) : t("freshness.unverified");
  }
}

import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { dealsOptions } from "../queries";
import { openDealForm } from "./deal-form";
import classes from "./deal-section.module.css";
import { StageBadge } from "./stage-badge";

interface Props {
  of: "company" | "person";
  id: string;
  name: string;
  readOnly: boolean;
}

const SHOWN = 5;

/** The deals with a customer, those that moved last on top. */
export function DealSection({ of, id, name, readOnly }: Props) {
  const { t } = useTranslation(["deals", "common"]);
  const mayRead = useMay("deals:read");
  const mayWrite = useMay("deals:write");
  const query = useInfiniteQuery({
    ...dealsOptions({
      [of]: id,
      sort: "-updatedAt",
      limit: String(SHOWN),
      fields: "amountYen,expectedCloseOn",
    }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const { data } = query;
  const deals = data?.pages[0]?.items ?? [];
  const total = data?.pages[0]?.total?.count;
  return (
    <SideSection
      title={t("one")}
      count={total}
      query={query}
      emptyText={data && deals.length === 0 ? t("section.none") : undefined}
      action={
        mayWrite &&
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openDealForm({ [of]: { id, name } })}
          >
            {t("create")}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {deals.map(({ id: deal, attributes, facts }) => (
          <li key={deal}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <TextLink to={`/deals/${deal}`} size="sm" fw={600}>
                {attributes.title}
              </TextLink>
              <StageBadge name={facts.stageName} status={facts.status} />
            </Group>
            <Text size="xs" c="dimmed">
              {[
                attributes.amountYen !== undefined && formatMoney(attributes.amountYen),
                attributes.expectedCloseOn &&
                  t("card.expected", { date: formatDate(attributes.expectedCloseOn) }),
              ]
                .filter(Boolean)
                .join(" ・ ")}
            </Text>
          </li>
        ))}
      </ul>
      {total !== undefined && total > SHOWN && (
        <TextLink to={`/deals?${of}=${id}`} size="sm">
          {t("common:action.showAll")}
        </TextLink>
      )}
    </SideSection>
  );
}

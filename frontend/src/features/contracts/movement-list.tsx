import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/api/client";
import { formatMoney } from "@/i18n/format";
import { i18next } from "@/i18n/index";
import { ErrorAlert } from "@/ui/error-alert";
import { TextLink } from "@/ui/text-link";
import { formatMonth } from "./parts/months";
import { behindOptions, type Movement } from "./queries";
import classes from "./revenue.module.css";

const MODAL = "movements";

/** The customers behind a figure, and their contracts that came or went. */
function MovementList({ month, movement }: { month: string; movement: Movement }) {
  const { t } = useTranslation("contracts");
  const { data, error } = useQuery(behindOptions({ month, movement }));
  if (error && !data) return <ErrorAlert error={error} />;
  if (!data) return <Skeleton height={200} />;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm">{t("revenue.customers", { count: data.customers })}</Text>
        <Text fw={600} className="num">
          {formatMoney(data.changeYen)}
        </Text>
      </Group>
      <ul className={classes.items}>
        {data.items.map((item) => (
          <MovementItem key={item.customerId} item={item} />
        ))}
      </ul>
      {data.more && (
        <Text size="xs" c="dimmed">
          {t("revenue.more", { count: data.items.length })}
        </Text>
      )}
    </Stack>
  );
}

function MovementItem({ item }: { item: Schemas["RecurringRevenueChange"] }) {
  const { t } = useTranslation("contracts");
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600}>
          {item.customerName ?? t("revenue.hidden")}
        </Text>
        <Text size="sm" className="num">
          {t("revenue.from", { before: formatMoney(item.beforeYen), after: formatMoney(item.afterYen) })}
        </Text>
      </Group>
      <ul className={classes.contracts}>
        {item.contracts.map((contract) => (
          <li key={contract.id}>
            <TextLink to={`/contracts/${contract.id}`} target="_blank">
              {contract.title}
            </TextLink>{" "}
            {formatMoney(contract.mrrYen)}（{t(contract.began ? "revenue.began" : "revenue.ended")}）
          </li>
        ))}
      </ul>
    </li>
  );
}

export function openMovements(month: string, movement: Movement): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("revenue.behind", {
      ns: "contracts",
      month: formatMonth(month),
      movement: i18next.t(`revenue.movement.${movement}`, { ns: "contracts" }),
    }),
    size: "lg",
    children: <MovementList month={month} movement={movement} />,
  });
}

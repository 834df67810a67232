import { Accordion, SegmentedControl, Skeleton, Stack, Text } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { today } from "@/i18n/calendar";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { addMonths, monthOf } from "./parts/months";
import { revenueOptions } from "./queries";
import { RevenueTable } from "./revenue-table";

const RevenueChart = lazy(() => import("./revenue-chart"));

const SPANS = ["12", "24", "36"] as const;

/** MRR month by month: a picture, the same as numbers, and the way to the contracts behind each. */
export function Component() {
  const { t } = useTranslation("contracts");
  const [params, setParams] = useSearchParams();
  const span = SPANS.find((each) => each === params.get("months")) ?? "12";
  const to = monthOf(today());
  const { data, error, refetch } = useQuery(revenueOptions({ from: addMonths(to, 1 - Number(span)), to }));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const months = data?.months ?? [];
  const none =
    data !== undefined && months.every((month) => month.openingYen === 0 && month.closingYen === 0);
  return (
    <Stack gap="md">
      <PageTitle
        title={t("revenue.title")}
        note={t("revenue.note")}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t("revenue.span")}
              value={span}
              data={SPANS.map((value) => ({ value, label: t(`revenue.spans.${value}`) }))}
              onChange={(next) => setParams(next === "12" ? {} : { months: next }, { replace: true })}
            />
            <LinkButton
              to="/contracts?recurring=true&status=active,ending&sort=endsOn"
              variant="default"
              leftSection={<IconListDetails size={16} />}
            >
              {t("list")}
            </LinkButton>
          </>
        }
      />
      {!data && <Skeleton height={400} />}
      {none && <EmptyState icon={<IconListDetails />} title={t("revenue.empty")} detail={t("empty")} />}
      {data && !none && (
        <>
          <Suspense fallback={<Skeleton height={280} />}>
            <RevenueChart months={months} />
          </Suspense>
          <RevenueTable months={months} />
          <Accordion variant="contained" maw="60rem">
            <Accordion.Item value="how">
              <Accordion.Control>{t("revenue.how")}</Accordion.Control>
              <Accordion.Panel>
                <Text size="sm">{t("revenue.howText")}</Text>
              </Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        </>
      )}
    </Stack>
  );
}

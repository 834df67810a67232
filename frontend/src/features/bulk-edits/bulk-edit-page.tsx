import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { formatInstant, formatNumber } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { PageError } from "@/ui/page-error";
import { PageTitle } from "@/ui/page-title";
import { TextLink } from "@/ui/text-link";
import { BulkEditSteps } from "./parts/bulk-edit-steps";
import { bulkEditOptions } from "./queries";
import { kindOf } from "./standing";

/** One bulk edit, found again after its dialog was left. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation(["bulk", "works"]);
  const { data, error, refetch } = useQuery(bulkEditOptions(id));
  if (!data) {
    return error ? (
      <PageError error={error} onRetry={() => void refetch()} />
    ) : (
      <Stack>
        <Skeleton height={28} width={320} />
        <Skeleton height={320} />
      </Stack>
    );
  }
  return (
    <Stack maw="56rem">
      <div>
        <TextLink to="/works" size="xs" c="dimmed">
          {t("works:title")}
        </TextLink>
        <PageTitle
          title={t("one", { kind: t(`of.${kindOf(data)}`), value: formatNumber(data.progress.total) })}
          note={t(`state.${data.state}`)}
        />
        <Text size="xs" c="dimmed">
          {data.actorName} {formatInstant(data.createdAt)}
        </Text>
      </div>
      <BulkEditSteps
        edit={data}
        leave={
          <LinkButton to="/works" variant="default">
            {t("works:title")}
          </LinkButton>
        }
      />
    </Stack>
  );
}

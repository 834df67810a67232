import { Alert, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLoadedList } from "@/features/register/parts/use-loaded-list";
import { useMay } from "@/features/session/queries";
import { ErrorAlert } from "@/ui/error-alert";
import { PageTitle } from "@/ui/page-title";
import { ImportList } from "./import-list";
import { importsOptions } from "./queries";
import { UploadArea } from "./upload-area";

/** Where a list comes in, and what has come in before. */
export function Component() {
  const { t } = useTranslation("imports");
  const may = useMay("customers:import");
  return (
    <Stack gap="lg" maw="64rem">
      <div>
        <PageTitle title={t("title")} />
        <Text size="sm" c="dimmed">
          {t("list.intro")}
        </Text>
      </div>
      {may ? (
        <>
          <UploadArea />
          <PastImports />
        </>
      ) : (
        <Alert color="gray" icon={<IconLock size={18} />} title={t("list.notAllowed")}>
          {t("list.notAllowedDetail")}
        </Alert>
      )}
    </Stack>
  );
}

function PastImports() {
  const { t } = useTranslation("imports");
  const list = useLoadedList(useInfiniteQuery(importsOptions()));
  const title = (
    <Title order={2} size="h5">
      {t("list.past")}
    </Title>
  );
  if (list.error) return <ErrorAlert error={list.error} onRetry={list.retry} />;
  return (
    <Stack gap="xs">
      {title}
      {list.loading ? <Skeleton height={160} /> : <ImportList list={list} />}
    </Stack>
  );
}

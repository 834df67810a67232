import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { errorText } from "./error-text";

/** Stands where the content would have stood: what happened, what is safe, what to do. */
export function ErrorAlert({ error, onRetry }: { error: ApiError; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { title, detail } = errorText(error);
  return (
    // A box of its own: where the content would fill the page, the message must not.
    <div>
      <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={title} maw="40rem">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{detail}</Text>
          {error.traceId && (
            <Text size="xs" c="dimmed">
              {t("error.trace", { id: error.traceId })}
            </Text>
          )}
          {onRetry && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t("action.retry")}
            </Button>
          )}
        </Stack>
      </Alert>
    </div>
  );
}

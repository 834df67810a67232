import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ApiError } from "@/api/problem";
import { EmptyState } from "./empty-state";
import { errorText } from "./error-text";

/** Instead of a page that could not be loaded. What is away comes back by itself; the button is for the impatient. */
export function PageError({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { t } = useTranslation();
  const { title, detail } = errorText(error);
  const retry = (
    <Button variant="default" onClick={onRetry}>
      {t("action.retry")}
    </Button>
  );
  return (
    <EmptyState
      wholePage
      icon={<IconAlertTriangle />}
      title={title}
      detail={detail}
      action={error.status === 404 || error.status === 403 ? undefined : retry}
    />
  );
}

import { Alert } from "@mantine/core";
import type { ApiError } from "@/api/problem";
import { i18next } from "@/i18n/index";
import { errorText } from "./error-text";

/** Why the form was not taken, when that stands beside none of its fields. */
export function FormError({ error }: { error: ApiError | null }) {
  if (!error || error.violations.length > 0) return null;
  const { title, detail } = errorText(error);
  return (
    <Alert color="red" variant="light" title={title}>
      {error.status === 412 ? i18next.t("error.conflictInForm") : detail}
    </Alert>
  );
}

import { Button } from "@mantine/core";
import { IconNotebook } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useMay } from "@/features/session/queries";
import { today } from "@/i18n/calendar";
import { LinkButton } from "@/ui/link-button";
import { reportOfOptions, useBeginReport } from "../queries";

/** The way to the report of today: begun from what is known of the day, or gone on with. */
export function ReportButton() {
  const { t } = useTranslation("reports");
  const navigate = useNavigate();
  const mayWrite = useMay("reports:write");
  const { data: report } = useQuery(reportOfOptions(today(), mayWrite));
  const begin = useBeginReport();
  const icon = <IconNotebook size={16} />;
  if (!mayWrite || report === undefined) return null;
  if (report !== null)
    return (
      <LinkButton to={`/daily-reports/${report.id}`} variant="default" leftSection={icon}>
        {t(report.state === "draft" ? "continue" : "today")}
      </LinkButton>
    );
  return (
    <Button
      variant="default"
      leftSection={icon}
      loading={begin.isPending}
      onClick={() =>
        begin.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/daily-reports/${id}`) })
      }
    >
      {t("write")}
    </Button>
  );
}

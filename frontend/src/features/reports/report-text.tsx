import { Button, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "@/i18n/format";
import { editionsOptions, type Report, type ReportDetails, SECTIONS } from "./queries";
import classes from "./reports.module.css";

/** The text of a report, and what it said before it was changed. */
export function ReportText({ report }: { report: Report }) {
  const { t } = useTranslation("reports");
  const [open, setOpen] = useState(false);
  const { data: editions = [] } = useQuery(editionsOptions(report.id, open));
  return (
    <div>
      <Sections of={report.attributes} />
      {report.edition > 1 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("action.editions")}
        </Button>
      )}
      {open &&
        editions
          .filter(({ edition }) => edition < report.edition)
          .toReversed()
          .map(({ edition, sentAt, attributes }) => (
            <section key={edition} className={classes.comment}>
              <Text size="xs" c="dimmed">
                {t("edition", { count: edition })} ・ {t("sentAt", { date: formatInstant(sentAt) })}
              </Text>
              <Sections of={attributes} />
            </section>
          ))}
    </div>
  );
}

function Sections({ of }: { of: ReportDetails }) {
  const { t } = useTranslation("reports");
  return SECTIONS.map((section) => (
    <section key={section} className={classes.section}>
      <Title order={2} size="h6">
        {t(`section.${section}`)}
      </Title>
      {of[section] ? (
        <p className={classes.text}>{of[section]}</p>
      ) : (
        <Text size="sm" c="dimmed">
          {t("nothing")}
        </Text>
      )}
    </section>
  ));
}

import { SegmentedControl } from "@mantine/core";
import { IconList } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { meOptions } from "@/features/session/queries";
import { LinkButton } from "@/ui/link-button";
import { PageTitle } from "@/ui/page-title";
import { Timeline } from "./parts/timeline";
import type { Subject } from "./queries";
import classes from "./timeline-page.module.css";

const MINE = "me";

/** What I did, and what my teams and sites did. */
export function Component() {
  const { t } = useTranslation(["timeline", "activities"]);
  const { data: me } = useQuery(meOptions());
  const [params, setParams] = useSearchParams();
  const units = me?.units ?? [];
  const unit = units.find(({ id }) => id === params.get("unit"));
  const subject: Subject = unit ? { kind: "unit", id: unit.id } : { kind: "owner", id: MINE };
  return (
    <>
      <PageTitle
        title={t("page.title")}
        actions={
          <LinkButton to="/activities" variant="default" leftSection={<IconList size={16} />}>
            {t("activities:page.toList")}
          </LinkButton>
        }
      />
      {units.length > 0 && (
        <SegmentedControl
          className={classes.whose ?? ""}
          size="sm"
          aria-label={t("page.of")}
          value={unit?.id ?? MINE}
          data={[
            { value: MINE, label: t("page.mine") },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setParams(value === MINE ? {} : { unit: value }, { replace: true })}
        />
      )}
      <Timeline key={`${subject.kind}-${subject.id}`} subject={subject} />
    </>
  );
}

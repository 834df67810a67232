import { SegmentedControl, Select, Skeleton } from "@mantine/core";
import { IconList, IconTimeline } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { PageTitle } from "@/ui/page-title";
import { Timeline } from "./parts/timeline";
import classes from "./timeline-page.module.css";
import { MINE, useWhose } from "./use-whose";

/** What I did, what my teams and sites did, and what any other colleague, team or site did. */
export function Component() {
  const { t } = useTranslation(["timeline", "activities"]);
  const whose = useWhose();
  const { subject, name } = whose;
  return (
    <>
      <PageTitle
        title={name === undefined ? t("page.title") : t("page.titleOf", { name })}
        actions={
          <LinkButton to="/activities" variant="default" leftSection={<IconList size={16} />}>
            {t("activities:page.toList")}
          </LinkButton>
        }
      />
      <Choice {...whose} />
      {whose.pending ? (
        <Skeleton height={320} />
      ) : whose.unknown ? (
        <EmptyState
          icon={<IconTimeline size={32} stroke={1.4} />}
          title={t(subject.kind === "unit" ? "page.unknownUnit" : "page.unknownOwner")}
          detail={t("page.unknownDetail")}
          action={<LinkButton to="/timeline">{t("page.toMine")}</LinkButton>}
        />
      ) : (
        <Timeline key={whose.chosen} subject={subject} />
      )}
    </>
  );
}

type ChoiceProps = Pick<ReturnType<typeof useWhose>, "chosen" | "choose" | "mine" | "colleagues" | "units">;

/** One's own and one's teams at hand, everybody else by name. */
function Choice({ chosen, choose, mine, colleagues, units }: ChoiceProps) {
  const { t } = useTranslation(["timeline", "customers", "ui"]);
  const others = [
    { group: t("customers:common.owner"), items: colleagues },
    { group: t("customers:common.unit"), items: units },
  ].filter(({ items }) => items.length > 0);
  const other = others.some(({ items }) => items.some(({ value }) => value === chosen));
  return (
    <div className={classes.whose}>
      {mine.length > 0 && (
        <SegmentedControl
          className={classes.mine ?? ""}
          size="sm"
          aria-label={t("page.of")}
          value={chosen}
          data={[{ value: MINE, label: t("page.mine") }, ...mine]}
          onChange={choose}
        />
      )}
      {others.length > 0 && (
        <Select
          className={classes.other ?? ""}
          aria-label={t("page.others")}
          placeholder={t("page.others")}
          searchable
          clearable
          value={other ? chosen : null}
          data={others}
          nothingFoundMessage={t("ui:field.nothingFound")}
          onChange={choose}
        />
      )}
    </div>
  );
}

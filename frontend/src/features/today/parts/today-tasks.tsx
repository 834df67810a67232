import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { openTaskForm } from "@/features/tasks/parts/task-form";
import { TaskItems } from "@/features/tasks/parts/task-item";
import { TextLink } from "@/ui/text-link";
import type { Today, Whose } from "../queries";

/** What is overdue and what is due today, each finished by one touch. */
export function TodayTasks({ today, whose }: { today: Today; whose: Whose }) {
  const { t } = useTranslation(["today", "common"]);
  const readOnly = !useMay("tasks:write");
  const parts = [
    { name: "overdue", timeOnly: false },
    { name: "today", timeOnly: true },
  ] as const;
  const nothing = today.overdue.items.length === 0 ? t("allDone") : t("nothing");
  return parts
    .filter(({ name }) => name === "today" || today[name].items.length > 0)
    .map(({ name, timeOnly }) => {
      const { items, total } = today[name];
      return (
        <SideSection
          key={name}
          title={t(name)}
          count={total.count}
          emptyText={items.length === 0 ? nothing : undefined}
          action={
            total.count > items.length ? (
              <TextLink to={allOf(name, whose)} size="sm">
                {t("common:action.showAll")}
              </TextLink>
            ) : (
              name === "today" &&
              !readOnly && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={14} />}
                  onClick={() => openTaskForm()}
                >
                  {t("addTask")}
                </Button>
              )
            )
          }
        >
          <TaskItems
            tasks={items}
            label={t(name)}
            timeOnly={timeOnly}
            withOwner={whose === "team"}
            readOnly={readOnly}
          />
        </SideSection>
      );
    });
}

const allOf = (due: string, whose: Whose) =>
  `/tasks?${new URLSearchParams({ state: "open", due, sort: "dueOn", ...(whose === "mine" && { owner: "me" }) })}`;

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideSection } from "@/features/register/parts/side-section";
import { useMay } from "@/features/session/queries";
import { TextLink } from "@/ui/text-link";
import { tasksOptions } from "../queries";
import { openTaskForm } from "./task-form";
import { TaskItems } from "./task-item";

interface Props {
  of: "company" | "person" | "deal";
  id: string;
  name: string;
  readOnly: boolean;
}

const SHOWN = 6;

/** What is to be done for a customer or a deal. */
export function TaskSection({ of, id, name, readOnly }: Props) {
  const { t } = useTranslation(["tasks", "common"]);
  const mayRead = useMay("tasks:read");
  const mayWrite = useMay("tasks:write");
  const open = { [of]: id, state: "open", sort: "dueOn" };
  const query = useInfiniteQuery({
    ...tasksOptions({ ...open, limit: String(SHOWN) }),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const { data } = query;
  const tasks = data?.pages[0]?.items ?? [];
  const total = data?.pages[0]?.total?.count;
  return (
    <SideSection
      title={t("one")}
      count={total}
      query={query}
      emptyText={data && tasks.length === 0 ? t("section.none") : undefined}
      action={
        mayWrite &&
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => openTaskForm({ [of]: { id, name } })}
          >
            {t("create")}
          </Button>
        )
      }
    >
      <TaskItems
        tasks={tasks}
        label={t("list")}
        withOwner
        withCustomer={of === "deal"}
        readOnly={!mayWrite || readOnly}
      />
      {total !== undefined && total > SHOWN && (
        <TextLink to={`/tasks?${new URLSearchParams(open)}`} size="sm">
          {t("common:action.showAll")}
        </TextLink>
      )}
    </SideSection>
  );
}

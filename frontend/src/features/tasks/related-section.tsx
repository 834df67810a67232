import { Button, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { originOptions } from "@/features/activities/queries";
import { useSavePicked } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { useMay } from "@/features/session/queries";
import { today } from "@/i18n/calendar";
import { formatDate } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { useTaskFields } from "./parts/use-task-fields";
import type { Task } from "./queries";
import { taskRegister } from "./task-register";

/** For whom and for which deal the task is. */
export function RelatedSection({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const { t } = useTranslation("tasks");
  const { field } = useTaskFields();
  const save = useSavePicked(taskRegister, task);
  const [editing, setEditing] = useState(false);
  const { companyId, personId, dealId } = task.attributes;
  const { companyName, personName, dealTitle } = task.facts;
  const picker = (
    name: "companyId" | "personId" | "dealId",
    kind: "company" | "person" | "deal",
    shown: string | undefined,
  ) => (
    <CustomerPicker
      // Another record brings another name along.
      key={`${name} ${task.attributes[name]}`}
      kind={kind}
      size="xs"
      label={field(name).label}
      value={task.attributes[name] ?? null}
      name={shown}
      onChange={(id) => save(field(name), id)}
    />
  );
  const none = !(dealId || companyId || personId);
  return (
    <SideSection
      title={t("section.related")}
      emptyText={none && !editing ? t("section.relatedNone") : undefined}
      action={
        !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {t("action.changeRelated")}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <Origin task={task.id} />
        {dealId && dealTitle && <TextLink to={`/deals/${dealId}`}>{dealTitle}</TextLink>}
        {companyId && companyName && <TextLink to={`/companies/${companyId}`}>{companyName}</TextLink>}
        {personId && personName && <TextLink to={`/people/${personId}`}>{personName}</TextLink>}
        {editing && !readOnly && (
          <>
            {picker("dealId", "deal", dealTitle)}
            {picker("companyId", "company", companyName)}
            {picker("personId", "person", personName)}
          </>
        )}
      </Stack>
    </SideSection>
  );
}

/** The activity after which it is to be done. */
function Origin({ task }: { task: string }) {
  const { t } = useTranslation(["tasks", "activities"]);
  const { data } = useQuery({ ...originOptions(task), enabled: useMay("activities:read") });
  const activity = data?.items[0];
  if (!activity) return null;
  const { kind, subject, occurredAt } = activity.attributes;
  return (
    <TextLink to={`/activities/${activity.id}`} size="sm">
      {t("after", {
        day: occurredAt ? formatDate(today(new Date(occurredAt))) : "",
        name: subject ?? t(`activities:kind.${kind}`),
      })}
    </TextLink>
  );
}

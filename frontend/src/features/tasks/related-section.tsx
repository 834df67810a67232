import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSaveRecordField } from "@/features/register/parts/register-facts";
import { SideSection } from "@/features/register/parts/side-section";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { TextLink } from "@/ui/text-link";
import { useTaskFields } from "./parts/use-task-fields";
import type { Task } from "./queries";
import { taskRegister } from "./task-register";

/** For whom and for which deal the task is. */
export function RelatedSection({ task, readOnly }: { task: Task; readOnly: boolean }) {
  const { t } = useTranslation("tasks");
  const { field } = useTaskFields();
  const save = useSaveRecordField(taskRegister, task);
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
      onChange={(id) => void save(field(name), id).catch(() => {})}
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

import { Button, Chip, Group, SimpleGrid, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyWithAction } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type TaskDetails, type TaskRecurrence, useCreateTask } from "../queries";
import { RecurrenceInput } from "./recurrence-input";
import { quickDays } from "./task-days";
import { AT_ONCE, IN_DETAIL, useTaskFields } from "./use-task-fields";

const MODAL = "new-task";

interface Named {
  id: string;
  name: string;
}

interface Given {
  /** What it is for, when it is begun from there. */
  company?: Named;
  person?: Named;
  deal?: Named;
  dueOn?: string;
}

/** What is to be done and when, in two touches; everything else where somebody wants it. */
function TaskForm({ company, person, deal, dueOn }: Given) {
  const { t } = useTranslation(["tasks", "common"]);
  const navigate = useNavigate();
  const { field } = useTaskFields();
  const create = useCreateTask();
  const [more, setMore] = useState(false);
  const [picks, setPicks] = useState(0);
  const [rule, setRule] = useState<TaskRecurrence | null>(null);
  const draft = useDraft({
    companyId: company?.id,
    personId: person?.id,
    dealId: deal?.id,
    dueOn: dueOn ?? quickDays()[0].day,
  });
  const input = (name: Parameters<typeof field>[0]) => {
    const { label, type } = field(name);
    return <FieldInput type={type} label={label} {...draft.bind(name, create.error)} />;
  };
  const picker = (
    name: "companyId" | "personId" | "dealId",
    kind: "company" | "person" | "deal",
    given?: Named,
  ) => (
    <CustomerPicker
      kind={kind}
      label={field(name).label}
      name={given?.name}
      error={create.error?.violation(name)?.message}
      {...draft.pick(name)}
    />
  );
  const title = draft.value("title");
  const day = draft.value("dueOn");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const details = { ...draft.filled, ...(rule && { recurrence: rule }) } as unknown as TaskDetails;
    create.mutate(details, {
      onSuccess: ({ id, attributes }) => {
        modals.close(MODAL);
        notifyWithAction(
          t("created", { title: attributes.title }),
          t("common:action.open"),
          () => void navigate(`/tasks/${id}`),
        );
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FieldInput
          type={{ kind: "text" }}
          label={field("title").label}
          required
          autoFocus
          {...draft.bind("title", create.error)}
        />
        <Chip.Group
          value={String(day ?? "")}
          onChange={(picked) => {
            draft.set({ dueOn: String(picked) });
            setPicks(picks + 1);
          }}
        >
          <Group gap="xs" role="radiogroup" aria-label={t("due.quick")}>
            {quickDays().map((each) => (
              <Chip key={each.name} value={each.day}>
                {t(`due.${each.name}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {/* A chip writes another day into the field, which else keeps its own text. */}
          <FieldInput
            key={picks}
            type={{ kind: "date" }}
            label={field("dueOn").label}
            {...draft.bind("dueOn", create.error)}
          />
          {input("dueTime")}
          {input("kind")}
          {input("ownerId")}
          {picker("companyId", "company", company)}
          {deal ? picker("dealId", "deal", deal) : picker("personId", "person", person)}
        </SimpleGrid>
        {more && (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              {input("durationMinutes")}
              {input("remindMinutes")}
              {input("priority")}
              {deal ? picker("personId", "person", person) : picker("dealId", "deal")}
            </SimpleGrid>
            <RecurrenceInput
              value={rule}
              onChange={setRule}
              dueOn={typeof day === "string" ? day : null}
              error={create.error?.violation("recurrence")?.message}
            />
            {input("note")}
          </>
        )}
        <FormError
          error={create.error}
          fields={[...(more ? IN_DETAIL : []), ...AT_ONCE, deal ? "dealId" : "personId"]}
        />
        <Group justify="space-between">
          <Button variant="subtle" px={4} aria-expanded={more} onClick={() => setMore(!more)}>
            {t(more ? "action.fewer" : "action.details")}
          </Button>
          <Group gap="xs">
            <Button variant="default" onClick={() => modals.close(MODAL)}>
              {t("common:action.cancel")}
            </Button>
            <Button
              type="submit"
              loading={create.isPending}
              disabled={title === null || String(title).trim() === "" || !draft.readable}
            >
              {t("common:action.create")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

export function openTaskForm(given: Given = {}): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("create", { ns: "tasks" }),
    size: "lg",
    children: <TaskForm {...given} />,
  });
}

import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { CustomerPicker } from "@/features/search/parts/customer-picker";
import { today } from "@/i18n/calendar";
import { i18next } from "@/i18n/index";
import { FieldInput } from "@/ui/fields/field-input";
import { FormError } from "@/ui/form-error";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { useDraft } from "@/ui/use-draft";
import { type Affiliation, type JobChange, useChangeJob } from "../queries";

const MODAL = "job-change";

function JobChangeForm({ affiliation }: { affiliation: Affiliation }) {
  const { t } = useTranslation(["customers", "common"]);
  const draft = useDraft({ on: today() });
  const change = useChangeJob(affiliation);
  const input = (name: string) => draft.bind(name, change.error);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.readable) return;
        change.mutate(draft.filled as JobChange, {
          onSuccess: () => {
            modals.close(MODAL);
            notifyDone(t("affiliation.jobChanged"));
          },
        });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("affiliation.jobChangeIntro")}</Text>
        <CustomerPicker
          kind="company"
          label={t("affiliation.newCompany")}
          required
          autoFocus
          error={change.error?.violation("companyId")?.message}
          {...draft.pick("companyId")}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <FieldInput
            type={{ kind: "text" }}
            label={t("affiliation.field.department")}
            {...input("department")}
          />
          <FieldInput type={{ kind: "text" }} label={t("affiliation.field.title")} {...input("title")} />
          <FieldInput type={{ kind: "date" }} label={t("affiliation.on")} required {...input("on")} />
        </SimpleGrid>
        <FormError error={change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={draft.value("companyId") === null}>
            {t("common:action.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Ends where a person works today and begins where they work next. */
export function openJobChange(affiliation: Affiliation): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("affiliation.jobChangeTitle", { ns: "customers", name: affiliation.personName }),
    size: "lg",
    children: <JobChangeForm affiliation={affiliation} />,
  });
}

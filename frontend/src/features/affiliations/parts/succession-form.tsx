import { Button, Group, Stack, Text } from "@mantine/core";
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
import { type Affiliation, type Succession, useSucceed } from "../queries";

const MODAL = "succession";

function SuccessionForm({ affiliation }: { affiliation: Affiliation }) {
  const { t } = useTranslation(["customers", "common"]);
  const draft = useDraft({ on: today() });
  const succeed = useSucceed(affiliation);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.readable) return;
        succeed.mutate(draft.filled as Succession, {
          onSuccess: () => {
            modals.close(MODAL);
            notifyDone(t("affiliation.succeeded"));
          },
        });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("affiliation.successionIntro")}</Text>
        <CustomerPicker
          kind="person"
          label={t("affiliation.successorPerson")}
          required
          autoFocus
          error={succeed.error?.violation("personId")?.message}
          {...draft.pick("personId")}
        />
        <FieldInput
          type={{ kind: "date" }}
          label={t("affiliation.handedOn")}
          required
          {...draft.bind("on", succeed.error)}
        />
        <FormError error={succeed.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" loading={succeed.isPending} disabled={draft.value("personId") === null}>
            {t("common:action.create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Names who takes over from somebody at a company. */
export function openSuccession(affiliation: Affiliation): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("affiliation.successionTitle", { ns: "customers", name: affiliation.personName }),
    children: <SuccessionForm affiliation={affiliation} />,
  });
}

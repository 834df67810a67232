import { Button, Group, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IsoDate } from "@/i18n/calendar";
import { i18next } from "@/i18n/index";
import { DateField } from "@/ui/date-field";

const MODAL = "pick-day";

function DayPicker({ day, onPick }: { day: IsoDate | undefined; onPick: (day: IsoDate) => void }) {
  const { t } = useTranslation(["tasks", "common"]);
  const [picked, setPicked] = useState<IsoDate | null | undefined>(day ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picked) return;
    modals.close(MODAL);
    onPick(picked);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <DateField label={t("field.dueOn")} value={picked ?? null} onChange={setPicked} data-autofocus />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.close(MODAL)}>
            {t("common:action.cancel")}
          </Button>
          <Button type="submit" disabled={!picked}>
            {t("action.move")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for another day. */
export function openDayPicker(day: IsoDate | undefined, onPick: (day: IsoDate) => void): void {
  modals.open({
    modalId: MODAL,
    title: i18next.t("action.pickDay", { ns: "tasks" }),
    size: "sm",
    children: <DayPicker day={day} onPick={onPick} />,
  });
}

import { Button, Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";

export type Resolution = "mine" | "theirs";

interface Values {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
  /** Who was quicker, when that was heard. */
  by?: string | undefined;
}

function Side({ title, value }: { title: string; value: ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text component="div">{value}</Text>
    </Paper>
  );
}

function Conflict({ values, onResolved }: { values: Values; onResolved: (resolution: Resolution) => void }) {
  const { t } = useTranslation("ui");
  return (
    <Stack gap="md">
      <Text size="sm">
        {values.by
          ? t("conflict.introBy", { name: values.by, label: values.label })
          : t("conflict.intro", { label: values.label })}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Side title={t("conflict.mine")} value={values.mine} />
        <Side title={t("conflict.theirs")} value={values.theirs} />
      </SimpleGrid>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onResolved("theirs")} data-autofocus>
          {t("conflict.keepTheirs")}
        </Button>
        <Button onClick={() => onResolved("mine")}>{t("conflict.keepMine")}</Button>
      </Group>
    </Stack>
  );
}

/** Shows both values side by side and asks which one stays. Closing it keeps what is stored. */
export function askWhichStays(values: Values): Promise<Resolution> {
  return new Promise((resolve) => {
    let answer: Resolution = "theirs";
    const id = modals.open({
      title: i18next.t("conflict.title", { ns: "ui" }),
      size: "lg",
      onClose: () => resolve(answer),
      children: (
        <Conflict
          values={values}
          onResolved={(resolution) => {
            answer = resolution;
            modals.close(id);
          }}
        />
      ),
    });
  });
}

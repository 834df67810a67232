import { Group, Kbd, Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import classes from "./shortcuts-help.module.css";

const groups = [
  {
    title: "anywhere",
    keys: [
      [["Ctrl", "K"], "search"],
      [["C"], "quickAdd"],
      [["?"], "help"],
      [["G", "H"], "goHome"],
      [["G", "E"], "goCompanies"],
      [["G", "P"], "goPeople"],
      [["G", "I"], "goImports"],
      [["G", "T"], "goTrash"],
    ],
  },
  {
    title: "lists",
    keys: [
      [["↑", "↓"], "move"],
      [["Enter"], "openRow"],
      [["Space"], "selectRow"],
      [["Esc"], "closePanel"],
    ],
  },
  {
    title: "fields",
    keys: [
      [["Enter"], "commit"],
      [["Ctrl", "Enter"], "commitLong"],
      [["Esc"], "cancel"],
    ],
  },
] as const;

function ShortcutsHelp() {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <section key={group.title}>
          <Title order={3} size="h6" mb={4}>
            {t(`shortcuts.${group.title}`)}
          </Title>
          <dl className={classes.list}>
            {group.keys.map(([keys, name]) => (
              <div key={name} className={classes.row}>
                <Text component="dt" size="sm">
                  {t(`shortcuts.${name}`)}
                </Text>
                <Group component="dd" gap={4} m={0}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Stack>
  );
}

export function openShortcutsHelp(): void {
  modals.open({
    modalId: "shortcuts",
    title: i18next.t("shortcuts.title"),
    children: <ShortcutsHelp />,
  });
}

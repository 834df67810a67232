import { Group, Kbd, Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { i18next } from "@/i18n/index";
import { useNavigation } from "./navigation";
import classes from "./shortcuts-help.module.css";

const MOD = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

const groups = [
  {
    title: "anywhere",
    keys: [
      [[MOD, "K"], "search"],
      [["C"], "quickAdd"],
      [["A"], "record"],
      [[MOD, "Z"], "undo"],
      [[MOD, "Shift", "Z"], "redo"],
      [["Tab"], "next"],
      [["?"], "help"],
    ],
  },
  {
    title: "lists",
    keys: [
      [["/"], "searchList"],
      [["↑", "↓"], "move"],
      [["PageUp", "PageDown"], "page"],
      [["Home", "End"], "jump"],
      [["Enter"], "openRow"],
      [["Space"], "selectRow"],
      [["Ctrl", "C"], "copyRows"],
      [["Esc"], "closePanel"],
    ],
  },
  {
    title: "board",
    keys: [
      [["Space"], "lift"],
      [["↑", "↓", "←", "→"], "carry"],
      [["Esc"], "putBack"],
    ],
  },
  {
    title: "calendar",
    keys: [[["Alt", "↑", "↓", "←", "→"], "moveDay"]],
  },
  {
    title: "fields",
    keys: [
      [["Enter"], "commit"],
      [[MOD, "Enter"], "commitLong"],
      [["Esc"], "cancel"],
    ],
  },
] as const;

function Keys({ keys, says }: { keys: readonly string[]; says: string }) {
  return (
    <div className={classes.row}>
      <Text component="dt" size="sm">
        {says}
      </Text>
      <Group component="dd" gap={4} m={0}>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </Group>
    </div>
  );
}

function ShortcutsHelp() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <section key={group.title}>
          <Title order={3} size="h6" mb={4}>
            {t(`shortcuts.${group.title}`)}
          </Title>
          <dl className={classes.list}>
            {group.keys.map(([keys, name]) => (
              <Keys key={name} keys={keys} says={t(`shortcuts.${name}`)} />
            ))}
            {group.title === "anywhere" &&
              navigation.map(({ to, name, key }) => (
                <Keys
                  key={to}
                  keys={["G", key.toUpperCase()]}
                  says={t("shortcuts.goTo", { page: t(`nav.${name}`) })}
                />
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

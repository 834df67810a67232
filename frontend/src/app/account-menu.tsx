import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconKeyboard, IconLogout } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { session } from "@/auth/session";
import { useSession } from "@/auth/use-session";
import { type Language, rememberLanguage } from "@/i18n/language";
import { openShortcutsHelp } from "./shortcuts-help";

const schemes = ["light", "dark", "auto"] as const;
const languages: readonly Language[] = ["ja", "en"];

/** Who is signed in, how it looks, in which language, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation();
  const state = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = state.phase === "signedIn" ? state.name : "";
  const mark = <IconCheck size={14} aria-hidden />;
  const schemeName = {
    light: t("header.themeLight"),
    dark: t("header.themeDark"),
    auto: t("header.themeAuto"),
  };
  const change = (language: Language) => {
    rememberLanguage(language);
    void i18n.changeLanguage(language);
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={t("header.account")}>
          <Avatar radius="xl" size={34} variant="light" color="en">
            {name.slice(0, 1)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" pb="xs" fw={600} size="sm">
          {name}
        </Text>
        <Menu.Divider />
        <Menu.Label>{t("header.theme")}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme && mark}
          >
            {schemeName[scheme]}
          </Menu.Item>
        ))}
        <Menu.Label>{t("header.language")}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => change(language)}
            rightSection={language === i18n.language && mark}
          >
            {language === "ja" ? t("header.japanese") : t("header.english")}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openShortcutsHelp}>
          {t("header.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void session.signOut()}>
          {t("header.signOut")}
        </Menu.Item>
        <Text px="sm" py={6} size="xs" c="dimmed">
          {t("header.version", { version: session.config?.version ?? "" })}
        </Text>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconHistory, IconKeyboard, IconLogout } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { session } from "@/auth/session";
import { signOut } from "@/features/activities/parts/unsent/sign-out";
import { meOptions } from "@/features/session/queries";
import { type Language, rememberLanguage } from "@/i18n/language";
import { openShortcutsHelp } from "./shortcuts-help";

const schemes = ["light", "dark", "auto"] as const;
const roleNames = ["sales", "support", "marketing", "shop", "manager", "admin"] as const;
const isRole = (role: string): role is (typeof roleNames)[number] => roleNames.some((each) => each === role);
const languages: readonly Language[] = ["ja", "en"];

/** Who is signed in, how it looks, in which language, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation(["common", "works"]);
  const { data: me } = useQuery(meOptions());
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = me?.name ?? "";
  const place = me?.units?.map((unit) => unit.name).join("、");
  const roles = me?.roles?.map((role) => (isRole(role) ? t(`role.${role}`) : role)).join("、");
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
        <Text px="sm" pt="xs" fw={600} size="sm">
          {name}
        </Text>
        <Text px="sm" pb="xs" size="xs" c="dimmed">
          {[roles, place].filter(Boolean).join(" / ")}
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
        {me?.permissions?.includes("customers:write") && (
          <Menu.Item leftSection={<IconHistory size={16} />} component={Link} to="/works">
            {t("works:title")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openShortcutsHelp}>
          {t("header.shortcuts")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t("header.signOut")}
        </Menu.Item>
        <Text px="sm" py={6} size="xs" c="dimmed">
          {t("header.version", { version: session.config?.version ?? "" })}
        </Text>
      </Menu.Dropdown>
    </Menu>
  );
}

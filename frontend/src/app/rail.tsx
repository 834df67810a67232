import { Drawer, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { type useNavigation, useNavigationGroups } from "./navigation";
import classes from "./rail.module.css";

type Page = ReturnType<typeof useNavigation>[number];

function PageLink({ page: { to, name, icon: Icon, wide }, onGo }: { page: Page; onGo?: () => void }) {
  const { t } = useTranslation();
  return (
    <NavLink
      to={to}
      end={to === "/"}
      className={classes.item ?? ""}
      data-wide={wide || undefined}
      {...(onGo && { onClick: onGo })}
    >
      <Icon size={19} stroke={1.6} aria-hidden />
      <span>{t(`nav.${name}`)}</span>
    </NavLink>
  );
}

function Groups({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  return useNavigationGroups().map(({ name, pages }) => (
    <div key={name} className={classes.group}>
      <span className={classes.heading}>{t(`nav.groups.${name}`)}</span>
      {pages.map((page) => (
        <PageLink key={page.to} page={page} {...(onGo && { onGo })} />
      ))}
    </div>
  ));
}

/** Where to go: at the side of a desk's screen; on a phone a bar at the bottom whose last button leads to the rest. */
export function Rail() {
  const { t } = useTranslation();
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <nav className={classes.rail} aria-label={t("nav.label")}>
        <Groups />
        <UnstyledButton className={classes.more ?? ""} onClick={show}>
          <IconDots size={19} stroke={1.6} aria-hidden />
          <span>{t("nav.more")}</span>
        </UnstyledButton>
      </nav>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        title={t("nav.label")}
        closeButtonProps={{ "aria-label": t("action.close") }}
      >
        <nav className={classes.sheet} aria-label={t("nav.more")}>
          <Groups onGo={close} />
        </nav>
      </Drawer>
    </>
  );
}

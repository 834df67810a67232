import { CloseButton, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./side-panel.module.css";

interface Props {
  name: string;
  onClose: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** A record beside its list. The list stays usable; Esc closes. */
export function SidePanel({ name, onClose, actions, children }: Props) {
  const { t } = useTranslation("ui");
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key === "Escape" &&
        !event.defaultPrevented &&
        document.querySelector("[role=dialog]") === null
      ) {
        onClose();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <aside className={classes.panel} aria-label={t("panel.label", { name })}>
      <div className={classes.head}>
        <Title order={2} size="h4" className={classes.name ?? ""} title={name}>
          {name}
        </Title>
        <CloseButton onClick={onClose} aria-label={t("panel.close")} />
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      <div className={classes.body}>{children}</div>
    </aside>
  );
}

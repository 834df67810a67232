import { Menu } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useChooseRoleStart, type View } from "../queries";
import type { Views } from "./use-viewed-list";

const ROLES = ["sales", "support", "marketing", "shop", "manager", "admin"] as const;

/** For administrators: which roles begin with the view. */
export function RoleStartMenu({ views, view }: { views: Views; view: View }) {
  const { t } = useTranslation("views");
  const choose = useChooseRoleStart(views.kind);
  const starts = (role: string) =>
    views.arrangement?.roleStarts.some((start) => start.role === role && start.view === view.id) ?? false;
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<IconUsersGroup size={16} />}>{t("roleStart")}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {ROLES.map((role) => (
          <Menu.CheckboxItem
            key={role}
            closeMenuOnClick={false}
            checked={starts(role)}
            onChange={(chosen) => choose.mutate({ role, view: chosen ? view.id : null })}
          >
            {t(`roles.${role}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

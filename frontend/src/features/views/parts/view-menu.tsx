import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowLeft,
  IconArrowRight,
  IconCopy,
  IconDots,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { RoleStartMenu } from "./role-start-menu";
import type { ViewActions } from "./use-view-actions";
import type { Views } from "./use-viewed-list";
import { openViewSettings } from "./view-dialog";

interface Props {
  views: Views;
  actions: ViewActions;
}

/** What can be done with the open view, or with the whole list. */
export function ViewMenu({ views, actions }: Props) {
  const { t } = useTranslation("views");
  const admin = useMay("settings:write");
  const { current, all, arrangement } = views;
  const name = current?.attributes.name ?? t("all");
  const index = current ? all.indexOf(current) : -1;
  const starts = arrangement?.startChosenBy === "self" && arrangement.start === current?.id;
  return (
    <Menu position="bottom-start" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={t("menu", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxItem checked={starts} onChange={actions.start}>
          {t("start")}
        </Menu.CheckboxItem>
        {current && admin && <RoleStartMenu views={views} view={current} />}
        {current && (
          <>
            <Menu.Item
              leftSection={<IconArrowLeft size={16} />}
              disabled={index === 0}
              onClick={() => actions.move(current, index - 1)}
            >
              {t("left")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowRight size={16} />}
              disabled={index === all.length - 1}
              onClick={() => actions.move(current, index + 1)}
            >
              {t("right")}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {current?.mayManage && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => openViewSettings(current)}>
            {t("edit")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={actions.saveAs}>
          {t(current ? "duplicate" : "saveNew")}
        </Menu.Item>
        {current?.mayManage && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() => actions.remove(current)}
          >
            {t("remove")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

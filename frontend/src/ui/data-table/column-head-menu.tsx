import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowAutofitWidth,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowUp,
  IconChevronDown,
  IconEyeOff,
} from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import classes from "./data-table.module.css";

interface Props {
  label: string;
  target: RefObject<HTMLButtonElement | null>;
  /** The server's name for sorting by the column. */
  sort: string | undefined;
  onSort: (sort: string) => void;
  onLeft: (() => void) | undefined;
  onRight: (() => void) | undefined;
  /** Lets the arrow keys change the width. */
  onWiden: () => void;
  onUsualWidth: (() => void) | undefined;
  onHide: (() => void) | undefined;
}

/** What can be done with a column, without a mouse too. */
export function ColumnHeadMenu(props: Props) {
  const { t } = useTranslation("ui");
  const { label, sort, onSort, onLeft, onRight, onWiden, onUsualWidth, onHide } = props;
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          ref={props.target}
          variant="subtle"
          color="gray"
          size={24}
          className={classes.columnMenu ?? ""}
          aria-label={t("column.menu", { label })}
        >
          <IconChevronDown size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sort && (
          <>
            <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => onSort(sort)}>
              {t("column.ascending")}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => onSort(`-${sort}`)}>
              {t("column.descending")}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconArrowLeft size={16} />} disabled={!onLeft} onClick={onLeft}>
          {t("column.left")}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowRight size={16} />} disabled={!onRight} onClick={onRight}>
          {t("column.right")}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsHorizontal size={16} />} onClick={onWiden}>
          {t("column.widen")}
        </Menu.Item>
        {onUsualWidth && (
          <Menu.Item leftSection={<IconArrowAutofitWidth size={16} />} onClick={onUsualWidth}>
            {t("column.usualWidth")}
          </Menu.Item>
        )}
        {onHide && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={onHide}>
              {t("column.hide")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StageName } from "./board-card";

interface Props {
  title: string;
  stages: readonly StageName[];
  stageId: string;
  onMove: (stageId: string) => void;
}

/** The same as carrying the card, in words. Of hundreds of menus only the one that is opened is made. */
export function MoveMenu({ title, stages, stageId, onMove }: Props) {
  const { t } = useTranslation("deals");
  const [opened, setOpened] = useState<boolean>();
  const button = useRef<HTMLButtonElement>(null);
  const opener = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      size={24}
      flex="none"
      aria-label={t("board.menu", { title })}
      aria-haspopup="menu"
      onClick={opened === undefined ? () => setOpened(true) : undefined}
    >
      <IconDots size={16} />
    </ActionIcon>
  );
  if (opened === undefined) return opener;
  const close = (open: boolean) => {
    setOpened(open);
    if (!open) setTimeout(() => button.current?.focus());
  };
  return (
    <Menu opened={opened} onChange={close} position="bottom-end" withinPortal>
      <Menu.Target>{opener}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("board.moveStage")}</Menu.Label>
        {stages.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onMove(id)}>
            {id === stageId ? `${name}（${t("board.toTop")}）` : name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Spot, StageName } from "./board-card";

interface Props {
  title: string;
  stages: readonly StageName[];
  spot: Spot;
  onMove: (stageId: string, index: number) => void;
}

const STEPS = ["toTop", "up", "down", "toBottom"] as const;

/** The same as carrying the card, in words. Of hundreds of menus only the one that is opened is made. */
export function MoveMenu({ title, stages, spot, onMove }: Props) {
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
  const { stageId, index, last, more } = spot;
  const places = {
    toTop: 0,
    up: Math.max(index - 1, 0),
    down: Math.min(index + 1, last),
    // Where the column ends is not known before all of it is shown.
    toBottom: more ? undefined : last,
  };
  const close = (open: boolean) => {
    setOpened(open);
    if (!open) setTimeout(() => button.current?.focus());
  };
  return (
    <Menu opened={opened} onChange={close} position="bottom-end" withinPortal>
      <Menu.Target>{opener}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("board.moveStage")}</Menu.Label>
        {stages
          .filter(({ id }) => id !== stageId)
          .map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => onMove(id, 0)}>
              {name}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>{t("board.moveWithin")}</Menu.Label>
        {STEPS.map((step) => (
          <Menu.Item
            key={step}
            disabled={places[step] === undefined || places[step] === index}
            onClick={() => onMove(stageId, places[step] ?? index)}
          >
            {t(`board.${step}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import type { DraggableProvided } from "@hello-pangea/dnd";
import { Text } from "@mantine/core";
import { IconAlertCircle, IconCalendarEvent, IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { today } from "@/i18n/calendar";
import { formatDate, formatMoney } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import { StalenessMark } from "../parts/staleness-mark";
import type { DealSummary } from "../queries";
import classes from "./board-card.module.css";
import { MoveMenu } from "./move-menu";

export interface StageName {
  id: string;
  name: string;
}

interface Props {
  card: DealSummary;
  drag: DraggableProvided;
  isDragging: boolean;
  stageId: string;
  stages: readonly StageName[];
  /** Absent when the reader may not. */
  onPlace: ((id: string, stageId: string, index: number) => void) | undefined;
}

/**
 * A deal on the board. The handle lies under all of the card, so that it can be taken anywhere; what can be pressed
 * lies above it and is no part of it.
 */
export function BoardCard({ card, drag, isDragging, stageId, stages, onPlace }: Props) {
  const { t } = useTranslation("deals");
  const { attributes, facts } = card;
  const late =
    facts.status === "open" &&
    attributes.expectedCloseOn !== undefined &&
    attributes.expectedCloseOn < today();
  return (
    <article
      ref={drag.innerRef}
      {...drag.draggableProps}
      className={classes.card}
      aria-label={attributes.title}
      data-dragging={isDragging || undefined}
      data-staleness={facts.staleness}
    >
      <div
        role="button"
        tabIndex={0}
        {...drag.dragHandleProps}
        className={classes.handle}
        aria-label={t("board.handle", { title: attributes.title })}
      />
      <div className={classes.head}>
        <TextLink
          to={`/deals/${card.id}`}
          size="sm"
          fw={600}
          c="var(--mantine-color-text)"
          className={classes.title ?? ""}
          title={attributes.title}
        >
          {attributes.title}
        </TextLink>
        {onPlace && (
          <MoveMenu
            title={attributes.title}
            stages={stages}
            stageId={stageId}
            onMove={(to) => onPlace(card.id, to, 0)}
          />
        )}
      </div>
      <Text size="xs" c="dimmed" truncate title={facts.companyName ?? facts.personName}>
        {facts.companyName ?? facts.personName}
      </Text>
      <div className={classes.line}>
        <Text span size="sm" fw={600} className="num">
          {attributes.amountYen === undefined ? t("board.noAmount") : formatMoney(attributes.amountYen)}
        </Text>
        <StalenessMark facts={facts} />
      </div>
      <div className={classes.line}>
        <span className={classes.fact} data-late={late || undefined}>
          {late ? (
            <IconAlertCircle size={13} role="img" aria-label={t("board.overdue")} />
          ) : (
            <IconCalendarEvent size={13} aria-hidden />
          )}
          {attributes.expectedCloseOn ? formatDate(attributes.expectedCloseOn) : t("board.noDate")}
        </span>
        {card.ownerName && (
          <span className={classes.fact}>
            <IconUserCircle size={13} aria-hidden />
            {card.ownerName}
          </span>
        )}
      </div>
    </article>
  );
}

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
import { NextAction } from "./next-action";

export interface StageName {
  id: string;
  name: string;
}

/** Where a card stands. */
export interface Spot {
  stageId: string;
  index: number;
  /** The last place of its column that is shown, and whether there are more below. */
  last: number;
  more: boolean;
}

interface Props {
  card: DealSummary;
  drag: DraggableProvided;
  isDragging: boolean;
  spot: Spot;
  stages: readonly StageName[];
  /** Absent when the reader may not. */
  onPlace: ((id: string, stageId: string, index: number) => void) | undefined;
}

/**
 * A deal on the board. The handle lies under all of the card, so that it can be taken anywhere; what can be pressed
 * lies above it and is no part of it.
 */
export function BoardCard({ card, drag, isDragging, spot, stages, onPlace }: Props) {
  const { t } = useTranslation("deals");
  const { attributes, facts } = card;
  const { nextAction, nextActionOn, expectedCloseOn } = attributes;
  const open = facts.status === "open";
  const late = open && expectedCloseOn !== undefined && expectedCloseOn < today();
  const customer = facts.companyName ?? facts.personName;
  // What may be cut short; the handle is what the mouse rests on.
  const next = [nextActionOn && formatDate(nextActionOn), nextAction].filter(Boolean).join(" ");
  const whole = [attributes.title, customer, open && next].filter(Boolean).join("\n");
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
        title={whole}
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
            spot={spot}
            onMove={(to, index) => onPlace(card.id, to, index)}
          />
        )}
      </div>
      <div className={classes.line}>
        <Text size="xs" c="dimmed" truncate>
          {customer}
        </Text>
        {card.ownerName && (
          <span className={classes.fact}>
            <IconUserCircle size={13} aria-hidden />
            <span className={classes.words}>{card.ownerName}</span>
          </span>
        )}
      </div>
      <div className={classes.line}>
        <Text span size="sm" fw={600} className="num">
          {attributes.amountYen === undefined ? t("board.noAmount") : formatMoney(attributes.amountYen)}
        </Text>
        <span className={classes.fact} data-late={late || undefined}>
          {late ? (
            <IconAlertCircle size={13} role="img" aria-label={t("board.overdue")} />
          ) : (
            <IconCalendarEvent size={13} aria-hidden />
          )}
          {expectedCloseOn ? formatDate(expectedCloseOn) : t("board.noDate")}
        </span>
      </div>
      {open && (
        <div className={classes.line}>
          <NextAction action={nextAction} day={nextActionOn} />
          <StalenessMark facts={facts} />
        </div>
      )}
    </article>
  );
}

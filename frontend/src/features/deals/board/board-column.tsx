import { Draggable, Droppable } from "@hello-pangea/dnd";
import { Button, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney, formatNumber, formatShortMoney } from "@/i18n/format";
import type { BoardColumn, DealSummary } from "../queries";
import classes from "./board.module.css";
import { BoardCard, type StageName } from "./board-card";

const signs = { open: undefined, won: IconCircleCheck, lost: IconCircleX } as const;

interface Shared {
  stages: readonly StageName[];
  mayMove: boolean;
  onPlace: (id: string, stageId: string, index: number) => void;
}

interface Props extends Shared {
  column: BoardColumn;
  onMore: () => void;
}

/** One stage: what is in it, how much that is, and its cards. */
export function BoardColumnView({ column, onMore, ...shared }: Props) {
  const { t } = useTranslation("deals");
  const { stageId, name, kind, count, amountYen, weightedYen, cards } = column;
  const Sign = signs[kind];
  return (
    <section className={classes.column} aria-label={t("board.column", { stage: name })} data-kind={kind}>
      <header className={classes.head}>
        <div className={classes.name}>
          {Sign && <Sign size={15} aria-hidden />}
          <Title order={2} size="h6">
            {name}
          </Title>
          <Text span size="xs" c="dimmed">
            {t("board.deals", { value: formatNumber(count) })}
          </Text>
        </div>
        <Text size="xs" className="num" ta="left" title={formatMoney(amountYen)}>
          {t("board.sum", { amount: formatShortMoney(amountYen) })}
          {kind === "open" && (
            <Text span size="xs" c="dimmed" ml={8} title={formatMoney(weightedYen)}>
              {t("board.weighted", { amount: formatShortMoney(weightedYen) })}
            </Text>
          )}
        </Text>
      </header>
      <Droppable droppableId={stageId}>
        {(drop, { isDraggingOver }) => (
          <div
            ref={drop.innerRef}
            {...drop.droppableProps}
            className={classes.cards}
            data-over={isDraggingOver || undefined}
          >
            <Cards cards={cards} stageId={stageId} more={column.more} {...shared} />
            {drop.placeholder}
            {cards.length === 0 && !isDraggingOver && (
              <Text size="xs" c="dimmed" ta="center" py="md">
                {t("board.empty")}
              </Text>
            )}
          </div>
        )}
      </Droppable>
      {column.more && (
        <Button variant="subtle" size="compact-sm" fullWidth onClick={onMore}>
          {t("board.more")}
        </Button>
      )}
    </section>
  );
}

/** Drawn anew only when a card is another one, not while one is carried across the board. */
const Cards = memo(function Cards({
  cards,
  stageId,
  more,
  stages,
  mayMove,
  onPlace,
}: Shared & { cards: readonly DealSummary[]; stageId: string; more: boolean }) {
  return cards.map((card, index) => (
    <Draggable
      key={card.id}
      draggableId={card.id}
      index={index}
      isDragDisabled={!mayMove}
      disableInteractiveElementBlocking
    >
      {(drag, { isDragging }) => (
        <BoardCard
          card={card}
          drag={drag}
          isDragging={isDragging}
          spot={{ stageId, index, last: cards.length - 1, more }}
          stages={stages}
          onPlace={mayMove ? onPlace : undefined}
        />
      )}
    </Draggable>
  ));
});

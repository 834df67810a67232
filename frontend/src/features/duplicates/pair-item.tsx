import { Badge, Button, type MantineColor, Text } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "@/features/session/queries";
import { formatAgo, formatInstant } from "@/i18n/format";
import { LinkButton } from "@/ui/link-button";
import { notifyDone, notifyUndo } from "@/ui/notify";
import { TextLink } from "@/ui/text-link";
import classes from "./duplicates-page.module.css";
import { PairDifference } from "./pair-difference";
import { ReasonList } from "./parts/reason-list";
import { type Level, mergePath, type Pair, pathOf, type Side, useDismiss, useReopen } from "./queries";

const COLOURS: Record<Level, MantineColor> = {
  certain: "red",
  likely: "orange",
  possible: "yellow",
  slight: "gray",
};

/** Two records side by side: what they share, and what to do about it. */
export function PairItem({ pair }: { pair: Pair }) {
  const { t } = useTranslation("duplicates");
  const [open, setOpen] = useState(false);
  const dismiss = useDismiss();
  const reopen = useReopen();
  const mayMerge = useMay("customers:merge");
  const { kind, first, second, dismissal } = pair;
  const label = t("pair.between", { first: first.name, second: second.name });
  // The item is gone by the time its decision is known: the notices must not hang on it.
  const takeBack = () => {
    void reopen.mutateAsync(pair.id).then(
      () => notifyDone(t("pair.reopened")),
      () => {},
    );
  };
  const keepApart = () => {
    void dismiss.mutateAsync({ kind, firstId: first.id, secondId: second.id }).then(
      () => notifyUndo(t("pair.dismissed"), takeBack),
      () => {},
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move from pair to pair
    <li className={classes.pair} tabIndex={0} aria-label={label}>
      <div className={classes.head}>
        <Badge variant="dot" color={COLOURS[pair.level]} tt="none" fw={600}>
          {t(`level.${pair.level}`)}
        </Badge>
        <Text size="xs" c="dimmed" span className="num">
          {t("score", { score: pair.score })}
        </Text>
        <ReasonList reasons={pair.reasons} />
      </div>
      <div className={classes.sides}>
        {[first, second].map((side) => (
          <SideFacts key={side.id} to={pathOf(kind, side.id)} side={side} />
        ))}
      </div>
      {dismissal && (
        <Text size="xs" c="dimmed" mt="xs">
          {dismissal.byName
            ? t("pair.by", { name: dismissal.byName, at: formatInstant(dismissal.at) })
            : t("pair.byNobody", { at: formatInstant(dismissal.at) })}
        </Text>
      )}
      <div className={classes.actions}>
        {!dismissal && mayMerge && (
          <LinkButton
            size="compact-sm"
            to={mergePath(kind, [first.id, second.id])}
            leftSection={<IconArrowMerge size={15} />}
          >
            {t("pair.merge")}
          </LinkButton>
        )}
        {dismissal ? (
          <Button size="compact-sm" variant="default" loading={reopen.isPending} onClick={takeBack}>
            {t("pair.reopen")}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" loading={dismiss.isPending} onClick={keepApart}>
            {t("pair.dismiss")}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "pair.hide" : "pair.compare")}
        </Button>
      </div>
      {open && <PairDifference pair={pair} />}
    </li>
  );
}

function SideFacts({ to, side }: { to: string; side: Side }) {
  const { t } = useTranslation("duplicates");
  const owner = side.ownerName ? t("pair.owner", { name: side.ownerName }) : t("pair.noOwner");
  return (
    <div className={classes.side}>
      <TextLink to={to} fw={600}>
        {side.name}
      </TextLink>
      <Text size="sm">{[side.place, side.phone].filter(Boolean).join("　") || "－"}</Text>
      <Text size="xs" c="dimmed">
        {owner}・{t("pair.updated", { ago: formatAgo(side.updatedAt) })}
      </Text>
    </div>
  );
}

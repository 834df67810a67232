import { ActionIcon, Badge, Group, Menu, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatDate } from "@/i18n/format";
import { TextLink } from "@/ui/text-link";
import type { Affiliation } from "../queries";
import classes from "./affiliation-item.module.css";
import { useAffiliationActions } from "./use-affiliation-actions";

interface Props {
  affiliation: Affiliation;
  /** The end of the affiliation that is not the page's own. */
  shows: "person" | "company";
  readOnly: boolean;
}

/** One affiliation seen from one of its ends. */
export function AffiliationItem({ affiliation, shows, readOnly }: Props) {
  const { t } = useTranslation("customers");
  const { attributes: a, personName, companyName } = affiliation;
  const other =
    shows === "person"
      ? { to: `/people/${a.personId}`, name: personName }
      : { to: `/companies/${a.companyId}`, name: companyName };
  const role = [a.department, a.title].filter(Boolean).join(" ");
  const reason =
    a.endReason === "left" ? t("affiliation.left") : a.endReason === "moved" ? t("affiliation.moved") : "";
  const span = a.endedOn
    ? t("affiliation.ended", { date: formatDate(a.endedOn), reason: reason || t("affiliation.endedWord") })
    : a.startedOn && t("affiliation.since", { date: formatDate(a.startedOn) });
  return (
    <li className={classes.item}>
      <div className={classes.text}>
        <Group gap={6}>
          <TextLink to={other.to} size="sm" fw={600}>
            {other.name}
          </TextLink>
          {a.mainContact && !a.endedOn && (
            <Badge size="xs" variant="light" tt="none">
              {t("affiliation.field.mainContact")}
            </Badge>
          )}
        </Group>
        {role && <Text size="sm">{role}</Text>}
        <Text size="xs" c="dimmed">
          {[
            span,
            a.cardExchangedOn && t("affiliation.card", { date: formatDate(a.cardExchangedOn) }),
            affiliation.successorName && t("affiliation.successor", { name: affiliation.successorName }),
          ]
            .filter(Boolean)
            .join(" ・ ")}
        </Text>
      </div>
      {!readOnly && <ItemMenu affiliation={affiliation} shows={shows} name={other.name} />}
    </li>
  );
}

function ItemMenu({
  affiliation,
  name,
}: {
  affiliation: Affiliation;
  shows: "person" | "company";
  name: string;
}) {
  const { t } = useTranslation("customers");
  const actions = useAffiliationActions(affiliation);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("affiliation.menu", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={actions.edit}>{t("affiliation.edit")}</Menu.Item>
        {!affiliation.attributes.endedOn && (
          <>
            <Menu.Item onClick={actions.jobChange}>{t("affiliation.jobChange")}</Menu.Item>
            <Menu.Item onClick={actions.succession}>{t("affiliation.succession")}</Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item onClick={actions.remove}>{t("affiliation.remove")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

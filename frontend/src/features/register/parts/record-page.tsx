import { Alert, Anchor, Button, Group, Menu, Skeleton, Tabs, Text, Title } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { Onlookers } from "@/features/presence/parts/onlookers";
import { PinnedHead } from "./pinned-head";
import classes from "./record-page.module.css";

interface Props {
  /** The list this record stands in. */
  list: { to: string; name: string };
  name: string;
  kana: string | undefined;
  /** Badges and facts under the name. */
  facts: ReactNode;
  actions: ReactNode;
  /** What else can be done with it: items of the menu, before the trash. */
  menu?: ReactNode;
  /** Absent when the reader may not. */
  onTrash?: (() => void) | undefined;
  /** Given while the record is in the trash. */
  onRestore?: (() => void) | undefined;
  /** What stays in sight, together with the name, however far the page is scrolled. */
  pinned?: ReactNode;
  /** What stands above the tabs. */
  lead?: ReactNode;
  main: ReactNode;
  /** What has happened, where that is told. */
  timeline?: ReactNode;
  side: ReactNode;
  history: ReactNode;
}

/** One customer on one page: who they are on top, everything editable below, what belongs to them at the side. */
export function RecordPage(props: Props) {
  const { t } = useTranslation(["customers", "common"]);
  const [params, setParams] = useSearchParams();
  const tab = params.get("tab") ?? "overview";
  const product = t("common:product");
  useEffect(() => {
    document.title = `${props.name} - ${product}`;
  }, [props.name, product]);
  return (
    <article className={classes.page}>
      <Head {...props} />
      {props.onRestore && (
        <Alert color="gray" icon={<IconTrash size={18} />} className={classes.trashed ?? ""}>
          <Group justify="space-between">
            <Text size="sm">{t("trash.banner")}</Text>
            <Button size="compact-sm" onClick={props.onRestore}>
              {t("trash.restore")}
            </Button>
          </Group>
        </Alert>
      )}
      {props.lead}
      <Tabs
        value={tab}
        onChange={(next) => setParams(next && next !== "overview" ? { tab: next } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="overview">{t("record.overview")}</Tabs.Tab>
          {props.timeline && <Tabs.Tab value="timeline">{t("record.timeline")}</Tabs.Tab>}
          <Tabs.Tab value="history">{t("record.history")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview">
          <div className={classes.columns}>
            <div className={classes.main}>{props.main}</div>
            <div className={classes.side}>{props.side}</div>
          </div>
        </Tabs.Panel>
        {props.timeline && <Tabs.Panel value="timeline">{props.timeline}</Tabs.Panel>}
        <Tabs.Panel value="history">{props.history}</Tabs.Panel>
      </Tabs>
    </article>
  );
}

function Head(props: Props) {
  const above = (
    <>
      <Anchor component={Link} to={props.list.to} size="xs" c="dimmed">
        {props.list.name}
      </Anchor>
      {props.kana && (
        <Text size="xs" c="dimmed" lh={1.4}>
          {props.kana}
        </Text>
      )}
    </>
  );
  const name = (
    <Title order={1} size="h2" className={classes.name ?? ""}>
      {props.name}
    </Title>
  );
  const facts = (
    <Group gap="xs" mt={6}>
      {props.facts}
      <Onlookers />
    </Group>
  );
  const actions = (
    <Group gap="xs" wrap={props.pinned ? "nowrap" : "wrap"}>
      {props.actions}
      {(props.onTrash || props.menu) && <MoreMenu onTrash={props.onTrash} items={props.menu} />}
    </Group>
  );
  if (props.pinned)
    return (
      <>
        <div>{above}</div>
        <PinnedHead name={name} actions={actions}>
          {props.pinned}
        </PinnedHead>
        <div className={classes.facts}>{facts}</div>
      </>
    );
  return (
    <header className={classes.header}>
      <div className={classes.names}>
        {above}
        {name}
        {facts}
      </div>
      {actions}
    </header>
  );
}

function MoreMenu({ onTrash, items }: { onTrash: Props["onTrash"]; items: ReactNode }) {
  const { t } = useTranslation("customers");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" px="xs" aria-label={t("record.moreActions")}>
          <IconDots size={18} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items}
        {onTrash && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={onTrash}>
            {t("list.moveToTrash")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function RecordSkeleton() {
  return (
    <div className={classes.page} aria-hidden>
      <Skeleton height={24} width={120} />
      <Skeleton height={36} width="min(24rem, 80%)" mt="xs" />
      <Skeleton height={20} width="min(30rem, 90%)" mt="sm" />
      <Skeleton height={420} mt="xl" />
    </div>
  );
}

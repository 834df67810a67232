import { Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./page-title.module.css";

interface Props {
  title: string;
  /** A word on how much there is, or what it is about. */
  note?: ReactNode;
  actions?: ReactNode;
}

/** The heading of a page, which is also the name of the browser's tab. */
export function PageTitle({ title, note, actions }: Props) {
  const { t } = useTranslation();
  const product = t("product");
  useEffect(() => {
    document.title = `${title} - ${product}`;
  }, [title, product]);
  return (
    <div className={classes.bar}>
      <Group gap="sm" align="baseline" wrap="wrap">
        <Title order={1} size="h3">
          {title}
        </Title>
        {note && (
          <Text size="sm" c="dimmed" component="div">
            {note}
          </Text>
        )}
      </Group>
      {actions && (
        <Group gap="xs" className={classes.actions ?? ""}>
          {actions}
        </Group>
      )}
    </div>
  );
}

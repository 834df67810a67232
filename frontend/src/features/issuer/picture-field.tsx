import { Button, FileButton, Group, Text, Title } from "@mantine/core";
import { IconPhotoUp, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorText } from "@/ui/error-text";
import classes from "./issuer-page.module.css";
import { type Issuer, type Picture, pictureOptions, usePutPicture, useRemovePicture } from "./queries";

interface Props {
  issuer: Issuer;
  picture: Picture;
  readOnly: boolean;
}

/** The logo or the seal: seen, replaced, taken off. */
export function PictureField({ issuer, picture, readOnly }: Props) {
  const { t } = useTranslation("issuer");
  const put = usePutPicture(picture);
  const remove = useRemovePicture(picture);
  const hash = issuer[picture];
  const { data } = useQuery({ ...pictureOptions(picture, hash ?? ""), enabled: hash !== undefined });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  const refused = put.error && (put.error.violation("file")?.message ?? errorText(put.error).title);
  return (
    <section className={classes.picture}>
      <Title order={2} size="h6">
        {t(`picture.${picture}`)}
      </Title>
      <div className={classes.frame}>
        {hash && url ? (
          <img src={url} alt={t(`picture.${picture}`)} />
        ) : (
          <Text size="sm">{t("picture.none")}</Text>
        )}
      </div>
      <Text size="xs" c="dimmed">
        {t(`picture.${picture}Hint`)}
      </Text>
      {!readOnly && (
        <Group gap="xs">
          <FileButton
            accept="image/png"
            onChange={(file) => file && put.mutate({ version: issuer.version, file })}
          >
            {(props) => (
              <Button
                {...props}
                variant="light"
                size="compact-sm"
                leftSection={<IconPhotoUp size={14} />}
                loading={put.isPending}
              >
                {t(hash ? "picture.replace" : "picture.choose", { name: t(`picture.${picture}`) })}
              </Button>
            )}
          </FileButton>
          {hash && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTrash size={14} />}
              loading={remove.isPending}
              onClick={() => remove.mutate(issuer.version)}
            >
              {t("picture.remove", { name: t(`picture.${picture}`) })}
            </Button>
          )}
        </Group>
      )}
      {refused && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {refused}
        </Text>
      )}
    </section>
  );
}

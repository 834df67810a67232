import { Loader, Text } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Field, type FieldValue, isEmpty, sameValue, textOrNull } from "./field";
import { FieldInput } from "./field-input";
import { FieldReading } from "./field-reading";
import { FieldLink, FieldText } from "./field-text";
import classes from "./inline-field.module.css";
import { useInlineEdit } from "./use-inline-edit";
import { useNews } from "./use-news";

interface Props {
  field: Field;
  value: FieldValue;
  /** `read` is the value that stood there when the editing began. */
  onSave: (value: FieldValue, read: FieldValue) => Promise<unknown>;
  onEditing?: (editing: boolean) => void;
  /** Said while others are in the field too. */
  editors?: string | undefined;
  /** Who stored the present value, when that is known. */
  changedBy?: string | undefined;
  warnings?: readonly string[];
  readOnly?: boolean;
  /** Something to offer beside the value. */
  offer?: ReactNode;
  /** What is said where there is no value, instead of a dash. */
  invite?: string | undefined;
}

/** A choice is made with the choosing; every other value is finished by Enter or by leaving it. */
const chosenAtOnce = new Set(["choice", "numberChoice"]);

/** In these Enter takes what is typed or marked into the value. */
const ownEnter = new Set(["tags", "choices"]);

/** It belongs to the field wherever in the page it hangs. */
const CALENDAR = "[role=dialog]";

/** One attribute, edited where it is read. */
export function InlineField(props: Props) {
  const { field, value, warnings = [], readOnly = false, offer } = props;
  const { t } = useTranslation("ui");
  const opener = useRef<HTMLButtonElement>(null);
  const { type, label } = field;
  const edit = useInlineEdit<FieldValue>({
    value,
    same: sameValue,
    save: props.onSave,
    onEditing: props.onEditing,
  });
  const news = useNews(value, sameValue, edit.state === "saving" || edit.state === "saved");
  const linkLabel = { email: t("field.sendMail"), phone: t("field.call"), url: t("field.visit") };

  /** The opener is back in the page only after rendering. */
  const backToOpener = () => setTimeout(() => opener.current?.focus());
  const finish = async () => {
    const draft = edit.latest();
    await edit.commit(typeof draft === "string" ? textOrNull(draft) : draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    // The calendar has its own use for the keys.
    const inside = target.closest(CALENDAR) === event.currentTarget.closest(CALENDAR);
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (!inside) return;
      edit.cancel();
      backToOpener();
    } else if (event.key === "Enter" && !event.defaultPrevented && !ownEnter.has(type.kind)) {
      if (!inside || !target.matches("input, textarea")) return;
      if (type.kind === "multiline" && !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void finish().then(backToOpener);
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    if (next instanceof Element && (event.currentTarget.contains(next) || next.closest(CALENDAR))) return;
    if (edit.state !== "saving") void finish();
  };

  return (
    <div className={classes.field}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {edit.editing ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: catches the keys of the control inside
          <div className={classes.editor} onKeyDown={onKeyDown} onBlur={onBlur}>
            <FieldInput
              type={type}
              value={edit.draft ?? null}
              size="xs"
              autoFocus
              aria-label={label}
              error={edit.message}
              onChange={(next) => {
                edit.change(next);
                if (chosenAtOnce.has(type.kind)) void finish().then(backToOpener);
              }}
            />
            {type.kind === "multiline" && (
              <Text size="xs" c="dimmed">
                {t("field.multilineHint")}
              </Text>
            )}
          </div>
        ) : (
          <FieldReading
            field={field}
            value={value}
            readOnly={readOnly}
            invite={props.invite}
            news={news}
            opener={opener}
            onBegin={edit.begin}
          />
        )}
        <span className={classes.state} role="status">
          {edit.state === "saving" && <Loader size={12} role="img" aria-label={t("field.saving")} />}
          {edit.state === "saved" && <IconCheck size={14} role="img" aria-label={t("field.saved")} />}
          {edit.state === "failed" && <IconAlertCircle size={14} role="img" aria-label={t("field.failed")} />}
        </span>
        {!edit.editing && type.kind in linkLabel && (
          <FieldLink type={type} value={value} label={linkLabel[type.kind as keyof typeof linkLabel]} />
        )}
        {!edit.editing && offer}
        <span className={classes.others} role="status">
          {edit.overtaken && (
            <Text size="xs" component="span">
              {props.changedBy ? t("field.changedBy", { name: props.changedBy }) : t("field.changed")}{" "}
              <strong>{isEmpty(value) ? t("field.empty") : <FieldText type={type} value={value} />}</strong>
            </Text>
          )}
          {props.editors && (
            <Text size="xs" component="span">
              {props.editors}
            </Text>
          )}
        </span>
        {warnings.map((warning) => (
          <Text key={warning} className={classes.warning ?? ""} size="xs">
            {warning}
          </Text>
        ))}
      </dd>
    </div>
  );
}

import { Loader, Text, UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Field, type FieldValue, isEmpty, sameValue, textOrNull } from "./field";
import { FieldInput } from "./field-input";
import { FieldLink, FieldText, plainText } from "./field-text";
import classes from "./inline-field.module.css";
import { useInlineEdit } from "./use-inline-edit";

interface Props {
  field: Field;
  value: FieldValue;
  onSave: (value: FieldValue) => Promise<unknown>;
  warnings?: readonly string[];
  readOnly?: boolean;
  /** Something to offer beside the value. */
  offer?: ReactNode;
}

/** A choice is made with the choosing; every other value is finished by Enter or by leaving it. */
const chosenAtOnce = new Set(["choice", "numberChoice"]);

/** One attribute, edited where it is read. */
export function InlineField({ field, value, onSave, warnings = [], readOnly = false, offer }: Props) {
  const { t } = useTranslation("ui");
  const opener = useRef<HTMLButtonElement>(null);
  const { type, label } = field;
  const edit = useInlineEdit<FieldValue>({ value, same: sameValue, save: onSave });
  const linkLabel = { email: t("field.sendMail"), phone: t("field.call"), url: t("field.visit") };

  /** The opener is back in the page only after rendering. */
  const backToOpener = () => setTimeout(() => opener.current?.focus());
  const finish = async (next?: FieldValue | undefined) => {
    const draft = next === undefined ? edit.draft : next;
    await edit.commit(typeof draft === "string" ? textOrNull(draft) : draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      edit.cancel();
      backToOpener();
    } else if (event.key === "Enter" && !event.defaultPrevented && type.kind !== "tags") {
      if (type.kind === "multiline" && !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void finish().then(backToOpener);
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget;
    // The calendar belongs to the field although it hangs elsewhere in the page.
    if (next instanceof Element && (event.currentTarget.contains(next) || next.closest("[role=dialog]")))
      return;
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
                if (chosenAtOnce.has(type.kind)) void finish(next).then(backToOpener);
              }}
            />
            {type.kind === "multiline" && (
              <Text size="xs" c="dimmed">
                {t("field.multilineHint")}
              </Text>
            )}
          </div>
        ) : (
          <Reading field={field} value={value} readOnly={readOnly} opener={opener} onBegin={edit.begin} />
        )}
        <span className={classes.state} role="status">
          {edit.state === "saving" && <Loader size={12} aria-label={t("field.saving")} />}
          {edit.state === "saved" && <IconCheck size={14} aria-label={t("field.saved")} />}
          {edit.state === "failed" && <IconAlertCircle size={14} aria-label={t("field.failed")} />}
        </span>
        {!edit.editing && type.kind in linkLabel && (
          <FieldLink type={type} value={value} label={linkLabel[type.kind as keyof typeof linkLabel]} />
        )}
        {!edit.editing && offer}
        {warnings.map((warning) => (
          <Text key={warning} className={classes.warning ?? ""} size="xs">
            {warning}
          </Text>
        ))}
      </dd>
    </div>
  );
}

interface ReadingProps {
  field: Field;
  value: FieldValue;
  readOnly: boolean;
  opener: React.RefObject<HTMLButtonElement | null>;
  onBegin: () => void;
}

function Reading({ field, value, readOnly, opener, onBegin }: ReadingProps) {
  const { t } = useTranslation("ui");
  const empty = isEmpty(value);
  const text = empty ? (
    <span className={classes.empty}>―</span>
  ) : (
    <FieldText type={field.type} value={value} />
  );
  if (readOnly) return <span className={classes.reading}>{text}</span>;
  const said = empty ? t("field.empty") : plainText(field.type, value);
  return (
    <UnstyledButton
      ref={opener}
      className={`${classes.reading} ${classes.opener}`}
      onClick={onBegin}
      aria-label={`${t("field.editLabel", { label: field.label })}: ${said}`}
    >
      {text}
    </UnstyledButton>
  );
}

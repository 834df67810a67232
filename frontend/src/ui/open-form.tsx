import type { ModalProps } from "@mantine/core";
import { randomId, useWindowEvent } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { UnsavedQuestion } from "./unsaved-question";

const dialogOf = (element: unknown) =>
  element instanceof Element ? element.closest("[role=dialog]") : undefined;

/** What hangs over a form, such as the options of a field, takes the Esc for itself. */
const takesEscape = (target: EventTarget | null) =>
  target instanceof Element && target.getAttribute("data-mantine-stop-propagation") === "true";

/** A form within its dialog: Esc closes it at once while nothing is written, and asks first otherwise. */
function Form({ modal, children }: { modal: string; children: ReactNode }) {
  const { t } = useTranslation("ui");
  const place = useRef<HTMLDivElement>(null);
  const written = useRef(false);
  const [asked, setAsked] = useState(false);
  const write = () => {
    written.current = true;
  };
  /** A click on an option, or on whatever else hangs over the form, has chosen something. */
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    if (!place.current?.contains(target) || target.closest("[role=option]")) write();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key !== "Escape" || asked || takesEscape(target)) return;
    const elsewhere = dialogOf(target);
    if (elsewhere && elsewhere !== dialogOf(place.current)) return;
    // Once the form is through, what came of it can go.
    if (written.current && place.current?.querySelector("form")) setAsked(true);
    else modals.close(modal);
  };
  useWindowEvent("keydown", onKeyDown, { capture: true });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: hears of what is written in the fields inside
    <div ref={place} onChange={write} onClick={onClick}>
      {children}
      <UnsavedQuestion
        asked={asked}
        text={t("unsaved.closing")}
        leave={t("unsaved.close")}
        stay={t("unsaved.back")}
        onLeave={() => modals.close(modal)}
        onStay={() => setAsked(false)}
      />
    </div>
  );
}

interface FormDialog extends Pick<ModalProps, "title" | "size" | "fullScreen"> {
  modalId?: string;
  onClose?: () => void;
  children: ReactNode;
}

/** Opens a form in a dialog. Neither a click beside it nor an Esc too many takes away what was written. */
export function openForm({ modalId = randomId(), children, ...rest }: FormDialog): string {
  return modals.open({
    ...rest,
    modalId,
    closeOnClickOutside: false,
    closeOnEscape: false,
    children: <Form modal={modalId}>{children}</Form>,
  });
}

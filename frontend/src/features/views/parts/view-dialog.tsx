import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { i18next } from "@/i18n/index";
import { notifyDone } from "@/ui/notify";
import { openForm } from "@/ui/open-form";
import { arrangementOptions, type NewView, useChangeView, useCreateView, type View } from "../queries";
import { ViewForm, type ViewHead } from "./view-form";

const MODAL = "view";
const close = () => modals.close(MODAL);

interface NewProps {
  /** What the view shows, and how the form begins. */
  view: NewView;
  onMade: (view: View) => void;
}

function NewViewForm({ view, onMade }: NewProps) {
  const create = useCreateView(view.kind);
  const save = (head: ViewHead) =>
    create.mutate(
      { ...view, ...head },
      {
        onSuccess: (made) => {
          close();
          notifyDone(i18next.t("created", { ns: "views", name: made.attributes.name }));
          onMade(made);
        },
      },
    );
  return (
    <ViewForm first={view} error={create.error} saving={create.isPending} onSave={save} onCancel={close} />
  );
}

function EditForm({ view }: { view: View }) {
  const { kind } = view.attributes;
  const client = useQueryClient();
  const change = useChangeView(kind);
  const version = useRef(view.version);
  const save = (head: ViewHead) =>
    change.mutate(
      { id: view.id, version: version.current, change: head },
      {
        onSuccess: ({ attributes }) => {
          close();
          notifyDone(i18next.t("saved", { ns: "views", name: attributes.name }));
        },
        // Somebody else was quicker: the list has been read anew, and the next attempt is made from what it says.
        onError: ({ status }) => {
          const now = client.getQueryData(arrangementOptions(kind).queryKey)?.views;
          if (status === 412)
            version.current = now?.find(({ id }) => id === view.id)?.version ?? version.current;
        },
      },
    );
  return (
    <ViewForm
      first={view.attributes}
      error={change.error}
      saving={change.isPending}
      onSave={save}
      onCancel={close}
    />
  );
}

/** Asks for a name and saves what the list shows as a view. */
export function openNewView(props: NewProps): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("newTitle", { ns: "views" }),
    children: <NewViewForm {...props} />,
  });
}

/** Name, sharing and lock of a view that is there. */
export function openViewSettings(view: View): void {
  openForm({
    modalId: MODAL,
    title: i18next.t("editTitle", { ns: "views" }),
    children: <EditForm view={view} />,
  });
}

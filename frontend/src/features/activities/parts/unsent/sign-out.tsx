import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { session } from "@/auth/session";
import { i18next } from "@/i18n/index";
import { keptFiles } from "./kept-files";
import { unsent } from "./unsent";

/** Signs out; what waits to be sent is asked about first, since it goes from this device. */
export function signOut(): void {
  const count = unsent.list.length;
  if (count === 0) {
    leave();
    return;
  }
  const say = i18next.getFixedT(null, "activities");
  modals.openConfirmModal({
    title: say("unsent.signOut.title"),
    children: <Text size="sm">{say("unsent.signOut.text", { count })}</Text>,
    labels: { confirm: say("unsent.signOut.leave"), cancel: say("unsent.signOut.stay") },
    confirmProps: { color: "red" },
    onConfirm: leave,
  });
}

/** Nothing of whoever was here stays on this device. */
function leave(): void {
  unsent.clear();
  void keptFiles.clear().then(() => session.signOut());
}

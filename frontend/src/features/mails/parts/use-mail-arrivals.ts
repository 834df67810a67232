import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { Holder } from "@/features/files/queries";
import { type Mail, mailQueries } from "../queries";
import { mailUploads } from "./mail-uploads";

/** Reads mails and timelines anew whenever a message was brought in, and tells whoever asked for it. */
export function useMailArrivals(onArrival: (holder: Holder, mail: Mail) => void = () => {}): void {
  const client = useQueryClient();
  const arrived = useEffectEvent(onArrival);
  useEffect(
    () =>
      mailUploads.whenSent((holder, mail) => {
        void client.invalidateQueries({ queryKey: mailQueries.keys.all });
        void client.invalidateQueries({ queryKey: ["timeline"] });
        arrived(holder, mail);
      }),
    [client],
  );
}

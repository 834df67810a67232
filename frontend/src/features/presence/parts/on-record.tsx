import { createContext, type ReactNode, useContext } from "react";
import { type Presence, usePresence } from "./use-presence";

interface OnRecord extends Presence {
  recordId: string;
}

const Context = createContext<OnRecord | undefined>(undefined);

/** Whatever is inside belongs to one record that is open here. */
export function OpenRecord({ kind, id, children }: { kind: string; id: string; children: ReactNode }) {
  const presence = usePresence(kind, id);
  return <Context value={{ ...presence, recordId: id }}>{children}</Context>;
}

/** Who else is on the record that is open around this part; undefined where none is. */
export const useOnRecord = () => useContext(Context);

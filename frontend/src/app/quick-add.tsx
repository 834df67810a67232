import { createContext, type ReactNode, use, useMemo, useState } from "react";

interface QuickAdd {
  menuOpen: boolean;
  setMenuOpen: (open: boolean) => void;
}

const QuickAddContext = createContext<QuickAdd>({ menuOpen: false, setMenuOpen: () => {} });

/** Whether the menu of new records is open: the header shows it, a key opens it. */
export const useQuickAdd = () => use(QuickAddContext);

export function QuickAddProvider({ children }: { children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const value = useMemo(() => ({ menuOpen, setMenuOpen }), [menuOpen]);
  return <QuickAddContext value={value}>{children}</QuickAddContext>;
}

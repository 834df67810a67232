import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { reachable, type Step, steps } from "./import-model";
import classes from "./import-steps.module.css";
import type { Import } from "./queries";

/** Where the import stands among its steps; those that can be gone back to are links. */
export function ImportSteps({ it, current }: { it: Import; current: Step }) {
  const { t } = useTranslation("imports");
  const open = reachable(it);
  const at = steps.indexOf(current);
  return (
    <nav aria-label={t("step.label")}>
      <ol className={classes.steps}>
        <li className={classes.step} data-past>
          <Content number={1} past name={t("step.file")} />
        </li>
        {steps.map((step, index) => {
          const content = <Content number={index + 2} past={index < at} name={t(`step.${step}`)} />;
          return (
            <li
              key={step}
              className={classes.step}
              data-past={index < at || undefined}
              data-current={index === at || undefined}
              aria-current={index === at ? "step" : undefined}
            >
              {open.includes(step) && index !== at ? (
                <Link to={`?step=${step}`} className={classes.link}>
                  {content}
                </Link>
              ) : (
                content
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Content({ number, past, name }: { number: number; past: boolean; name: string }) {
  return (
    <>
      <span className={classes.number}>{past ? <IconCheck size={14} aria-hidden /> : number}</span>
      <span className={classes.name}>{name}</span>
    </>
  );
}

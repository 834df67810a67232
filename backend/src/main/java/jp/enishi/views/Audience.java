package jp.enishi.views;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who finds a view above their list. */
@Schema(
    name = "ViewAudience",
    description =
        "`own`: only its owner. `team`: the unit of `teamId` and those below it. `everybody`: all.")
enum Audience {
  own,
  team,
  everybody
}

package jp.enishi.forecast.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored sheet of targets: somebody's, or a team's, for the months from the first one on. */
record Target(
    UUID id,
    int version,
    LocalDate firstMonth,
    @Nullable UUID ownerId,
    @Nullable UUID teamId,
    List<@Nullable Long> salesYen,
    List<@Nullable Long> marginYen) {}

package jp.enishi.tasks.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report's text as it was sent once. */
@Schema(
    name = "DailyReportEdition",
    requiredProperties = {"edition", "sentAt", "attributes"})
record Edition(int edition, Instant sentAt, ReportDetails attributes) {}

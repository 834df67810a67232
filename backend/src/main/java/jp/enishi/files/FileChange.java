package jp.enishi.files;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be changed of a file. */
@Schema(name = "FileChange", requiredProperties = "name")
record FileChange(
    @Schema(
            description =
                "The new name. What no file may be called is taken out of it, and it is cut to 200 characters.",
            examples = "見積書_最終.pdf")
        @Nullable String name) {}

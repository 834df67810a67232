package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a mail names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "address")
public record MailAddress(
    @Schema(description = "What the mail calls them; absent when it gives the address only.")
        @Nullable String name,
    @Schema(
            description = "As it can be written to; as it stands in the mail when it can not.",
            examples = "taro@example.co.jp")
        String address) {}

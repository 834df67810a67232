package jp.enishi.customers.affiliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An affiliation as it is stored, with the names at both ends. */
public record Affiliation(
    UUID id,
    int version,
    AffiliationDetails details,
    String personName,
    String companyName,
    @Nullable String successorName) {}

package jp.enishi.register;

import java.util.UUID;

/**
 * A record that was merged into another.
 *
 * @param record as it stood when it was merged
 * @param survivor the record that holds it now, after all merges that followed
 */
public record Merged<D extends Record, K extends Record>(Stored<D, K> record, UUID survivor) {}

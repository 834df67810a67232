package jp.enishi.files;

/**
 * A content that has been stored, not yet hanging on anything.
 *
 * @param name what it will be called, cleaned
 */
public record Content(String name, String mediaType, long bytes, String sha256) {}

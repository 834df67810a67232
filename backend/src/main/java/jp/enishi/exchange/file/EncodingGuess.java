package jp.enishi.exchange.file;

/**
 * In which encoding a file is.
 *
 * @param encoding the encoding that fits, or the one that fits best
 * @param certain whether every byte of the file fits it; when not, the user should look at the
 *     preview and choose
 */
public record EncodingGuess(TextEncoding encoding, boolean certain) {}

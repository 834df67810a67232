package jp.enishi.mailbox.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The headers of a message or of one of its parts. */
final class Headers {

  /** One of these every mail has. */
  private static final Set<String> OF_MAILS =
      Set.of("from", "to", "date", "message-id", "received", "subject", "return-path");

  private static final String BETWEEN_IDS = "<> \t\n\u000b\f\r";
  private static final int MOST_ID = 250;
  private static final int MOST_REFERENCES = 100;
  private static final int MOST_SUBJECT = 500;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final Map<String, List<String>> values = new TreeMap<>();
  private int characters;

  void add(Field field) throws MaxHeaderLengthLimitException {
    String name = field.getName().strip().toLowerCase(java.util.Locale.ROOT);
    String value = value(field);
    characters += name.length() + value.length();
    if (characters > MOST_CHARACTERS) {
      throw new MaxHeaderLengthLimitException("headers are too long together");
    }
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private static String value(Field field) {
    ByteSequence raw = field.getRaw();
    if (raw == null) {
      return field.getBody();
    }
    byte[] bytes = raw.toByteArray();
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    int from = Math.min(colon + 1, bytes.length);
    return HeaderText.raw(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  boolean areOfMail() {
    return values.keySet().stream().anyMatch(OF_MAILS::contains);
  }

  private Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  HeaderParameters parameters(String name) {
    return first(name).map(HeaderParameters::of).orElse(HeaderParameters.NONE);
  }

  @Nullable String messageId() {
    return first("message-id").flatMap(raw -> ids(raw).stream().findFirst()).orElse(null);
  }

  /** The messages it answers, the oldest first. */
  List<String> references() {
    Set<String> ids = ids(first("references").orElse(""));
    ids.addAll(ids(first("in-reply-to").orElse("")));
    return ids.stream().skip(Math.max(0, ids.size() - MOST_REFERENCES)).toList();
  }

  /** Whatever stands in angles, and of what stands without them, what has an @. */
  private static Set<String> ids(String raw) {
    Set<String> ids = new LinkedHashSet<>();
    int start = 0;
    for (int end = 0; end <= raw.length(); end++) {
      if (end == raw.length() || BETWEEN_IDS.indexOf(raw.charAt(end)) >= 0) {
        if (end > start && end - start <= MOST_ID && isId(raw, start, end)) {
          ids.add(MailText.clean(raw.substring(start, end), MOST_ID));
        }
        start = end + 1;
      }
    }
    ids.remove("");
    return ids;
  }

  private static boolean isId(String raw, int start, int end) {
    boolean angled =
        start > 0 && raw.charAt(start - 1) == '<' && end < raw.length() && raw.charAt(end) == '>';
    int at = raw.indexOf('@', start + 1, end);
    return angled || (at > 0 && at < end - 1);
  }

  List<Correspondent> people(String name) {
    return Correspondent.of(String.join(", ", values.getOrDefault(name, List.of())));
  }

  @Nullable Correspondent sender() {
    List<Correspondent> from = people("from");
    return (from.isEmpty() ? people("sender") : from).stream().findFirst().orElse(null);
  }

  @Nullable String subject() {
    String text =
        MailText.clean(HeaderText.decoded(first("subject").orElse("")), MOST_SUBJECT)
            .replaceAll("\\s+", " ");
    return text.isEmpty() ? null : text;
  }

  /** When it was sent; by its own word, else by that of the servers it came through. */
  @Nullable Instant sentAt(Instant latest) {
    Optional<Instant> date = first("date").flatMap(text -> SentDate.of(text, latest));
    if (date.isPresent()) {
      return date.get();
    }
    return values.getOrDefault("received", List.of()).stream()
        .map(text -> SentDate.of(text.substring(text.lastIndexOf(';') + 1), latest))
        .flatMap(Optional::stream)
        .reduce((_, last) -> last)
        .orElse(null);
  }
}

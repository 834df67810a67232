package jp.enishi.mailbox.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The headers of a message or of one of its parts. */
final class Headers {

  /** One of these every mail has. */
  private static final Set<String> OF_MAILS =
      Set.of("from", "to", "date", "message-id", "received", "subject", "return-path");

  private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>|([^<>\\s]+@[^<>\\s]+)");
  private static final int MOST_ID = 250;
  private static final int MOST_REFERENCES = 100;
  private static final int MOST_SUBJECT = 500;

  private final Map<String, List<String>> values = new TreeMap<>();

  void add(Field field) {
    String name = field.getName().strip().toLowerCase(java.util.Locale.ROOT);
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(field));
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
    List<String> ids = new ArrayList<>(ids(first("references").orElse("")));
    for (String id : ids(first("in-reply-to").orElse(""))) {
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids.size() <= MOST_REFERENCES
        ? ids
        : List.copyOf(ids.subList(ids.size() - MOST_REFERENCES, ids.size()));
  }

  private static List<String> ids(String raw) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(raw);
    while (id.find()) {
      String one = MailText.clean(id.group(1) == null ? id.group(2) : id.group(1), MOST_ID + 1);
      if (!one.isEmpty() && one.length() <= MOST_ID && !ids.contains(one)) {
        ids.add(one);
      }
    }
    return ids;
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

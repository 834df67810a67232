package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.exchange.importing.Recogniser.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deals that cells name by id, number or title, as far as the actor sees, and in the
 * file.
 */
final class NamedDeals {
  private final DealKind register;
  private final KindPlan<DealDetails> deals;

  NamedDeals(DealKind register, KindPlan<DealDetails> deals) {
    this.register = register;
    this.deals = deals;
  }

  /**
   * Gets ready for these cells with one look at the register.
   *
   * @param further deals that will be asked about by their ids
   * @param companies whose the deals may be
   */
  void look(Collection<Link> links, Collection<UUID> further, Collection<UUID> companies) {
    List<String> texts = links.stream().flatMap(link -> link.texts().stream()).distinct().toList();
    List<UUID> ids =
        Stream.of(
                further.stream(),
                texts.stream().flatMap(text -> Stream.ofNullable(Link.id(text))),
                texts.isEmpty() ? Stream.<UUID>empty() : register.called(texts, companies).stream())
            .flatMap(each -> each)
            .distinct()
            .toList();
    deals.look(ids, List.of());
  }

  /** Every deal that a cell can mean, the trash included. */
  List<Candidate> meant(Link link) {
    String text = link.texts().getFirst();
    return deals.alike(text, deals.called(text));
  }

  @Nullable String name(UUID id) {
    return deals.title(id);
  }
}

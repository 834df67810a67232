package jp.enishi.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Records of one kind that become one.
 *
 * @param survivor the one that takes the others in
 */
public record Merging(String kind, UUID survivor, List<UUID> losers) {

  /** The survivor, then the others. */
  public List<UUID> members() {
    List<UUID> members = new ArrayList<>();
    members.add(survivor);
    members.addAll(losers);
    return members;
  }
}

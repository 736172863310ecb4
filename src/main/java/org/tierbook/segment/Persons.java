package org.tierbook.segment;

import java.util.HashMap;
import java.util.Map;
import org.tierbook.model.Table;
import org.tierbook.model.Value;
import org.tierbook.privacy.Profile;
import org.tierbook.store.Row;
import org.tierbook.store.Store;
import org.tierbook.text.Localized;

/** The customers of the month by key, as the profile lets lists show them. */
final class Persons {
  private final Map<Long, String> ids = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Profile profile;

  Persons(Store store, Profile profile) {
    this.profile = profile;
    store.each("select customer_key, customer_id, customer_name from person", this::add);
  }

  private void add(Row row) {
    long key = row.count(0);
    String name = row.text(2);
    ids.put(key, row.word("customer_id"));
    if (name != null && !name.isBlank()) {
      names.put(key, profile.name(name));
    }
  }

  /** The customer number in full, the name beside it. */
  Table.Cell cell(long key) {
    String id = ids.getOrDefault(key, "");
    return new Table.Cell(
        new Value.Text(id),
        Localized.same(id),
        java.util.Optional.ofNullable(names.get(key)).map(Localized::same),
        Table.Tone.PLAIN);
  }

  /** The name alone; empty when nobody entered it. */
  String name(long key) {
    return names.getOrDefault(key, "");
  }

  Profile profile() {
    return profile;
  }
}

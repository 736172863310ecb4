package org.tierbook.source;

import java.util.List;
import java.util.Optional;
import org.tierbook.model.CustomerColumn;
import org.tierbook.model.Duty;
import org.tierbook.model.Rhythm;
import org.tierbook.model.TierRef;
import org.tierbook.rule.SchemeCheck;
import org.tierbook.source.References.Kind;

/** Reads {@code content/duties/*.yaml}: lists of what roles do for customers. */
final class DutyReader {
  private final Reading reading;
  private final List<CustomerColumn> columns;
  private final ConditionReader conditions;

  DutyReader(Reading reading, List<CustomerColumn> columns) {
    this.reading = reading;
    this.columns = columns;
    this.conditions = new ConditionReader(reading, new Operands(columns, reading));
  }

  List<Duty> read(YamlNode root) {
    return reading.list(root, n -> reading.map(n).map(this::duty));
  }

  private Duty duty(MapReader map) {
    Optional<Rhythm> rhythm = map.find("rhythm").flatMap(n -> reading.word(n, Rhythm.class));
    if (!map.has("rhythm") && !map.has("triggers")) {
      reading.error("duty-without-time", map.at("id"));
    }
    Duty duty =
        new Duty(
            map.defines("id", Kind.DUTY),
            map.localised("title"),
            map.optionalLocalised("detail"),
            map.list("for", this::tier),
            map.find("when").flatMap(conditions::read),
            map.needList("roles", this::role),
            rhythm,
            map.nameList("triggers", Kind.TRIGGER),
            map.localisedList("steps"),
            map.optionalName("evidence", Kind.COLUMN),
            map.names("source", Kind.SOURCE),
            map.optionalLocalised("assumption"),
            map.valueAt("id"));
    map.done();
    duty.when()
        .filter(c -> !columns.isEmpty())
        .ifPresent(c -> SchemeCheck.condition(c, columns, reading.diagnostics()));
    return duty;
  }

  private Optional<String> role(YamlNode node) {
    Optional<String> role = reading.text(node);
    role.ifPresent(r -> reading.references().use(Kind.ROLE, r, node.at()));
    return role;
  }

  private Optional<TierRef> tier(YamlNode node) {
    Optional<String> text = reading.text(node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int slash = text.get().indexOf('/');
    if (slash < 1 || slash == text.get().length() - 1) {
      reading.error("wrong-tier", node.at(), "value", text.get());
      return Optional.empty();
    }
    reading.references().use(Kind.TIER, text.get(), node.at());
    String scheme = text.get().substring(0, slash);
    return Optional.of(new TierRef(scheme, text.get().substring(slash + 1), node.at()));
  }
}

package org.tierbook.customers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tierbook.diag.Diagnostics;
import org.tierbook.diag.Location;
import org.tierbook.model.ColumnType;
import org.tierbook.model.CustomerColumn;
import org.tierbook.text.NearestName;

/** Says what is wrong with a file's header. */
final class LayoutCheck {
  /** Columns that authenticate a person: whoever exported them must not have. */
  private static final List<String> SECRETS =
      List.of("密码", "口令", "cvv", "cvn", "有效期", "验证码", "password", "磁道");

  private final CustomerFile file;
  private final Layout layout;
  private final Diagnostics diagnostics;

  LayoutCheck(CustomerFile file, Layout layout, Diagnostics diagnostics) {
    this.file = file;
    this.layout = layout;
    this.diagnostics = diagnostics;
  }

  /** True when the file can be read. */
  boolean passes(List<CustomerColumn> columns, Set<String> required) {
    boolean good = fields();
    for (CustomerColumn column : columns) {
      if (required.contains(column.name()) && layout.position(column.name()) < 0) {
        diagnostics.error(
            "customers-missing-column",
            at(),
            "column",
            column.name(),
            "label",
            column.label().zh(),
            "closest",
            closest(column));
        good = false;
      }
    }
    List<String> unknown =
        layout.fields().stream()
            .filter(f -> f.column().isEmpty())
            .map(Layout.Field::header)
            .filter(h -> !h.isEmpty())
            .toList();
    if (good && !unknown.isEmpty()) {
      diagnostics.warning("customers-unknown-header", at(), "headers", String.join(", ", unknown));
    }
    return good;
  }

  private boolean fields() {
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (Layout.Field field : layout.fields()) {
      String plain = field.header().toLowerCase(Locale.ROOT);
      if (field.column().isEmpty() && SECRETS.stream().anyMatch(plain::contains)) {
        good = error("customers-secret-column", field);
      }
      if (field.column().isPresent() && !seen.add(field.column().get().name())) {
        good = error("customers-header-twice", field);
      }
      boolean money = field.column().filter(c -> c.type() == ColumnType.MONEY).isPresent();
      if (money && field.exponent() == Layout.DISAGREE) {
        good = error("customers-units-disagree", field);
      }
    }
    return good;
  }

  private boolean error(String id, Layout.Field field) {
    diagnostics.error(
        id,
        at(),
        "header",
        field.header(),
        "column",
        field.column().map(CustomerColumn::name).orElse(""));
    return false;
  }

  private Location at() {
    return file.at(layout.headerLine());
  }

  /** The dropped header that is most like one of the column's names. */
  private String closest(CustomerColumn column) {
    List<String> dropped =
        layout.fields().stream()
            .filter(f -> f.column().isEmpty())
            .map(Layout.Field::header)
            .toList();
    List<String> names = new ArrayList<>(List.of(column.name(), column.label().zh()));
    names.addAll(column.aliases());
    return names.stream()
        .flatMap(name -> NearestName.of(name, dropped).stream())
        .findFirst()
        .orElse("—");
  }
}

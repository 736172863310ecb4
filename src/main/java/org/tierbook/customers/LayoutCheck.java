package org.tierbook.customers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The argument by which a problem brings its own line along: a header holds no one's data. */
  private static final String EXCERPT = "excerpt";

  private static final int SHOWN_HEADERS = 20;
  private static final int LONGEST_HEADER = 60;
  private static final int MOST_COMPARED = 500;

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
    if (!layout.hasHeader()) {
      diagnostics.error("customers-no-header", file.at(1)); // what stands there may be a customer
      return false;
    }
    boolean good = fields();
    for (CustomerColumn column : columns) {
      if (required.contains(column.name()) && layout.position(column.name()) < 0) {
        missing(column);
        good = false;
      }
    }
    List<Layout.Field> unknown =
        layout.fields().stream()
            .filter(f -> f.column().isEmpty() && !f.header().isEmpty())
            .toList();
    if (good && !unknown.isEmpty()) {
      diagnostics.warning(
          "customers-unknown-header",
          at(unknown.get(0).at()),
          "headers",
          headers(unknown),
          EXCERPT,
          layout.headerText());
    }
    return good;
  }

  private static String headers(List<Layout.Field> fields) {
    String some =
        fields.stream()
            .limit(SHOWN_HEADERS)
            .map(field -> brief(field.header()))
            .collect(Collectors.joining(", "));
    return fields.size() > SHOWN_HEADERS ? some + " … (" + fields.size() + ")" : some;
  }

  private static String brief(String header) {
    return header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) + "…" : header;
  }

  /** Points at the header that comes closest, else at the end of the row, where it could stand. */
  private void missing(CustomerColumn column) {
    Optional<Layout.Field> closest = closest(column);
    Layout.Field last = layout.fields().get(layout.fields().size() - 1);
    diagnostics.error(
        "customers-missing-column",
        at(closest.orElse(last).at()),
        "column",
        column.name(),
        "label",
        column.label().zh(),
        "closest",
        closest.map(Layout.Field::header).map(LayoutCheck::brief).orElse("—"),
        EXCERPT,
        layout.headerText());
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
        at(field.at()),
        "header",
        brief(field.header()),
        "column",
        field.column().map(CustomerColumn::name).orElse(""),
        EXCERPT,
        layout.headerText());
    return false;
  }

  private Location at(int column) {
    return file.at(layout.headerLine(), column);
  }

  /** The dropped header that is most like one of the column's names. */
  private Optional<Layout.Field> closest(CustomerColumn column) {
    List<Layout.Field> dropped =
        layout.fields().stream()
            .filter(f -> f.column().isEmpty() && f.header().length() <= LONGEST_HEADER)
            .limit(MOST_COMPARED)
            .toList();
    List<String> headers = dropped.stream().map(Layout.Field::header).toList();
    List<String> names = new ArrayList<>(List.of(column.name(), column.label().zh()));
    names.addAll(column.aliases());
    return names.stream()
        .flatMap(name -> NearestName.of(name, headers).stream())
        .findFirst()
        .map(header -> dropped.get(headers.indexOf(header)));
  }
}

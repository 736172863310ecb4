package org.tierbook.model;

import java.util.List;
import java.util.Optional;
import org.tierbook.text.Localized;

/**
 * A kind of file beside the customers, such as contacts. Its rows become a table of its name.
 *
 * @param monthly whether there is a file a month, in a folder of its own
 * @param unique whether the first column tells rows apart: then two with the same value are
 *     duplicates
 * @param columns the first one is the key, which every row has; {@code customer_id} there ties a
 *     row to a customer
 */
public record Section(
    String name, Localized label, boolean monthly, boolean unique, List<CustomerColumn> columns) {
  public static final String CUSTOMER = "customer_id";

  public Section {
    columns = List.copyOf(columns);
  }

  public CustomerColumn key() {
    return columns.get(0);
  }

  /** Whether rows belong to customers. */
  public boolean isOfCustomers() {
    return key().name().equals(CUSTOMER);
  }

  public Optional<CustomerColumn> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Its name where files and folders have it: {@code manager-months}. */
  public String place() {
    return name.replace('_', '-');
  }
}

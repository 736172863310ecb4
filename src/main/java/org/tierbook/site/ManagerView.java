package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** A customer manager: his figures, and his customers on each list. */
public record ManagerView(
    Localized audience, Localized name, Localized branch, List<Finding> findings, List<Part> lists)
    implements View {
  public ManagerView {
    findings = List.copyOf(findings);
    lists = List.copyOf(lists);
  }

  /** His part of a list; {@code page} is the branch's whole list. */
  public record Part(String page, Localized title, Worklist list) {}
}

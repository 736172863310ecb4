package org.tierbook.site;

import java.util.List;
import org.tierbook.model.Source;
import org.tierbook.text.Localized;

/** Where the playbook's facts come from. */
public record SourcesView(Localized headline, Localized lead, List<Entry> sources) implements View {
  /** {@code uses} are the schemes, benefits and courses that rest on it. */
  public record Entry(Source source, List<Link> uses) {}
}

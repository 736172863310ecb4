package org.tierbook.build;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.output.Destination;
import org.tierbook.output.Publication;
import org.tierbook.output.Staging;
import org.tierbook.output.Target;
import org.tierbook.site.Edition;

/** The open folders of a build: the portal's, and the bundles' when there are any. */
final class Targets implements AutoCloseable {
  private final Publication.Steps steps;
  private final Optional<Staging> portal;
  private final Optional<Staging> bundles;
  private final NullTarget nothing = new NullTarget();

  private Targets(Publication.Steps steps, Optional<Staging> portal, Optional<Staging> bundles) {
    this.steps = steps;
    this.portal = portal;
    this.bundles = bundles;
  }

  /** Opens what the build will fill; bundles of an earlier build stay when this one makes none. */
  static Targets open(Outputs outputs, boolean withBundles) {
    outputs.recover();
    Optional<Staging> portal = outputs.portal().map(d -> Staging.open(d.path()));
    try {
      Optional<Destination> wanted = withBundles ? outputs.bundles() : Optional.empty();
      return new Targets(outputs.steps(), portal, wanted.map(d -> Staging.open(d.path())));
    } catch (RuntimeException e) {
      portal.ifPresent(Staging::close);
      throw e;
    }
  }

  /** Where an edition's files go, each under the edition's folder. */
  Target of(Edition edition) {
    Target target =
        (edition.kind() == Edition.Kind.PORTAL ? portal : bundles)
            .map(Target.class::cast)
            .orElse(nothing);
    String prefix = edition.folder().isEmpty() ? "" : edition.folder() + "/";
    return (path, content) -> target.write(prefix + path, content);
  }

  Optional<Staging> portal() {
    return portal;
  }

  Optional<Staging> bundles() {
    return bundles;
  }

  private List<Staging> all() {
    return Stream.of(bundles, portal).flatMap(Optional::stream).toList();
  }

  /**
   * Seals all, then swaps all, the portal last each time: once it is sealed, the next command
   * finishes what this one can't; before, it throws all of it away.
   */
  void publish() {
    all().forEach(staging -> staging.seal(steps));
    all().forEach(staging -> staging.publish(steps));
  }

  long files() {
    return nothing.files() + all().stream().mapToLong(s -> s.files().size()).sum();
  }

  long unchanged() {
    return all().stream().mapToLong(Staging::unchanged).sum();
  }

  @Override
  public void close() {
    all().forEach(Staging::close);
  }
}

package org.tierbook.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tierbook.diag.Diagnostics;
import org.tierbook.model.SiteSettings;
import org.tierbook.output.Destination;
import org.tierbook.output.Publication;
import org.tierbook.site.Edition;

/**
 * Where a build's folders go.
 *
 * @param portal the portal's folder; absent for a check that writes nothing
 * @param bundles the folder of the branches' bundles; absent when none are wanted
 * @param force replaces folders that we did not write
 * @param steps told of each step of publishing
 */
public record Outputs(
    Optional<Destination> portal,
    Optional<Destination> bundles,
    boolean force,
    Publication.Steps steps) {
  /** Nothing is written. */
  public static final Outputs NONE =
      new Outputs(Optional.empty(), Optional.empty(), false, Publication.Steps.UNOBSERVED);

  /** The portal and the bundles in two folders, as the command line names them. */
  public static Outputs of(Path portal, Path bundles, boolean force) {
    return new Outputs(
        Optional.of(new Destination(portal, "--destination")),
        Optional.of(new Destination(bundles, "--bundles")),
        force,
        Publication.Steps.UNOBSERVED);
  }

  /** The portal alone. */
  public static Outputs portal(Path portal) {
    return new Outputs(
        Optional.of(new Destination(portal, "--destination")),
        Optional.empty(),
        false,
        Publication.Steps.UNOBSERVED);
  }

  /** An edition's folder as problems name it. */
  String name(Edition edition) {
    boolean isPortal = edition.kind() == Edition.Kind.PORTAL;
    String folder =
        (isPortal ? portal : bundles)
            .map(d -> d.path().getFileName() + "")
            .orElse(isPortal ? "site" : "bundles");
    return edition.folder().isEmpty() ? folder : folder + "/" + edition.folder();
  }

  /** Reports folders that must not be written. */
  void check(Path root, SiteSettings site, Diagnostics diagnostics) {
    List<Path> sources =
        Stream.of("content", "templates", ".tierbook", site.customers())
            .map(root::resolve)
            .toList();
    portal.ifPresent(d -> d.check(root, sources, force, diagnostics));
    bundles.ifPresent(d -> d.check(root, sources, force, diagnostics));
    bundles.ifPresent(b -> portal.ifPresent(p -> b.checkApart(p, diagnostics)));
  }

  /** Whether bundles are planned: a check, which writes nothing, looks at them too. */
  boolean isWithBundles() {
    return bundles.isPresent() || portal.isEmpty();
  }

  /** The portal's front page. */
  public Optional<Path> frontPage() {
    return portal.map(d -> d.path().resolve("index.html"));
  }

  /** Finishes what a build that was killed left half done. */
  public void recover() {
    if (portal.isPresent() && bundles.isPresent()) {
      Publication.recover(bundles.get().path(), portal.get().path());
    } else {
      portal.ifPresent(d -> Publication.recover(d.path()));
      bundles.ifPresent(d -> Publication.recover(d.path()));
    }
  }
}
